package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import java.util.Set;

/** Refuses {@code salience}, {@code no-loop} and the other settings that DRL lets a rule have. */
final class RuleAttributes {
  private static final int LONGEST = 6;
  private static final Set<String> FIRST_WORDS =
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

  private RuleAttributes() {}

  /** {@return whether such a setting begins here} */
  static boolean begins(Cursor cursor) {
    return FIRST_WORDS.contains(cursor.peek().text());
  }

  /** {@return the words that hyphens join here, such as {@code no-loop}} */
  private static String hyphenated(Cursor cursor) {
    StringBuilder words = new StringBuilder(cursor.peek().text());
    for (int ahead = 1; ahead < LONGEST && cursor.peek(ahead).is("-"); ahead += 2) {
      words.append('-').append(cursor.peek(ahead + 1).text());
    }
    return words.toString();
  }

  /** Reports the setting that begins here and goes on after it. */
  static void refuse(Cursor cursor) {
    cursor
        .issues()
        .add(
            IssueCode.RULE_ATTRIBUTE,
            cursor.peek(),
            "A rule has no setting " + "'" + hyphenated(cursor) + "'.",
            "Delete it: the order of rules never matters, and every rule always counts.");
    do {
      cursor.next();
    } while (!cursor.at("@")
        && !cursor.at("when")
        && !Boundary.endsConditions(cursor)
        && !(cursor.atLineStart() && begins(cursor)));
  }
}
