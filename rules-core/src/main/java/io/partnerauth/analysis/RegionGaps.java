package io.partnerauth.analysis;

import io.partnerauth.internal.combination.Combinations;
import io.partnerauth.internal.combination.Splitter;
import io.partnerauth.internal.combination.Truths;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Side;
import io.partnerauth.internal.space.Truth;
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
    if (asked.isEmpty()) {
      return asked;
    }
    List<Rule> rules = ruleset.rules(vendor);
    List<String> regions = List.copyOf(asked);
    List<Condition> inside = new ArrayList<>();
    regions.forEach(
        region ->
            inside.add(new Condition.Test(Attribute.CUSTOMER_REGIONS, Operator.CONTAINS, region)));
    Combinations combinations =
        Combinations.of(vendor, List.of(new Side(rules, inside, ruleset.map())));
    Set<String> left = new TreeSet<>();
    for (int i = 0; i < regions.size(); i++) {
      if (!covered(combinations, rules, regions.get(i), rules.size() + i)) {
        left.add(regions.get(i));
      }
    }
    return left;
  }

  /** Counts as covered when the search is given up, so that nothing wrong is claimed. */
  private boolean covered(
      Combinations combinations, List<Rule> rules, String region, int condition) {
    for (int i = 0; i < rules.size(); i++) {
      int rule = i;
      EngineProof proof = new EngineProof(ruleset, combinations, rules, new int[] {rule});
      Search.Result result =
          new Search(combinations, proof)
              .first(truths -> both(truths, rule, condition), new Budget(Budget.PER_QUESTION));
      if (!result.finished()) {
        unfinished.add("whether " + rules.get(rule).id() + " speaks in " + region);
      }
      if (result.block().isPresent() || !result.finished()) {
        return true;
      }
    }
    return false;
  }

  private static Goal.Step both(Truths truths, int condition, int region) {
    Truth rule = truths.of(0, condition);
    Truth inside = truths.of(0, region);
    if (rule == Truth.NO || inside == Truth.NO) {
      return new Goal.Nothing();
    }
    List<Splitter.Open> open = new ArrayList<>();
    if (rule == Truth.OPEN) {
      open.add(new Splitter.Open(0, condition));
    }
    if (inside == Truth.OPEN) {
      open.add(new Splitter.Open(0, region));
    }
    return open.isEmpty() ? new Goal.Found() : new Goal.Decide(open);
  }
}
