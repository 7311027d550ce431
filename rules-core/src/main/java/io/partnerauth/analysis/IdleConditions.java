package io.partnerauth.analysis;

import io.partnerauth.internal.combination.Combinations;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Side;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds comparisons of one rule that could be left out: with the answer yes, or no, given in
 * advance, the rule still speaks about the same combinations.
 */
final class IdleConditions {
  private final Equivalence equivalence;
  private final Rule rule;

  /** Looks at a rule in combinations that tell apart whatever it does. */
  IdleConditions(Ruleset ruleset, Rule rule, Combinations combinations) {
    this.equivalence = new Equivalence(ruleset, rule, combinations);
    this.rule = rule;
  }

  /** {@return positions of comparisons that can all be left out together} */
  BitSet find() {
    List<Integer> judged = judged();
    Condition whole = Side.whole(rule);
    List<Condition> variants = new ArrayList<>();
    for (int position : judged) {
      variants.add(Occurrences.answered(whole, position, true));
      variants.add(Occurrences.answered(whole, position, false));
    }
    BitSet same = equivalence.same(whole, variants);
    BitSet alone = new BitSet();
    for (int i = 0; i < judged.size(); i++) {
      alone.set(judged.get(i), same.get(2 * i) || same.get(2 * i + 1));
    }
    return together(whole, judged, alone);
  }

  /** A rule that names its vendors is only asked about those, so that test cannot be judged. */
  private List<Integer> judged() {
    List<Condition.Test> tests = new Occurrences(rule).tests();
    List<Integer> judged = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i).attribute() != Attribute.GRANT_VENDOR || rule.vendors().isEmpty()) {
        judged.add(i);
      }
    }
    return judged;
  }

  /**
   * Two comparisons may each be idle because of the other, so they go one by one, last first. One
   * that is not idle in the whole condition can become so when others are gone.
   */
  private BitSet together(Condition whole, List<Integer> judged, BitSet alone) {
    BitSet idle = new BitSet();
    Condition left = whole;
    for (int k = judged.size() - 1; k >= 0; k--) {
      int i = judged.get(k);
      if (idle.isEmpty() && !alone.get(i)) {
        continue; // asked already
      }
      List<Condition> without =
          List.of(Occurrences.answered(left, i, true), Occurrences.answered(left, i, false));
      BitSet same = equivalence.same(left, without);
      if (!same.isEmpty()) {
        idle.set(i);
        left = without.get(same.nextSetBit(0));
      }
    }
    return idle;
  }

  /** {@return whether no question was given up} */
  boolean finished() {
    return equivalence.finished();
  }
}
