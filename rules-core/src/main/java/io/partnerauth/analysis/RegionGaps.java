package io.partnerauth.analysis;

import static java.util.Objects.requireNonNull;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
import io.partnerauth.internal.space.Side;
import io.partnerauth.internal.space.Space;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    Map<String, Condition> inside = new TreeMap<>();
    for (String region : asked) {
      inside.put(region, new Condition.Test(Attribute.CUSTOMER_REGIONS, Operator.CONTAINS, region));
    }
    List<Rule> rules = ruleset.rules(vendor);
    Side side = new Side(rules, List.copyOf(inside.values()), ruleset.map());
    try {
      Space space = Space.of(vendor, List.of(side), Space.MOST_NODES);
      Diagrams diagrams = space.diagrams();
      int speaks = diagrams.any(rules.stream().map(rule -> space.rule(0, rule)).toList());
      int possible = diagrams.and(speaks, space.possible());
      Set<String> left = new TreeSet<>(asked);
      left.removeIf(
          region ->
              diagrams.and(possible, space.condition(0, requireNonNull(inside.get(region))))
                  != Diagrams.NO);
      return left;
    } catch (Diagrams.TooLarge e) {
      unfinished.add("in which regions rules of " + vendor + " speak");
      return Set.of(); // nothing wrong is claimed
    }
  }
}
