package io.partnerauth.ownership;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact rational number of any size and sign, in lowest terms.
 *
 * <p>Immutable. A comparison looks at the two doubles first and multiplies out only where they are
 * too close to tell.
 */
final class Fraction implements Comparable<Fraction> {
  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
  static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  /**
   * Relative distance above which two doubles, each off by a few units in the last place, differ.
   */
  private static final double CLEARLY_APART = 1e-14;

  private static final int DOUBLE_BITS = 64;

  private final BigInteger numerator;
  private final BigInteger denominator;
  private final double approximate;

  /** Takes numbers that have no common factor, the denominator positive. */
  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.approximate = divide(numerator, denominator);
  }

  static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  static Fraction of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator is 0");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return divisor.equals(BigInteger.ONE)
        ? new Fraction(numerator, denominator)
        : new Fraction(numerator.divide(divisor), denominator.divide(divisor));
  }

  static Fraction of(BigDecimal value) {
    int decimals = Math.max(0, value.scale());
    return of(value.setScale(decimals).unscaledValue(), BigInteger.TEN.pow(decimals));
  }

  BigInteger numerator() {
    return numerator;
  }

  BigInteger denominator() {
    return denominator;
  }

  Fraction plus(Fraction other) {
    if (other.isZero()) {
      return this;
    }
    if (isZero()) {
      return other;
    }
    if (denominator.equals(other.denominator)) {
      return of(numerator.add(other.numerator), denominator);
    }
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(Fraction other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    if (isOne()) {
      return other;
    }
    if (other.isOne()) {
      return this;
    }
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction dividedBy(Fraction other) {
    return other.isOne()
        ? this
        : of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  boolean isZero() {
    return numerator.signum() == 0;
  }

  boolean isOne() {
    return numerator.equals(denominator);
  }

  int signum() {
    return numerator.signum();
  }

  /** {@return the bits of the longer of the two numbers} */
  int bits() {
    return Math.max(numerator.bitLength(), denominator.bitLength());
  }

  double doubleValue() {
    return approximate;
  }

  static Fraction min(Fraction a, Fraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  static Fraction max(Fraction a, Fraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  @Override
  public int compareTo(Fraction other) {
    double difference = approximate - other.approximate;
    double scale = Math.max(Math.abs(approximate), Math.abs(other.approximate));
    if (Math.abs(difference) > Math.max(scale * CLEARLY_APART, Double.MIN_NORMAL)) {
      return (int) Math.signum(difference);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator, denominator);
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }

  /**
   * Divides as doubles; numbers too long for a double are shortened by the same power of two first.
   */
  private static double divide(BigInteger numerator, BigInteger denominator) {
    int shiftNumerator = Math.max(0, numerator.bitLength() - DOUBLE_BITS);
    int shiftDenominator = Math.max(0, denominator.bitLength() - DOUBLE_BITS);
    double quotient =
        numerator.shiftRight(shiftNumerator).doubleValue()
            / denominator.shiftRight(shiftDenominator).doubleValue();
    return Math.scalb(quotient, shiftNumerator - shiftDenominator);
  }
}
