package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ways in which a rule can be true. In each of them every attribute has to meet one condition,
 * whatever the others are.
 *
 * <p>A rule without {@code or} between different attributes has one.
 */
public final class DisjunctiveNormalForm {
  /** A rule with more ways than this is not taken apart. */
  static final int MOST = 256;

  private DisjunctiveNormalForm() {}

  /** {@return for each way the condition on each attribute that it asks; empty when too many} */
  public static Optional<List<Map<Attribute, Condition>>> of(Rule rule) {
    Condition whole = new Condition.And(rule.parts().stream().map(Conjunct::condition).toList());
    return count(whole, true) > MOST ? Optional.empty() : Optional.of(ways(whole, true));
  }

  /** {@return how many ways there are at most for the condition to be as wanted; 1 or more} */
  private static double count(Condition condition, boolean wanted) {
    if (attributes(condition).size() <= 1) {
      return 1;
    }
    if (condition instanceof Condition.Not not) {
      return count(not.part(), !wanted);
    }
    boolean all = (condition instanceof Condition.And) == wanted;
    double count = all ? 1 : 0;
    for (Condition part : parts(condition)) {
      double ways = count(part, wanted);
      count = all ? count * ways : count + ways;
    }
    return count;
  }

  private static List<Map<Attribute, Condition>> ways(Condition condition, boolean wanted) {
    Set<Attribute> asked = attributes(condition);
    if (asked.size() == 1) {
      Condition whole = wanted ? condition : new Condition.Not(condition);
      return List.of(Map.of(asked.iterator().next(), whole));
    }
    if (condition instanceof Condition.Not not) {
      return ways(not.part(), !wanted);
    }
    if ((condition instanceof Condition.And) == wanted) {
      List<Map<Attribute, Condition>> all = List.of(Map.of());
      for (Condition part : parts(condition)) {
        all = both(all, ways(part, wanted));
      }
      return all;
    }
    return parts(condition).stream().flatMap(part -> ways(part, wanted).stream()).toList();
  }

  /** {@return each way of the one together with each of the other} */
  private static List<Map<Attribute, Condition>> both(
      List<Map<Attribute, Condition>> ones, List<Map<Attribute, Condition>> others) {
    List<Map<Attribute, Condition>> both = new ArrayList<>();
    for (Map<Attribute, Condition> one : ones) {
      for (Map<Attribute, Condition> other : others) {
        Map<Attribute, Condition> together = new TreeMap<>();
        together.putAll(one);
        other.forEach(
            (attribute, condition) ->
                together.merge(attribute, condition, (a, b) -> new Condition.And(List.of(a, b))));
        both.add(together);
      }
    }
    return both;
  }

  private static List<Condition> parts(Condition condition) {
    return condition instanceof Condition.And all
        ? all.parts()
        : ((Condition.Or) condition).parts();
  }

  private static Set<Attribute> attributes(Condition condition) {
    Set<Attribute> asked = new TreeSet<>();
    condition.forEachTest(test -> asked.add(test.attribute()));
    return asked;
  }
}
