package io.partnerauth.internal.combination;

import io.partnerauth.internal.space.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Splits a block so that open conditions come nearer to a decision. */
public final class Splitter {
  private final Combinations combinations;
  private final Predicate<Variable> splittable;

  /**
   * A splitter of these combinations.
   *
   * @param splittable which dimensions it may split
   */
  public Splitter(Combinations combinations, Predicate<Variable> splittable) {
    this.combinations = combinations;
    this.splittable = splittable;
  }

  /** A condition of a side. */
  public record Open(int side, int condition) {}

  /**
   * {@return parts that make up the block, on the dimension that most open tests of the conditions
   * are about; none when no allowed dimension tells anything}
   *
   * <p>Options that say the same of every open test stay together.
   */
  public List<Box> split(Truths truths, Collection<Open> conditions) {
    Map<Integer, List<Integer>> open = new TreeMap<>();
    for (Open condition : conditions) {
      for (int test : truths.open(condition.side(), condition.condition())) {
        for (int dimension : combinations.readings().get(test).dimensions()) {
          if (splittable.test(combinations.dimensions().get(dimension))) {
            open.computeIfAbsent(dimension, d -> new ArrayList<>()).add(test);
          }
        }
      }
    }
    List<BitSet> best = List.of();
    int dimension = -1;
    int most = 0;
    for (Map.Entry<Integer, List<Integer>> entry : open.entrySet()) {
      int tests = entry.getValue().size();
      if (best.isEmpty() || tests >= most) {
        List<BitSet> groups = groups(truths.box(), entry.getKey(), Set.copyOf(entry.getValue()));
        boolean better = tests > most || groups.size() < best.size();
        if (groups.size() > 1 && (best.isEmpty() || better)) {
          best = groups;
          dimension = entry.getKey();
          most = tests;
        }
      }
    }
    List<Box> parts = new ArrayList<>();
    for (BitSet group : best) {
      combinations.narrow(truths.box().with(dimension, group)).ifPresent(parts::add);
    }
    return parts;
  }

  private List<BitSet> groups(Box box, int dimension, Set<Integer> tests) {
    List<Reading> readings = tests.stream().map(combinations.readings()::get).toList();
    Map<List<Object>, BitSet> groups = new LinkedHashMap<>();
    box.view(dimension).stream()
        .forEach(
            option -> {
              List<Object> says = new ArrayList<>();
              readings.forEach(reading -> says.add(reading.says(box, dimension, option)));
              groups.computeIfAbsent(says, key -> new BitSet()).set(option);
            });
    return List.copyOf(groups.values());
  }
}
