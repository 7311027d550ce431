package io.partnerauth.ownership;

import static io.partnerauth.ownership.Circle.FIRST;
import static io.partnerauth.ownership.Circle.PERSON;
import static io.partnerauth.ownership.Circle.STATE;
import static io.partnerauth.ownership.Circle.has;
import static io.partnerauth.ownership.Circle.line;
import static io.partnerauth.ownership.Circle.part;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register in floating-point arithmetic, held to the same register in exact numbers. */
class FloatRowTest {
  private static final double CLOSE = 1e-14;

  /** Two ends, worth 2/7 and 3/11, and three members of the circle. */
  private static final int PARTIES = 5;

  private static final Fraction[] OUTSIDE = {
    part(2, 7), part(3, 11), Fraction.ZERO, Fraction.ZERO, Fraction.ZERO
  };

  private final Random random = new Random(5);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theBoundIsNeverBelowTheBestCompletionAndHardlyAboveIt(boolean complete) {
    for (int round = 0; round < 200; round++) {
      Register register = register(complete, 1 + round % 40);
      double[] values = values();
      double bound = row(register).atMost(values);
      Fraction best = register.bestWorth(worth(values));
      assertTrue(exactly(bound).compareTo(best) >= 0, bound + " is below " + best.doubleValue());
      assertEquals(best.doubleValue(), bound, CLOSE);
    }
  }

  @Test
  void theBoundIsNeverBelowWhatExactSharesComeTo() {
    for (int round = 0; round < 200; round++) {
      int tenths = 1 + random.nextInt(9);
      Register register =
          Register.of(
              List.of(line(STATE, part(tenths, 13)), line(FIRST, part(13 - tenths, 13))), true);
      double[] values = values();
      double bound = row(register).atMost(values);
      Fraction sum = register.bestWorth(worth(values));
      assertTrue(exactly(bound).compareTo(sum) >= 0, bound + " is below " + sum.doubleValue());
      assertEquals(sum.doubleValue(), bound, CLOSE);
    }
  }

  @Test
  void theBoundIsNeverBelowWhatAnOwnerThatBringsNothingMustLeave() {
    for (int part = 1; part < 50; part++) {
      Register register =
          Register.of(
              List.of(line(FIRST, part(part, 101), Fraction.ONE), has(FIRST + 1, 0, 100)), true);
      double[] values = {0, 1, 0};
      Fraction best = part(101 - part, 101);
      assertEquals(best, register.bestWorth(worth(values)));
      assertTrue(exactly(row(register).atMost(values)).compareTo(best) >= 0, part + "");
    }
  }

  @Test
  void theBoundIsAtMostTheWhole() {
    Register register = Register.of(List.of(has(FIRST, 100)), true);
    assertEquals(1, row(register).atMost(new double[] {1, 0, 0}));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theBestSharesAreThoseOfTheBestCompletion(boolean complete) {
    for (int round = 0; round < 100; round++) {
      Register register = register(complete, 1 + round % 40);
      double[] values = values();
      Fraction[] exact = register.bestShares(worth(values));
      double[] shares = row(register).bestShares(values);
      assertArrayEquals(
          Arrays.stream(exact).mapToDouble(Fraction::doubleValue).toArray(), shares, CLOSE);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatComesFromOutsideIsWhatTheEndsAndTheRestPassOn(boolean complete) {
    for (int round = 0; round < 50; round++) {
      Register register = register(complete, 1 + round % 40);
      FloatRow row = row(register);
      double[] shares = row.bestShares(values());
      double expected = complete ? 0 : register.slack().doubleValue();
      for (int i = 0; i < shares.length; i++) {
        int owner = register.lines().get(i).owner();
        expected += shares[i] * OUTSIDE[owner].doubleValue();
      }
      assertEquals(expected, row.outside(shares), CLOSE);
    }
  }

  @Test
  void anotherCompletionGainsOnlyWhereItIsClearlyBetter() {
    FloatRow row = row(Register.of(List.of(has(FIRST, 0, 100), has(FIRST + 1, 0, 100)), true));
    double[] first = {1, 0};
    assertTrue(row.gains(first, new double[] {0.25, 0.5, 0}));
    assertFalse(row.gains(first, new double[] {0.5, 0.25, 0}));
    assertFalse(row.gains(first, new double[] {0.5, 0.5, 0}));
    assertFalse(row.gains(first, new double[] {0.5, 0.5 + 0.5e-13, 0}));
    assertTrue(row.gains(first, new double[] {0.5, 0.5 + 2e-13, 0}));
    FloatRow exact = row(Register.of(List.of(has(FIRST, 60), has(STATE, 40)), true));
    assertFalse(exact.gains(new double[] {0.6, 0.4}, new double[] {0.25, 0.5, 0}));
  }

  @Test
  void aLineIsInsideWhereItsOwnerIsAMember() {
    FloatRow row = row(Register.of(List.of(has(FIRST + 2, 60), has(PERSON, 40)), true));
    assertEquals(2, row.size());
    assertTrue(row.isInside(0));
    assertEquals(2, row.place(0));
    assertFalse(row.isInside(1));
  }

  /** Bands that some completion fits, in parts that no double hits exactly. */
  private Register register(boolean complete, int whole) {
    List<Shareholding> lines = new ArrayList<>();
    for (int owner = 0; owner < PARTIES; owner++) {
      Fraction low = part(random.nextInt(whole + 1), 7 * whole);
      Fraction room = part(3 + random.nextInt(7), 23);
      lines.add(line(owner, low, low.plus(room)));
    }
    return Register.of(lines, complete);
  }

  private double[] values() {
    return random.doubles(PARTIES - FIRST).toArray();
  }

  private static FloatRow row(Register register) {
    Circle circle = new Circle();
    for (int member = FIRST; member < PARTIES; member++) {
      circle.complete();
    }
    return FloatRow.of(register, circle.places(), OUTSIDE);
  }

  private static Fraction[] worth(double[] values) {
    Fraction[] worth = OUTSIDE.clone();
    for (int i = 0; i < values.length; i++) {
      worth[FIRST + i] = exactly(values[i]);
    }
    return worth;
  }

  private static Fraction exactly(double value) {
    return Fraction.of(new BigDecimal(value));
  }
}
