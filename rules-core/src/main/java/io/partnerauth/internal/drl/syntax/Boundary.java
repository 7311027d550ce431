package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.Suggestion;
import java.util.List;
import java.util.Set;

/** Where one thing ends and the next begins, also when what should be there is not. */
final class Boundary {
  private static final Set<String> STARTS =
      Set.of("rule", "query", "function", "declare", "package", "import", "global");

  /** First words of {@code salience}, {@code no-loop} and what else DRL lets a rule set. */
  private static final Set<String> SETTINGS =
      Set.of(
          "salience",
          "no",
          "agenda",
          "activation",
          "ruleflow",
          "lock",
          "auto",
          "date",
          "enabled",
          "duration",
          "timer",
          "calendars",
          "dialect",
          "refract",
          "attributes",
          "direct");

  private Boundary() {}

  /**
   * {@return whether the conditions of a rule end here, rightly or because a keyword is missing}
   */
  static boolean endsConditions(Cursor cursor) {
    Token token = cursor.peek();
    return token.is("then")
        || endsRule(cursor)
        || (token.is("ruling") && cursor.peek(1).is("."))
        || meansThen(cursor);
  }

  /** {@return whether {@code then} is misspelled here} */
  static boolean meansThen(Cursor cursor) {
    return alone(cursor)
        && !cursor.at("when")
        && Suggestion.nearest(cursor.peek().text(), List.of("then")).isPresent();
  }

  /** {@return whether a rule ends here, rightly or because its {@code end} is missing} */
  static boolean endsRule(Cursor cursor) {
    return cursor.at("end") || startsStatement(cursor);
  }

  /** {@return whether something begins here that stands outside of rules} */
  static boolean startsStatement(Cursor cursor) {
    return cursor.atEnd()
        || (cursor.atLineStart()
            && cursor.at(Token.Kind.WORD)
            && STARTS.contains(cursor.peek().text()));
  }

  /** {@return whether a setting of a rule begins here, such as {@code no-loop}} */
  static boolean startsSetting(Cursor cursor) {
    return SETTINGS.contains(cursor.peek().text());
  }

  /** {@return whether a word stands here with nothing else on its line} */
  static boolean alone(Cursor cursor) {
    if (!cursor.at(Token.Kind.WORD) || !cursor.atLineStart()) {
      return false;
    }
    int here = cursor.position();
    cursor.next();
    boolean alone = cursor.atLineStart();
    cursor.goTo(here);
    return alone;
  }

  /**
   * Goes on after the pattern whose parenthesis opens at {@code open}, or where its end is missing.
   */
  static void skipPattern(Cursor cursor, int open) {
    cursor.goTo(open + 1);
    int depth = 1;
    while (depth > 0 && !endsConditions(cursor) && !startsPattern(cursor)) {
      if (cursor.at("(")) {
        depth++;
      } else if (cursor.at(")")) {
        depth--;
      }
      cursor.next();
    }
  }

  /** Goes on where the next pattern begins, or where the conditions end. */
  static void skipToPattern(Cursor cursor) {
    while (!endsConditions(cursor) && !startsPattern(cursor)) {
      cursor.next();
    }
  }

  private static boolean startsPattern(Cursor cursor) {
    Token word = cursor.peek();
    if (!cursor.atLineStart() || !word.is(Token.Kind.WORD)) {
      return false;
    }
    return word.is("not")
        || word.is("exists")
        || cursor.peek(1).is(":")
        || (cursor.peek(1).is("(") && Character.isUpperCase(word.text().charAt(0)));
  }
}
