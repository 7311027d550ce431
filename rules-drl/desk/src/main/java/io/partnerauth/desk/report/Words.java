package io.partnerauth.desk.report;

import io.partnerauth.Authority;
import io.partnerauth.Directive;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.StatusStep;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.English;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

  /** {@return what a clause counts for: hearsay is looked at, what is withdrawn says nothing} */
  static Outcome counts(Directive.Clause clause) {
    return switch (clause.status()) {
      case SUSPENDED, WITHDRAWN -> Outcome.AUTHORIZED;
      case REPORTED, UNCLEAR ->
          clause.verdict().compareTo(Outcome.REVIEW) > 0 ? Outcome.REVIEW : clause.verdict();
      case RECEIVED, CONFIRMED -> clause.verdict();
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
      case REPORTED -> "Reported: known from the press only";
      case UNCLEAR -> "Unclear: nobody knows whether it is in force again";
      case RECEIVED -> "Received: the partner holds the notice";
      case CONFIRMED -> "Confirmed: said in public by who stands behind it";
      case SUSPENDED -> "Suspended: says nothing for a time";
      case WITHDRAWN -> "Withdrawn: says nothing any more";
    };
  }

  /** {@return what became known when, such as "received on 31 March 2021"} */
  static String steps(List<StatusStep> steps) {
    return steps.stream()
        .map(
            step ->
                step.status().name().toLowerCase(Locale.ROOT)
                    + (step.to().isPresent() ? " from " : " on ")
                    + English.day(step.day())
                    + step.to().map(to -> " to " + English.day(to)).orElse(""))
        .collect(Collectors.joining(", "));
  }

  static String meaning(Authority authority) {
    return switch (authority) {
      case LAW -> "Law";
      case VENDOR -> "The vendor's order";
      case PARTNER -> "The partner's own policy";
      case GUIDANCE -> "Warning";
    };
  }

  /** {@return buyers of a class: "government agencies"} */
  static String several(BuyerClass buyers) {
    return switch (buyers) {
      case GOVERNMENT_AGENCY -> "government agencies";
      case STATE_INSTITUTION -> "state institutions";
      case PRIVATE_INSTITUTION -> "private institutions";
      case COMPANY -> "companies";
      case PERSON -> "persons";
    };
  }

  /** {@return sales of a kind: "renewals"} */
  static String several(SaleKind sales) {
    return switch (sales) {
      case NEW -> "new sales";
      case RENEWAL -> "renewals";
      case EXPANSION -> "expansions";
      case SUPPORT -> "support";
      case UPDATE -> "updates";
      case ACCESS -> "access";
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
    return lower(constant.name());
  }

  /** {@return the name of a constant as words: {@code FOUNDING_PARTY} is "founding party"} */
  static String lower(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
