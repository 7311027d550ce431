package io.partnerauth.ownership;

import static io.partnerauth.ownership.Circle.FIRST;
import static io.partnerauth.ownership.Circle.STATE;
import static io.partnerauth.ownership.Circle.has;
import static io.partnerauth.ownership.Circle.line;
import static io.partnerauth.ownership.Circle.part;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Systems in floating-point arithmetic, held to their equations. */
class FloatSystemTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100})
  void theSolutionSolvesEveryEquation(int size) {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      Circle circle = new Circle();
      for (int i = 0; i < size; i++) {
        int first = 1 + random.nextInt(50);
        int second = 1 + random.nextInt(40);
        circle.complete(
            line(STATE, part(97 - first - second, 97)),
            line(FIRST + random.nextInt(size), part(first, 97)),
            line(FIRST + random.nextInt(size), part(second, 97)));
      }
      double[] constants = random.doubles(size).toArray();
      assertSolved(circle, constants, 1e-12);
    }
  }

  /** A ring of two ways round passes on almost everything: repetition would take 100,000 rounds. */
  @Test
  void isSolvedInFewStepsWhereLittleLeadsOut() {
    int size = 150;
    Circle circle = new Circle();
    for (int i = 0; i < size; i++) {
      circle.complete(
          line(FIRST + (i + 1) % size, part(599, 1_000)),
          line(FIRST + (i + 11) % size, part(400, 1_000)),
          line(STATE, part(1, 1_000)));
    }
    double[] constants = new Random(1).doubles(size).toArray();
    assertSolved(circle, constants, 1e-9);
  }

  /** The second half of the first step comes to the end, and nothing is left for another one. */
  @Test
  void endsInTheMiddleOfItsStepsToo() {
    Circle circle = new Circle().complete().complete(has(FIRST, 25), has(FIRST + 1, 50));
    assertArrayEquals(new double[] {1, 0.5}, solve(circle, row -> row == 0 ? 1 : 0));
  }

  @Test
  void nothingComesOfNothing() {
    assertArrayEquals(new double[] {0}, solve(new Circle().complete(has(FIRST, 50)), row -> 0));
  }

  @Test
  void whatHasNoSolutionGivesNumbersAllTheSame() {
    Circle closed = new Circle().complete(has(FIRST + 1, 100)).complete(has(FIRST, 100));
    assertTrue(Arrays.stream(solve(closed, row -> 1)).allMatch(Double::isFinite));
  }

  private static void assertSolved(Circle circle, double[] constants, double close) {
    double[] solution = solve(circle, i -> constants[i]);
    for (int i = 0; i < constants.length; i++) {
      double sum = constants[i];
      for (Shareholding line : circle.registers().get(FIRST + i).lines()) {
        sum += line.owner() < FIRST ? 0 : line.low().doubleValue() * solution[line.owner() - FIRST];
      }
      assertEquals(sum, solution[i], close);
    }
  }

  private static double[] solve(Circle circle, IntToDoubleFunction constant) {
    FloatRow[] rows = new FloatRow[circle.members().length];
    double[][] shares = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = FloatRow.of(circle.registers().get(FIRST + i), circle.places(), circle.ends());
      shares[i] = rows[i].bestShares(new double[rows.length]);
    }
    return FloatSystem.solve(rows, shares, constant);
  }
}
