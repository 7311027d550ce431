package io.partnerauth.analysis;

import io.partnerauth.internal.combination.Combinations;
import io.partnerauth.internal.combination.Splitter;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Questions about the rules that can speak about one vendor's sales. */
final class VendorRules {
  private final Ruleset ruleset;
  private final List<Rule> rules;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Combinations combinations;

  VendorRules(Ruleset ruleset, String vendor) {
    this.ruleset = ruleset;
    this.rules = ruleset.rules(vendor);
    this.combinations = ruleset.combinations(vendor);
    for (int i = 0; i < rules.size(); i++) {
      positions.put(rules.get(i).id(), i);
    }
  }

  List<Rule> rules() {
    return rules;
  }

  Combinations combinations() {
    return combinations;
  }

  /** {@return whether the rule can speak about this vendor's sales} */
  boolean has(Rule rule) {
    return positions.containsKey(rule.id());
  }

  /** {@return the rule's position; -1 when it cannot speak about this vendor's sales} */
  private int index(Rule rule) {
    return positions.getOrDefault(rule.id(), -1);
  }

  /** Looks for a combination in which the rule speaks. */
  Search.Result speaks(Rule rule) {
    int wanted = index(rule);
    return search(
        truths ->
            switch (truths.of(0, wanted)) {
              case YES -> new Goal.Found();
              case NO -> new Goal.Nothing();
              case OPEN -> Goal.Decide.condition(wanted);
            },
        wanted);
  }

  /** Looks for a combination in which one rule speaks and the other does, or does not. */
  Search.Result speaks(Rule rule, Rule other, boolean otherSpeaks) {
    int first = index(rule);
    int second = index(other);
    Truth wrong = otherSpeaks ? Truth.NO : Truth.YES;
    return search(
        truths -> {
          if (truths.of(0, first) == Truth.NO || truths.of(0, second) == wrong) {
            return new Goal.Nothing();
          }
          int open = truths.of(0, first) == Truth.OPEN ? first : second;
          return truths.of(0, open) == Truth.OPEN ? Goal.Decide.condition(open) : new Goal.Found();
        },
        first,
        second);
  }

  /**
   * Looks for a combination in which the rule speaks and none of the rivals does.
   *
   * @param covering gets the ids of rivals that together speak wherever the rule does, if they do
   */
  Search.Result speaksAlone(Rule rule, Collection<Rule> rivals, Set<String> covering) {
    int wanted = index(rule);
    int[] others = rivals.stream().mapToInt(this::index).filter(i -> i >= 0).sorted().toArray();
    return search(
        truths -> {
          if (truths.of(0, wanted) != Truth.YES) {
            return truths.of(0, wanted) == Truth.NO
                ? new Goal.Nothing()
                : Goal.Decide.condition(wanted);
          }
          IntPredicate speaks = i -> truths.of(0, i) == Truth.YES;
          int[] speaking = IntStream.of(others).filter(speaks).toArray();
          if (speaking.length > 0) {
            cover(speaking, covering);
            return new Goal.Nothing();
          }
          List<Splitter.Open> open = new ArrayList<>();
          for (int other : others) {
            if (truths.of(0, other) == Truth.OPEN) {
              open.add(new Splitter.Open(0, other));
            }
          }
          return open.isEmpty() ? new Goal.Found() : new Goal.Decide(open);
        },
        wanted);
  }

  private void cover(int[] speaking, Set<String> covering) {
    if (IntStream.of(speaking).noneMatch(i -> covering.contains(rules.get(i).id()))) {
      covering.add(rules.get(speaking[0]).id());
    }
  }

  private Search.Result search(Goal goal, int... watched) {
    return new Search(combinations, new EngineProof(ruleset, combinations, rules, watched))
        .first(goal, new Budget(Budget.PER_QUESTION));
  }
}
