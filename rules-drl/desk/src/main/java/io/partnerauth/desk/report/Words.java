package io.partnerauth.desk.report;

import io.partnerauth.Authority;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import java.util.Locale;

/** Constants in words for somebody who never saw the code. */
final class Words {
  private Words() {}

  /** {@return a sign that tells outcomes apart without colour} */
  static String sign(Outcome outcome) {
    return switch (outcome) {
      case AUTHORIZED -> "✓";
      case CONDITIONAL -> "◐";
      case REVIEW -> "?";
      case NO_GRANT -> "–";
      case REVOKED -> "✕";
    };
  }

  static String meaning(Outcome outcome) {
    return switch (outcome) {
      case AUTHORIZED -> "A grant covers the sale and no rule speaks against it.";
      case CONDITIONAL -> "The sale may be made under a condition.";
      case REVIEW -> "A person has to look first.";
      case NO_GRANT -> "No grant of the partner covers the sale.";
      case REVOKED -> "A rule takes the authorization away.";
    };
  }

  static String meaning(Status status) {
    return switch (status) {
      case REPORTED -> "REPORTED: known from the press only";
      case RECEIVED -> "RECEIVED: the partner holds the notice";
      case CONFIRMED -> "CONFIRMED: said in public by who stands behind it";
      case WITHDRAWN -> "WITHDRAWN: says nothing any more";
    };
  }

  static String meaning(Authority authority) {
    return switch (authority) {
      case LAW -> "LAW";
      case VENDOR -> "VENDOR: the vendor's order";
      case PARTNER -> "PARTNER: the partner's own policy";
    };
  }

  /** {@return a constant as a word: {@code GOVERNMENT_AGENCY} is "Government agency"} */
  static String sentence(Enum<?> constant) {
    String words = lower(constant);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** {@return a fact as words: {@code Customer.stateInterest} is "customer state interest"} */
  static String attribute(String name) {
    StringBuilder words = new StringBuilder();
    for (char letter : name.replace('.', ' ').toCharArray()) {
      if (Character.isUpperCase(letter) && !words.isEmpty()) {
        words.append(' ');
      }
      words.append(Character.toLowerCase(letter));
    }
    return words.toString();
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
