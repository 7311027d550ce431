package io.partnerauth.internal.decide;

import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.internal.rule.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules that spoke of a situation come to. Immutable and shared by all situations of which
 * the same rules spoke.
 */
public final class Verdicts {
  private final List<Rule> rules;
  private final Map<Outcome, Outcome> granted = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Outcome> ungranted = new EnumMap<>(Outcome.class);

  private Verdicts(List<Rule> rules) {
    this.rules = rules;
    List<Rule> everybodys = rules.stream().filter(rule -> !rule.namesVendor()).toList();
    for (Policy policy : Policy.ALL) {
      granted.put(policy.unverified(), policy.mostSevere(rules));
      ungranted.put(policy.unverified(), policy.mostSevere(everybodys).max(Outcome.NO_GRANT));
    }
  }

  /** {@return the verdicts of these rules; those that are withdrawn say nothing} */
  public static Verdicts of(List<Rule> spoke) {
    return new Verdicts(
        spoke.stream().filter(rule -> rule.metadata().status() != Status.WITHDRAWN).toList());
  }

  /** {@return the rules whose verdict counts, in the order in which they were given} */
  List<Rule> rules() {
    return rules;
  }

  /** {@return the outcome under a grant that covers the sale} */
  Outcome granted(Policy policy) {
    return granted.get(policy.unverified());
  }

  /**
   * {@return the outcome without such a grant: only rules about everybody's sales can worsen it}
   */
  Outcome ungranted(Policy policy) {
    return ungranted.get(policy.unverified());
  }
}
