package io.partnerauth.internal.decide;

import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules that spoke of a situation come to. Immutable and shared by all situations of which
 * the same rules spoke.
 */
public final class Verdicts {
  private final List<Rule> rules;

  /** By what unverified directives count for. */
  private final Outcome[] granted = new Outcome[Outcome.values().length];

  private final Outcome[] ungranted = new Outcome[Outcome.values().length];

  private Verdicts(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    List<Rule> everybodys = new ArrayList<>();
    for (Rule rule : rules) {
      if (!rule.namesVendor()) {
        everybodys.add(rule);
      }
    }
    for (Policy policy : Policy.ALL) {
      int column = policy.column();
      granted[column] = policy.mostSevere(rules);
      ungranted[column] = policy.mostSevere(everybodys).max(Outcome.NO_GRANT);
    }
  }

  /** {@return the verdicts of these rules; those that are withdrawn say nothing} */
  public static Verdicts of(List<Rule> spoke) {
    List<Rule> counting = new ArrayList<>();
    for (Rule rule : spoke) {
      if (rule.metadata().status() != Status.WITHDRAWN) {
        counting.add(rule);
      }
    }
    return new Verdicts(counting);
  }

  /** {@return the rules whose verdict counts, in the order in which they were given} */
  List<Rule> rules() {
    return rules;
  }

  /** {@return the outcome under a grant that covers the sale, by the policy's column} */
  Outcome granted(int column) {
    return granted[column];
  }

  /**
   * {@return the outcome without such a grant: only rules about everybody's sales can worsen it}
   */
  Outcome ungranted(int column) {
    return ungranted[column];
  }
}
