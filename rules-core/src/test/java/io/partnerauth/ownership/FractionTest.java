package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.000", "-7", "12.5", "-0.125", "3E+2", "1E-3", "100.00"})
  void isTheDecimalNumberThatItIsMadeOf(String text) {
    BigDecimal value = new BigDecimal(text);
    Fraction thousand = Fraction.of(1_000);
    assertEquals(
        Fraction.of(value.movePointRight(3).longValueExact()), Fraction.of(value).times(thousand));
  }

  @Test
  void nothingNewIsMadeWhereAnOperandIsTheResult() {
    Fraction third = of(1, 3);
    assertSame(third, third.plus(Fraction.ZERO));
    assertSame(third, Fraction.ZERO.plus(third));
    assertSame(third, third.times(Fraction.ONE));
    assertSame(third, Fraction.ONE.times(third));
    assertSame(third, third.dividedBy(Fraction.ONE));
    assertSame(Fraction.ZERO, third.times(Fraction.ZERO));
    assertSame(Fraction.ZERO, Fraction.of(0).times(third));
  }

  @Test
  void ofTwoEqualNumbersTheFirstIsTheLeastAndTheGreatest() {
    Fraction half = of(1, 2);
    assertSame(half, Fraction.min(half, of(2, 4)));
    assertSame(half, Fraction.max(half, of(2, 4)));
  }

  @Test
  void hashesOfUnlikeNumbersDiffer() {
    assertNotEquals(of(1, 2).hashCode(), of(1, 3).hashCode());
    assertNotEquals(of(1, 2).hashCode(), of(3, 2).hashCode());
  }

  @Test
  void comparesExactlyWhereNumbersAreTooSmallForADouble() {
    BigInteger huge = BigInteger.ONE.shiftLeft(1_074);
    Fraction tiny = Fraction.of(BigInteger.valueOf(5), huge.shiftLeft(1));
    Fraction less = Fraction.of(BigInteger.valueOf(4), huge.shiftLeft(1).subtract(BigInteger.ONE));
    assertTrue(tiny.compareTo(less) > 0);
    assertTrue(less.compareTo(tiny) < 0);
    assertTrue(tiny.compareTo(Fraction.of(BigInteger.TWO.add(BigInteger.ONE), huge)) < 0);
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

  @Test
  void aLongNumberThatIsAMultipleOfTheStepStaysAsItIs() {
    Fraction whole = Fraction.of(LONG.shiftLeft(1), BigInteger.ONE);
    for (Fraction value : List.of(whole, Fraction.ZERO.minus(whole))) {
      assertEquals(value, Precision.up(value));
      assertEquals(value, Precision.down(value));
    }
  }

  @Test
  void hasASign() {
    assertEquals(-1, of(-1, 3).signum());
    assertEquals(0, Fraction.ZERO.signum());
    assertEquals(1, of(1, 3).signum());
  }

  private static Fraction of(int numerator, int denominator) {
    return Fraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }
}
