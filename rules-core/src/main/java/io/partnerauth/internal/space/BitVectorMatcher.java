package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.FactSource;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that speak of a situation: for each value of each variable one bit vector says
 * which rules can speak there; rules in all vectors of a situation are tested. Immutable and
 * thread-safe.
 *
 * <p>Of rules that are conjunctions, nearly all that are left do speak.
 */
public final class BitVectorMatcher {
  private final List<Rule> rules;
  private final Coordinates coordinates;

  /** By variable and value. */
  private final long[][][] vectors;

  /** The vector of all rules. */
  private final long[] all;

  private BitVectorMatcher(List<Rule> rules, Coordinates coordinates, long[][][] vectors) {
    this.rules = rules;
    this.coordinates = coordinates;
    this.vectors = vectors;
    BitSet each = new BitSet();
    each.set(0, rules.size());
    this.all = each.toLongArray();
  }

  /**
   * {@return the matcher of these rules}
   *
   * @param functions of the rules, in the same order
   */
  public static BitVectorMatcher of(
      Space space, List<Rule> rules, List<Integer> functions, Coordinates coordinates) {
    Diagrams diagrams = space.diagrams();
    int words = (rules.size() + Long.SIZE - 1) / Long.SIZE;
    long[][][] vectors = new long[diagrams.levels()][][];
    for (int level = 0; level < vectors.length; level++) {
      vectors[level] = new long[diagrams.size(level)][words];
    }
    for (int i = 0; i < rules.size(); i++) {
      BitSet[] values = new Support(diagrams).of(functions.get(i));
      for (int level = 0; level < vectors.length; level++) {
        long[][] rows = vectors[level];
        int rule = i;
        values[level].stream().forEach(v -> rows[v][rule / Long.SIZE] |= 1L << rule);
      }
    }
    Map<Integer, List<long[]>> known = new HashMap<>();
    for (int level = 0; level < vectors.length; level++) {
      vectors[level] = shared(vectors[level], known);
    }
    return new BitVectorMatcher(List.copyOf(rules), coordinates, vectors);
  }

  private static long[][] shared(long[][] rows, Map<Integer, List<long[]>> known) {
    for (int value = 0; value < rows.length; value++) {
      long[] row = rows[value];
      List<long[]> alike = known.computeIfAbsent(Arrays.hashCode(row), hash -> new ArrayList<>());
      long[] same = alike.stream().filter(one -> Arrays.equals(one, row)).findFirst().orElse(row);
      if (same == row) {
        alike.add(row);
      }
      rows[value] = same;
    }
    return rows;
  }

  /** {@return the rules that speak of the situation, in their order} */
  public List<Rule> spoke(Situation situation) {
    List<Rule> candidates = candidates(situation);
    return (candidates == null ? rules : candidates)
        .stream().filter(rule -> rule.test(situation)).toList();
  }

  /**
   * {@return the rules that may speak, in their order: no other does; null where a fact is not
   * known, or in no class, such as a blank product}
   */
  public @Nullable List<Rule> candidates(FactSource facts) {
    long[] left = all.clone();
    for (int level = 0; level < vectors.length; level++) {
      int value = coordinates.find(level, facts);
      if (value == Coordinates.UNKNOWN) {
        return null;
      }
      long[] row = vectors[level][value];
      for (int word = 0; word < left.length; word++) {
        left[word] &= row[word];
      }
    }
    List<Rule> candidates = new ArrayList<>();
    for (int word = 0; word < left.length; word++) {
      for (long bits = left[word]; bits != 0; bits &= bits - 1) {
        candidates.add(rules.get(word * Long.SIZE + Long.numberOfTrailingZeros(bits)));
      }
    }
    return candidates;
  }

  /** At which values of each variable a function holds somewhere. */
  private static final class Support {
    private final Diagrams diagrams;
    private final BitSet[] values;
    private final BitSet seen = new BitSet();

    Support(Diagrams diagrams) {
      this.diagrams = diagrams;
      this.values = new BitSet[diagrams.levels()];
      Arrays.setAll(values, level -> new BitSet(diagrams.size(level)));
    }

    BitSet[] of(int function) {
      if (function != Diagrams.NO) {
        all(0, diagrams.level(function));
        visit(function);
      }
      return values;
    }

    private void visit(int function) {
      if (function < 0 || seen.get(function)) {
        return;
      }
      seen.set(function);
      int[] node = diagrams.node(function);
      for (int i = 1, from = 0; i < node.length; from = node[i], i += 2) {
        if (node[i + 1] != Diagrams.NO) {
          values[node[0]].set(from, node[i]);
          all(node[0] + 1, diagrams.level(node[i + 1]));
          visit(node[i + 1]);
        }
      }
    }

    /** Variables that a way does not look at may have any value. */
    private void all(int from, int to) {
      for (int level = from; level < to; level++) {
        values[level].set(0, diagrams.size(level));
      }
    }
  }
}
