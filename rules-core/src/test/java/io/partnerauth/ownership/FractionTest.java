package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {
  private static final BigInteger LONG = BigInteger.ONE.shiftLeft(Precision.MOST_BITS);

  @Property(tries = 200)
  void minusAndDividedByTakeBackPlusAndTimes(
      @ForAll @IntRange(min = -60, max = 60) int a,
      @ForAll @IntRange(min = 1, max = 12) int b,
      @ForAll @IntRange(min = -60, max = 60) int c,
      @ForAll @IntRange(min = 1, max = 12) int d) {
    Fraction one = of(a, b);
    Fraction other = of(c, d);
    assertEquals(one, one.plus(other).minus(other));
    assertEquals(of(a * d + c * b, b * d), one.plus(other));
    assertEquals(of(a * c, b * d), one.times(other));
    if (c != 0) {
      assertEquals(one, one.times(other).dividedBy(other));
    }
    assertEquals(Integer.signum(a * d - c * b), Integer.signum(one.compareTo(other)));
    assertEquals(a * d <= c * b ? one : other, Fraction.min(one, other));
    assertEquals(a * d <= c * b ? other : one, Fraction.max(one, other));
  }

  @Test
  void isInLowestTermsWithThePositiveDenominator() {
    assertEquals("-1/2", of(3, -6).toString());
    assertEquals("3", of(6, 2).toString());
    assertEquals(of(1, 2), Fraction.of(new BigDecimal("0.50")));
    assertEquals(Fraction.of(5_000), Fraction.of(new BigDecimal("5E+3")));
    assertEquals(of(1, 2).hashCode(), of(2, 4).hashCode());
    assertThrows(ArithmeticException.class, () -> of(1, 0));
  }

  @Test
  void comparesExactlyWhereDoublesAreEqual() {
    Fraction above = Fraction.of(LONG.add(BigInteger.ONE), LONG);
    assertEquals(1.0, above.doubleValue());
    assertTrue(above.compareTo(Fraction.ONE) > 0);
    assertTrue(Fraction.ONE.compareTo(above) < 0);
    assertTrue(above.compareTo(Fraction.of(LONG.add(BigInteger.valueOf(3)), LONG)) < 0);
  }

  @Test
  void hasADoubleHoweverLongItIs() {
    assertEquals(
        2.0 / 3,
        Fraction.of(LONG.shiftLeft(1), LONG.multiply(BigInteger.valueOf(3))).doubleValue(),
        1e-15);
    assertEquals(
        Math.scalb(1.0, -1_000),
        Fraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(1_000)).doubleValue());
  }

  @Test
  void staysExactUpToTheMostBits() {
    Fraction exact = Fraction.of(LONG.shiftRight(1).subtract(BigInteger.ONE), LONG.shiftRight(1));
    assertEquals(exact, Precision.up(exact));
    assertEquals(exact, Precision.down(exact));
  }

  @Test
  void isRoundedOutwardsByLessThanOneStepBeyondTheMostBits() {
    for (int sign : new int[] {1, -1}) {
      BigInteger part = LONG.divide(BigInteger.valueOf(3)).multiply(BigInteger.valueOf(sign));
      Fraction value = Fraction.of(part, LONG.add(BigInteger.ONE));
      Fraction step = Fraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(Precision.KEPT_BITS));
      assertTrue(Precision.up(value).compareTo(value) > 0);
      assertTrue(Precision.down(value).compareTo(value) < 0);
      assertEquals(step, Precision.up(value).minus(Precision.down(value)));
    }
  }

  private static Fraction of(int numerator, int denominator) {
    return Fraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }
}
