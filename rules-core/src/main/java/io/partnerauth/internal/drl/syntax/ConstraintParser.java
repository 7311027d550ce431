package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.List;

/** Reads comparisons joined by {@code && || !} and parentheses, within a pattern. */
final class ConstraintParser {
  private final Cursor cursor;
  private final Nesting nesting;
  private final ComparisonParser comparisons;

  ConstraintParser(Cursor cursor, Nesting nesting) {
    this.cursor = cursor;
    this.nesting = nesting;
    this.comparisons = new ComparisonParser(cursor);
  }

  /** {@return what stands before the next comma or closing parenthesis} */
  Written parse(String fact) {
    List<Written> any = new ArrayList<>();
    do {
      List<Written> all = new ArrayList<>();
      do {
        all.add(unary(fact));
      } while (cursor.accept("&&"));
      any.add(join(false, all));
    } while (cursor.accept("||"));
    refuseWords();
    return join(true, any);
  }

  private Written unary(String fact) {
    if (cursor.at("!")) {
      cursor.next();
      if (!cursor.at("(")) {
        throw cursor.surprise("'(' after '!'", "Write it as in: !( country == \"RU\" ).");
      }
      return new Written.Opposite(unary(fact));
    }
    if (!cursor.at("(")) {
      return comparisons.parse(fact);
    }
    nesting.enter(cursor);
    cursor.next();
    Written inner = parse(fact);
    cursor.expect(")", "Each ( needs its ).");
    nesting.leave();
    return inner;
  }

  private void refuseWords() {
    Token found = cursor.peek();
    if (found.is("and") || found.is("or") || found.is("&") || found.is("|")) {
      boolean and = found.is("and") || found.is("&");
      throw cursor.mistake(
          IssueCode.CONNECTIVE,
          found,
          found.quoted() + " does not join conditions within a pattern.",
          and ? "Write a comma, or &&." : "Write ||.");
    }
  }

  static Written join(boolean any, List<Written> parts) {
    return parts.size() == 1 ? parts.get(0) : new Written.Junction(any, parts);
  }
}
