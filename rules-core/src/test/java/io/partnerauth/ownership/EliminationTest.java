package io.partnerauth.ownership;

import static io.partnerauth.ownership.Circle.part;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EliminationTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void theSolutionSolvesEveryEquation(int size) {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      Elimination system = new Elimination(size);
      Fraction[] constants = new Fraction[size];
      Fraction[][] weights = new Fraction[size][size];
      for (int row = 0; row < size; row++) {
        constants[row] = part(random.nextInt(5), 7);
        system.constant(row, constants[row]);
        for (int column = 0; column < size; column++) {
          weights[row][column] = part(random.nextInt(3), 2 * size + 1);
          system.weight(row, column, weights[row][column]);
        }
      }
      Fraction[] solution = system.solve().orElseThrow();
      assertFalse(system.hasRounded());
      for (int row = 0; row < size; row++) {
        Fraction sum = constants[row];
        for (int column = 0; column < size; column++) {
          sum = sum.plus(weights[row][column].times(solution[column]));
        }
        assertEquals(sum, solution[row]);
      }
    }
  }

  @Test
  void weightsOfOneUnknownInOneRowAddUp() {
    Elimination system = new Elimination(1);
    system.constant(0, Fraction.ONE);
    system.weight(0, 0, part(1, 4));
    system.weight(0, 0, part(1, 4));
    assertArrayEquals(new Fraction[] {Fraction.of(2)}, system.solve().orElseThrow());
  }

  @Test
  void hasNoSolutionWhereUnknownsLeadToNothingButEachOther() {
    Elimination alone = new Elimination(1);
    alone.constant(0, Fraction.ZERO);
    alone.weight(0, 0, Fraction.ONE);
    assertEquals(Optional.empty(), alone.solve());

    Elimination circle = new Elimination(3);
    for (int i = 0; i < 3; i++) {
      circle.constant(i, Fraction.ZERO);
      circle.weight(i, (i + 1) % 3, Fraction.ONE);
    }
    assertEquals(Optional.empty(), circle.solve());
  }

  @Test
  void numbersThatGrowTooLongAreRoundedUp() {
    BigInteger whole = BigInteger.ONE.shiftLeft(Precision.MOST_BITS / 2 + 1).add(BigInteger.ONE);
    Fraction nearlyHalf = Fraction.of(whole.shiftRight(1), whole);
    Elimination system = new Elimination(2);
    system.constant(0, nearlyHalf);
    system.weight(0, 1, nearlyHalf);
    system.constant(1, nearlyHalf);
    Fraction[] solution = system.solve().orElseThrow();
    assertTrue(system.hasRounded());
    Fraction exact = nearlyHalf.plus(nearlyHalf.times(nearlyHalf));
    assertEquals(nearlyHalf, solution[1]);
    assertEquals(Precision.up(exact), solution[0]);
    assertTrue(solution[0].compareTo(exact) > 0);
  }

  /** Eliminating the hub first would join all spokes with each other. */
  @Test
  void aHubIsEliminatedAfterItsSpokes() {
    int spokes = 400;
    Elimination system = new Elimination(spokes + 1);
    system.constant(0, Fraction.ZERO);
    for (int spoke = 1; spoke <= spokes; spoke++) {
      system.weight(0, spoke, part(1, spokes));
      system.weight(spoke, 0, part(1, 2));
      system.constant(spoke, part(1, 3));
    }
    Fraction[] expected = new Fraction[spokes + 1];
    Arrays.fill(expected, part(2, 3));
    assertArrayEquals(expected, system.solve().orElseThrow());
  }
}
