package io.partnerauth.ownership;

import java.math.BigInteger;

/**
 * How exact numbers are kept in check.
 *
 * <p>Numbers stay exact up to {@value #MOST_BITS} bits (some 600 decimal digits) in numerator and
 * denominator. A longer one is replaced by the next multiple of 2 to the power of minus {@value
 * #KEPT_BITS}, always outwards: an upper bound goes up and a lower bound down. So a figure may
 * become a very narrow range, and never a wrong number.
 */
final class Precision {
  static final int MOST_BITS = 2048;
  static final int KEPT_BITS = 192;

  private Precision() {}

  static Fraction up(Fraction value) {
    return value.bits() <= MOST_BITS ? value : onGrid(value, true);
  }

  static Fraction down(Fraction value) {
    return value.bits() <= MOST_BITS ? value : onGrid(value, false);
  }

  private static Fraction onGrid(Fraction value, boolean up) {
    BigInteger scaled = value.numerator().shiftLeft(KEPT_BITS);
    BigInteger[] parts = scaled.divideAndRemainder(value.denominator());
    int away = parts[1].signum();
    BigInteger rounded = parts[0];
    if (up && away > 0) {
      rounded = rounded.add(BigInteger.ONE);
    } else if (!up && away < 0) {
      rounded = rounded.subtract(BigInteger.ONE);
    }
    return Fraction.of(rounded, BigInteger.ONE.shiftLeft(KEPT_BITS));
  }
}
