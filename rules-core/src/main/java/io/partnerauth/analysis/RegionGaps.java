package io.partnerauth.analysis;

import io.partnerauth.internal.combination.Combinations;
import io.partnerauth.internal.combination.Side;
import io.partnerauth.internal.combination.Splitter;
import io.partnerauth.internal.combination.Truth;
import io.partnerauth.internal.combination.Truths;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for regions in which no rule of a vendor can ever speak. */
final class RegionGaps {
  private final Ruleset ruleset;
  private final List<String> unfinished = new ArrayList<>();

  RegionGaps(Ruleset ruleset) {
    this.ruleset = ruleset;
  }

  /** {@return the regions in which no rule of the vendor can speak} */
  Set<String> of(String vendor) {
    return left(vendor, new TreeSet<>(ruleset.map().names()));
  }

  /** {@return the regions in which no rule of any of the vendors can speak} */
  Set<String> ofAll(Collection<String> vendors) {
    Set<String> left = new TreeSet<>(ruleset.map().names());
    for (String vendor : vendors) {
      left = left(vendor, left);
    }
    return left;
  }

  List<String> unfinished() {
    return unfinished;
  }

  private Set<String> left(String vendor, Set<String> asked) {
    Set<String> left = new TreeSet<>(asked);
    for (Rule rule : ruleset.rules(vendor)) {
      if (!left.isEmpty()) {
        left.removeAll(covered(vendor, rule, List.copyOf(left)));
      }
    }
    return left;
  }

  private Set<String> covered(String vendor, Rule rule, List<String> asked) {
    List<Condition> inside = new ArrayList<>();
    asked.forEach(
        region ->
            inside.add(new Condition.Test(Attribute.CUSTOMER_REGIONS, Operator.CONTAINS, region)));
    Combinations combinations =
        Combinations.of(vendor, List.of(new Side(List.of(rule), inside, ruleset.map())));
    EngineProof proof = new EngineProof(ruleset, combinations, List.of(rule), new int[] {0});
    Set<String> covered = new TreeSet<>();
    for (int i = 0; i < asked.size(); i++) {
      int region = i + 1;
      Search.Result result =
          new Search(combinations, proof)
              .first(truths -> both(truths, region), new Budget(Budget.PER_QUESTION));
      if (!result.finished()) {
        unfinished.add("whether " + rule.id() + " speaks in " + asked.get(i));
      }
      if (result.block().isPresent() || !result.finished()) {
        covered.add(asked.get(i));
      }
    }
    return covered;
  }

  private static Goal.Step both(Truths truths, int region) {
    Truth rule = truths.of(0, 0);
    Truth inside = truths.of(0, region);
    if (rule == Truth.NO || inside == Truth.NO) {
      return new Goal.Nothing();
    }
    List<Splitter.Open> open = new ArrayList<>();
    if (rule == Truth.OPEN) {
      open.add(new Splitter.Open(0, 0));
    }
    if (inside == Truth.OPEN) {
      open.add(new Splitter.Open(0, region));
    }
    return open.isEmpty() ? new Goal.Found() : new Goal.Decide(open);
  }
}
