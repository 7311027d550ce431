package io.partnerauth.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What diagrams make of functions is what a table of all points makes of them. */
class DiagramsTest {
  private static final int[] SIZES = {3, 2, 3, 2};
  private static final int POINTS = 36;

  private final Diagrams diagrams = new Diagrams(SIZES);

  @Provide
  Arbitrary<List<Integer>> functions() {
    return Arbitraries.integers().between(0, 3).list().ofSize(POINTS);
  }

  @Provide
  Arbitrary<List<Integer>> conditions() {
    return Arbitraries.integers().between(0, 1).list().ofSize(POINTS);
  }

  private int diagram(List<Integer> table, int level, int from) {
    if (level == SIZES.length) {
      return Diagrams.constant(table.get(from));
    }
    int step = 1;
    for (int i = level + 1; i < SIZES.length; i++) {
      step *= SIZES[i];
    }
    int each = step;
    return diagrams.node(level, value -> diagram(table, level + 1, from + value * each));
  }

  private int diagram(List<Integer> table) {
    return diagram(table, 0, 0);
  }

  private static int[] point(int index) {
    int[] point = new int[SIZES.length];
    int left = index;
    for (int i = SIZES.length - 1; i >= 0; i--) {
      point[i] = left % SIZES[i];
      left /= SIZES[i];
    }
    return point;
  }

  @Property(tries = 200)
  void valuesWhereAConditionHoldsAreThoseOfItsPoints(
      @ForAll("functions") List<Integer> function, @ForAll("conditions") List<Integer> condition) {
    BitSet expected = new BitSet();
    for (int i = 0; i < POINTS; i++) {
      if (condition.get(i) == 1) {
        expected.set(function.get(i));
      }
    }
    assertEquals(expected, diagrams.values(diagram(function), diagram(condition)));
  }

  @Property(tries = 200)
  void aFunctionAtAValueDoesNotLookAtTheVariable(@ForAll("functions") List<Integer> function) {
    for (int level = 0; level < SIZES.length; level++) {
      for (int value = 0; value < SIZES[level]; value++) {
        int at = diagrams.at(diagram(function), level, value);
        for (int i = 0; i < POINTS; i++) {
          int[] point = point(i);
          int found = diagrams.value(at, point);
          point[level] = value;
          assertEquals(diagrams.value(diagram(function), point), found);
        }
      }
    }
  }

  @Property(tries = 200)
  void whatIsAppliedAndGatheredIsThatOfAllPoints(
      @ForAll("functions") List<Integer> one, @ForAll("functions") List<Integer> other) {
    int sums = diagrams.apply(Integer::sum, diagram(one), diagram(other));
    BitSet levels = new BitSet();
    levels.set(0);
    levels.set(2);
    int most = diagrams.gather(sums, levels, Math::max);
    for (int i = 0; i < POINTS; i++) {
      assertEquals(one.get(i) + other.get(i), diagrams.value(sums, point(i)));
      int expected = 0;
      for (int k = 0; k < POINTS; k++) {
        if (point(k)[1] == point(i)[1] && point(k)[3] == point(i)[3]) {
          expected = Math.max(expected, one.get(k) + other.get(k));
        }
      }
      assertEquals(expected, diagrams.value(most, point(i)));
    }
  }
}
