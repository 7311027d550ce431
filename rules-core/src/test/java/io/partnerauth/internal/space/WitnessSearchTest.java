package io.partnerauth.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class WitnessSearchTest {
  private static final int[] SIZES = {3, 2, 4};
  private static final int POINTS = 3 * 2 * 4;

  private final Diagrams diagrams = Diagrams.of(SIZES, 10_000);

  /** A condition holds at the points whose bits are set. */
  @Property
  void aPointIsFoundWhenThereIsOne(
      @ForAll @Size(max = 3) List<Integer> all, @ForAll @Size(max = 6) List<Integer> none) {
    boolean there =
        IntStream.range(0, POINTS)
            .anyMatch(
                point ->
                    all.stream().allMatch(bits -> holds(bits, point))
                        && none.stream().noneMatch(bits -> holds(bits, point)));
    assertEquals(
        there,
        new WitnessSearch(diagrams, POINTS)
            .exists(
                all.stream().map(this::function).toList(),
                none.stream().map(this::function).toList()));
  }

  @Example
  void aSearchEndsAfterItsSteps() {
    int odd = function(0b0101_1010_0101_1010_0101_1010);
    int high = function(0b1100_0011_0011_1100_0011_0011);
    int mixed = function(0b1001_0110_1100_1001_0110_0011);
    List<Integer> all = List.of(odd, high, mixed);
    assertTrue(new WitnessSearch(diagrams, POINTS).exists(all, List.of()));
    assertThrows(
        Diagrams.TooLarge.class, () -> new WitnessSearch(diagrams, 0).exists(all, List.of()));
  }

  private static boolean holds(int bits, int point) {
    return (bits >>> point & 1) == 1;
  }

  private int function(int bits) {
    return function(bits, 0, 0);
  }

  private int function(int bits, int level, int point) {
    return level == SIZES.length
        ? Diagrams.constant(bits >>> point & 1)
        : diagrams.node(level, value -> function(bits, level + 1, point * SIZES[level] + value));
  }
}
