package io.partnerauth.analysis;

import io.partnerauth.internal.combination.Box;
import io.partnerauth.internal.combination.Combinations;
import io.partnerauth.internal.combination.Splitter;
import io.partnerauth.internal.combination.Truths;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Side;
import io.partnerauth.internal.space.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tells whether variants of a rule's condition say the same as it in every combination. */
final class Equivalence {
  private final Ruleset ruleset;
  private final Rule rule;
  private final Combinations combinations;
  private final List<String> vendors;
  private boolean finished = true;

  /**
   * Variants must not compare with any literal that the rule does not name.
   *
   * @param combinations that tell apart whatever the rule does
   */
  Equivalence(Ruleset ruleset, Rule rule, Combinations combinations) {
    this.ruleset = ruleset;
    this.rule = rule;
    this.combinations = combinations;
    this.vendors = rule.vendors().isEmpty() ? Ruleset.vendors(List.of(rule)) : rule.vendors();
  }

  /** {@return positions of the variants that say the same as {@code condition}} */
  BitSet same(Condition condition, List<Condition> variants) {
    BitSet same = new BitSet();
    same.set(0, variants.size());
    List<Condition> all = new ArrayList<>(List.of(condition));
    all.addAll(variants);
    for (String vendor : vendors) {
      Combinations sales =
          combinations.watching(vendor, List.of(new Side(List.of(rule), all, ruleset.map())));
      List<Box> witnesses = new ArrayList<>();
      // the rule itself is the condition at 0
      for (int i = same.nextSetBit(0); i >= 0; i = same.nextSetBit(i + 1)) {
        same.set(i, !differ(sales, witnesses, 1, i + 2));
      }
    }
    return same;
  }

  /**
   * Counts as different when the search is given up, so that nothing wrong is claimed.
   *
   * @param witnesses blocks on which other variants differ; often this one does there, too
   */
  private boolean differ(Combinations sales, List<Box> witnesses, int one, int other) {
    for (Box witness : witnesses) {
      if (look(sales.truths(witness), one, other) instanceof Goal.Found) {
        return true;
      }
    }
    // Variants are not in the engine. What the rule itself says is proved where it is searched for.
    Search.Result result =
        new Search(sales, truths -> {})
            .first(truths -> look(truths, one, other), new Budget(Budget.PER_QUESTION));
    result.block().ifPresent(witnesses::add);
    finished &= result.finished();
    return result.block().isPresent() || !result.finished();
  }

  private static Goal.Step look(Truths truths, int one, int other) {
    Truth first = truths.of(0, one);
    Truth second = truths.of(0, other);
    if (first != Truth.OPEN && second != Truth.OPEN) {
      return first == second ? new Goal.Nothing() : new Goal.Found();
    }
    List<Splitter.Open> open = new ArrayList<>();
    if (first == Truth.OPEN) {
      open.add(new Splitter.Open(0, one));
    }
    if (second == Truth.OPEN) {
      open.add(new Splitter.Open(0, other));
    }
    return new Goal.Decide(open);
  }

  /** {@return whether no question was given up} */
  boolean finished() {
    return finished;
  }
}
