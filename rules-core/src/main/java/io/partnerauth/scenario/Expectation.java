package io.partnerauth.scenario;

import io.partnerauth.Authority;
import io.partnerauth.Decision;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.internal.text.Mistakes;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a scenario's author says that the answer is.
 *
 * @param outcome the decision's outcome
 * @param rules ids of exactly those rules that the reasons name; empty when they are not asked
 *     about
 * @param authorities exactly those that stand behind the reasons; empty when they are not asked
 *     about
 * @param open exactly those attributes that the open questions name; empty when they are not asked
 *     about
 */
public record Expectation(
    Outcome outcome,
    Optional<SortedSet<String>> rules,
    Optional<SortedSet<Authority>> authorities,
    Optional<SortedSet<String>> open) {
  /** Copies the sets. */
  public Expectation {
    Mistakes.given(Expectation.class, outcome, rules, authorities, open);
    rules = rules.map(Expectation::sorted);
    authorities = authorities.map(Expectation::sorted);
    open = open.map(Expectation::sorted);
  }

  /**
   * {@return what this decision answers: its outcome, its rules, who stands behind them, and its
   * open attributes}
   */
  public static Expectation of(Decision decision) {
    Mistakes.given("decision", decision);
    return new Expectation(
        decision.outcome(),
        Optional.of(all(decision.reasons(), Reason::ruleId)),
        Optional.of(all(decision.reasons(), Reason::authority)),
        Optional.of(all(decision.openQuestions(), OpenQuestion::attribute)));
  }

  private static <T, V extends Comparable<V>> SortedSet<V> all(
      Collection<T> from, Function<T, V> value) {
    return sorted(from.stream().map(value).toList());
  }

  private static <V extends Comparable<V>> SortedSet<V> sorted(Collection<V> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }
}
