package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import java.util.Set;

/** Refuses {@code salience}, {@code no-loop} and the other settings that DRL lets a rule have. */
final class RuleAttributes {
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

  /** Reports the setting that begins here and goes on after it. */
  static void refuse(Cursor cursor) {
    cursor
        .issues()
        .add(
            IssueCode.RULE_ATTRIBUTE,
            cursor.peek(),
            "A rule has no setting " + cursor.peek().quoted() + ".",
            "Delete it: the order of rules never matters, and every rule always counts.");
    do {
      cursor.next();
    } while (!cursor.at("@")
        && !cursor.at("when")
        && !Boundary.endsConditions(cursor)
        && !(cursor.atLineStart() && begins(cursor)));
  }
}
