package io.partnerauth.internal.decide;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is decided for one place of the customer: the answer of every case when they agree, else
 * REVIEW.
 *
 * @param cases all that the known facts allow; empty when they are too many to be asked
 */
record EnumeratedAnswer(List<CaseAnswer> cases, Outcome outcome) {
  /** An answer that no case gave, since there are too many of them. */
  static final EnumeratedAnswer TOO_MANY = new EnumeratedAnswer(List.of(), Outcome.REVIEW);

  static EnumeratedAnswer of(List<CaseAnswer> cases) {
    Outcome first = cases.get(0).outcome();
    boolean agreed = cases.stream().allMatch(answer -> answer.outcome() == first);
    return new EnumeratedAnswer(cases, agreed ? first : Outcome.REVIEW);
  }

  /** Whether the cases give different outcomes, so that an unknown fact makes it a REVIEW. */
  boolean open() {
    return cases.stream().map(CaseAnswer::outcome).distinct().count() > 1;
  }

  /**
   * The rules that stand behind the outcome: those that spoke of every case, since only they speak
   * for certain; all that spoke when those do not account for the outcome, as when one rule or
   * another takes the authorization away.
   */
  Set<Rule> rules(Policy policy) {
    Set<Rule> certain = new TreeSet<>(Comparator.comparing(Rule::id));
    cases.forEach(answer -> certain.addAll(answer.spoke()));
    Set<Rule> all = Set.copyOf(certain);
    cases.forEach(answer -> certain.retainAll(Set.copyOf(answer.spoke())));
    return open() || policy.mostSevere(List.copyOf(certain)) == outcome ? certain : all;
  }

  /** The cases of which this rule spoke. */
  Stream<CaseAnswer> casesOf(Rule rule) {
    return cases.stream().filter(answer -> answer.spoke().contains(rule));
  }
}
