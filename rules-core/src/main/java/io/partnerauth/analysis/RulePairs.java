package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out which rule of one pack is which of another. A rule that asks and says the same is the
 * same, even if its id was given to another one; else the id tells, then what it asks, then what it
 * says.
 */
final class RulePairs {
  private final List<Rule> before;
  private final List<Rule> after;
  private final List<RulePair> pairs = new ArrayList<>();

  private RulePairs(List<Rule> before, List<Rule> after) {
    this.before = new ArrayList<>(before);
    this.after = new ArrayList<>(after);
  }

  /** {@return every rule of both packs, each in one pair, by id} */
  static List<RulePair> of(List<Rule> before, List<Rule> after) {
    RulePairs pairs = new RulePairs(before, after);
    pairs.match(rule -> List.of(rule.id(), said(rule)));
    pairs.match(RulePairs::said);
    pairs.match(Rule::id);
    pairs.match(rule -> List.of(NormalizedCondition.by(rule), rule.verdict()));
    pairs.match(rule -> List.of(rule.verdict(), rule.message()));
    pairs.before.forEach(
        rule -> pairs.pairs.add(new RulePair(Optional.of(rule), Optional.empty())));
    pairs.after.forEach(rule -> pairs.pairs.add(new RulePair(Optional.empty(), Optional.of(rule))));
    pairs.pairs.sort(
        Comparator.comparing((RulePair pair) -> pair.after().or(pair::before).orElseThrow().id())
            .thenComparing(pair -> pair.after().isPresent()));
    return List.copyOf(pairs.pairs);
  }

  private static List<Object> said(Rule rule) {
    return List.of(NormalizedCondition.by(rule), rule.verdict(), rule.message(), rule.metadata());
  }

  /** Pairs those of which {@code key} says the same; of several alike the first in each pack. */
  private void match(Function<Rule, Object> key) {
    Map<Object, List<Rule>> waiting = new HashMap<>();
    before.forEach(
        rule -> waiting.computeIfAbsent(key.apply(rule), k -> new ArrayList<>()).add(rule));
    for (Rule rule : List.copyOf(after)) {
      List<Rule> same = waiting.getOrDefault(key.apply(rule), List.of());
      if (!same.isEmpty()) {
        Rule one = same.remove(0);
        before.remove(one);
        after.remove(rule);
        pairs.add(new RulePair(Optional.of(one), Optional.of(rule)));
      }
    }
  }
}
