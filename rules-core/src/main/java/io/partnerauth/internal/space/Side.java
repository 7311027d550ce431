package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is asked of combinations: rules and other conditions, on a map of regions. One side for one
 * pack, two to compare two packs. Immutable.
 */
public final class Side {
  private final List<Rule> rules;
  private final List<Condition> conditions;
  private final RegionMap map;
  private final Set<Condition.Test> tests = new LinkedHashSet<>();

  /**
   * A side.
   *
   * @param rules rules that can speak about one vendor's sales
   * @param more conditions to be watched besides; they compare with no literal that the rules do
   *     not name, but may name any region
   */
  public Side(List<Rule> rules, List<Condition> more, RegionMap map) {
    this.rules = List.copyOf(rules);
    this.map = map;
    this.conditions = Stream.concat(rules.stream().map(Side::whole), more.stream()).toList();
    conditions.forEach(condition -> condition.forEachTest(tests::add));
  }

  /** {@return what must all be true for the rule to speak, as one condition} */
  public static Condition whole(Rule rule) {
    List<Condition> parts = new ArrayList<>();
    rule.parts().forEach(part -> parts.add(part.condition()));
    return new Condition.And(parts);
  }

  /** {@return the rules} */
  List<Rule> rules() {
    return rules;
  }

  /** {@return the conditions of the rules, then the others} */
  public List<Condition> conditions() {
    return conditions;
  }

  /** {@return the map of regions} */
  RegionMap map() {
    return map;
  }

  /** {@return all comparisons, each once} */
  Set<Condition.Test> tests() {
    return tests;
  }

  /**
   * {@return the regions that are asked about}
   *
   * @param of the regions of the customer or of the partner
   */
  Set<String> regions(Attribute of) {
    Set<String> names = new TreeSet<>();
    for (Condition.Test test : tests) {
      if (test.attribute().equals(of)) {
        names.add((String) test.literal());
      }
    }
    return names;
  }
}
