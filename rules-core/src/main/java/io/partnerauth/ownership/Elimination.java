package io.partnerauth.ownership;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A linear system {@code x = b + W x} with shares as weights, solved by eliminating one unknown
 * after another.
 *
 * <p>The unknown with the fewest neighbours goes first, which keeps chains, rings and grids sparse.
 * Numbers that grow too long are rounded up ({@link Precision}); as all weights are positive, the
 * result is then an upper bound.
 */
final class Elimination {
  private final List<Map<Integer, Fraction>> rows = new ArrayList<>();
  private final List<Set<Integer>> rowsWith = new ArrayList<>();
  private final Fraction[] constants;
  private final Set<Integer> left = new TreeSet<>();
  private boolean rounded;

  Elimination(int size) {
    constants = new Fraction[size];
    for (int i = 0; i < size; i++) {
      rows.add(new TreeMap<>());
      rowsWith.add(new HashSet<>());
      left.add(i);
      constants[i] = Fraction.ZERO;
    }
  }

  void constant(int row, Fraction value) {
    constants[row] = kept(value);
  }

  /** Adds to the weight of one unknown in the row of another. */
  void weight(int row, int column, Fraction share) {
    if (!share.isZero()) {
      rows.get(row).merge(column, share, (a, b) -> kept(a.plus(b)));
      rowsWith.get(column).add(row);
    }
  }

  /** {@return whether a number was rounded up, so that the solution is an upper bound} */
  boolean hasRounded() {
    return rounded;
  }

  /** {@return the solution; empty when some unknowns lead to nothing but each other} */
  Optional<Fraction[]> solve() {
    Deque<Integer> eliminated = new ArrayDeque<>();
    while (!left.isEmpty()) {
      int pivot = Collections.min(left, Comparator.comparingInt(this::cost));
      left.remove(pivot);
      if (!divideOutItself(pivot)) {
        return Optional.empty();
      }
      replace(pivot);
      eliminated.push(pivot);
    }
    return Optional.of(substituted(eliminated));
  }

  private int cost(int unknown) {
    return rows.get(unknown).size() * rowsWith.get(unknown).size();
  }

  /** Solves the pivot's row for the pivot; it fails when the row keeps everything to itself. */
  private boolean divideOutItself(int pivot) {
    Map<Integer, Fraction> row = rows.get(pivot);
    Fraction itself = row.remove(pivot);
    if (itself == null) {
      return true;
    }
    rowsWith.get(pivot).remove(pivot);
    Fraction rest = Fraction.ONE.minus(itself);
    if (rest.signum() <= 0) {
      return false;
    }
    row.replaceAll((column, weight) -> kept(weight.dividedBy(rest)));
    constants[pivot] = kept(constants[pivot].dividedBy(rest));
    return true;
  }

  /** Puts the pivot's row in place of the pivot in every other row. */
  private void replace(int pivot) {
    Map<Integer, Fraction> row = rows.get(pivot);
    for (int user : rowsWith.get(pivot)) {
      Fraction factor = requireNonNull(rows.get(user).remove(pivot));
      row.forEach((column, weight) -> weight(user, column, kept(factor.times(weight))));
      constants[user] = kept(constants[user].plus(factor.times(constants[pivot])));
    }
    row.keySet().forEach(column -> rowsWith.get(column).remove(pivot));
  }

  private Fraction[] substituted(Deque<Integer> eliminated) {
    Fraction[] solution = constants.clone();
    for (int unknown : eliminated) {
      for (Map.Entry<Integer, Fraction> term : rows.get(unknown).entrySet()) {
        solution[unknown] =
            kept(solution[unknown].plus(term.getValue().times(solution[term.getKey()])));
      }
    }
    return solution;
  }

  private Fraction kept(Fraction value) {
    Fraction kept = Precision.up(value);
    rounded |= kept != value;
    return kept;
  }
}
