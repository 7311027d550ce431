package io.partnerauth.internal.decide;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import java.util.List;

/**
 * How the host wants verdicts of directives that only the press reported to count.
 *
 * @param unverified the most that such a verdict counts for: CONDITIONAL, REVIEW or REVOKED
 */
public record Policy(Outcome unverified) {
  /**
   * Checks the outcome.
   *
   * @throws IllegalArgumentException when it is AUTHORIZED or NO_GRANT
   */
  public Policy {
    if (unverified == Outcome.AUTHORIZED || unverified == Outcome.NO_GRANT) {
      throw Mistakes.of(
          IssueCode.NOT_ALLOWED,
          "An unverified directive counts as CONDITIONAL, REVIEW or REVOKED, not as " + unverified);
    }
  }

  /**
   * {@return what the rule's verdict counts for; AUTHORIZED when it counts for nothing}
   *
   * <p>Never more than the rule says, so that status only softens.
   */
  public Outcome weigh(Rule rule) {
    return switch (rule.metadata().status()) {
      case SUSPENDED, WITHDRAWN -> Outcome.AUTHORIZED;
      case REPORTED, UNCLEAR ->
          rule.verdict().compareTo(unverified) < 0 ? rule.verdict() : unverified;
      case RECEIVED, CONFIRMED -> rule.verdict();
    };
  }

  /** {@return the most that a verdict of these rules counts for; AUTHORIZED when there is none} */
  public Outcome mostSevere(List<Rule> spoke) {
    Outcome worst = Outcome.AUTHORIZED;
    for (Rule rule : spoke) {
      worst = worst.max(weigh(rule));
    }
    return worst;
  }
}
