package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * An exact percentage from 0 to 100: how much of a party somebody holds.
 *
 * <p>A share is a fraction and is never rounded, because one share in 22 billion decides whether a
 * bank is state-owned. Immutable; equal when the percentage is equal, however it was written.
 */
public final class Share implements Comparable<Share> {
  /** The whole percentages, which all that state one share. */
  private static final Share[] WHOLE = new Share[101];

  static {
    for (int percent = 0; percent < WHOLE.length; percent++) {
      WHOLE[percent] = new Share(Fraction.of(percent));
    }
  }

  /** Nothing. */
  public static final Share ZERO = WHOLE[0];

  /** Half: from here on a holder controls. */
  public static final Share FIFTY = WHOLE[50];

  /** The whole. */
  public static final Share HUNDRED = WHOLE[100];

  private final Fraction percent;

  private Share(Fraction percent) {
    this.percent = percent;
  }

  /**
   * {@return the share of that many percent}
   *
   * @param percent from 0 to 100
   * @throws InvalidQuestionException if it is outside 0 to 100
   */
  public static Share percent(long percent) {
    return checked(Fraction.of(percent), percent + "");
  }

  /**
   * {@return the share of that many percent, exactly}
   *
   * @param percent from 0 to 100, with at most {@value ShareText#MAX_LENGTH} decimals
   * @throws InvalidQuestionException if it is outside 0 to 100 or has more decimals, or is the
   *     binary form of a {@code double} ({@code new BigDecimal(50.01)} is below 50.01)
   */
  public static Share percent(BigDecimal percent) {
    InvalidQuestionException.given("percentage of a share", percent);
    if (Math.abs((long) percent.scale()) > ShareText.MAX_LENGTH
        || percent.precision() > ShareText.MAX_LENGTH) {
      throw InvalidQuestionException.notAllowed(
          "A share has at most "
              + ShareText.MAX_LENGTH
              + " decimals; got scale "
              + percent.scale());
    }
    if (isBinaryNoise(percent)) {
      double meant = percent.doubleValue();
      throw InvalidQuestionException.notAllowed(
          "The share "
              + percent.toPlainString()
              + " is the binary form of "
              + meant
              + "; write BigDecimal.valueOf("
              + meant
              + ") or Share.parse(\""
              + meant
              + "\")");
    }
    return exactly(percent);
  }

  /** Whether these decimals are what a {@code double} is in binary, as no register writes them. */
  private static boolean isBinaryNoise(BigDecimal percent) {
    double nearest = percent.doubleValue();
    return Double.isFinite(nearest)
        && new BigDecimal(nearest).compareTo(percent) == 0
        && BigDecimal.valueOf(nearest).compareTo(percent) != 0;
  }

  static Share exactly(BigDecimal percent) {
    return checked(Fraction.of(percent), percent.toPlainString());
  }

  /**
   * {@return the share that is {@code part} of {@code whole}; 1 of 3 is 33.33… percent, exactly}
   *
   * @param part from 0 to {@code whole}
   * @param whole above 0
   * @throws InvalidQuestionException if {@code whole} is not above 0, or {@code part} is outside it
   */
  public static Share ratio(BigInteger part, BigInteger whole) {
    InvalidQuestionException.given("part of a share", part);
    if (InvalidQuestionException.given("whole of a share", whole).signum() <= 0) {
      throw InvalidQuestionException.notAllowed(
          "The whole of a share must be above 0; got " + whole);
    }
    return checked(
        Fraction.of(part, whole).times(HUNDRED.percent), part + "/" + whole + " of the whole");
  }

  /**
   * {@return the share that a text states: percent as a decimal number ({@code 40}, {@code 50.23}),
   * or part and whole ({@code 1/3})}
   *
   * @param text at most {@value ShareText#MAX_LENGTH} characters; digits, one point or one slash
   * @throws InvalidQuestionException if the text is something else, or outside 0 to 100
   */
  public static Share parse(String text) {
    return ShareText.parse(InvalidQuestionException.given("text of a share", text));
  }

  /** {@return this share and the other together, and at most the whole} */
  public Share plus(Share other) {
    InvalidQuestionException.given("other share", other);
    return limited(percent.plus(other.percent));
  }

  /** {@return what is left of this share without the other, and at least nothing} */
  public Share minus(Share other) {
    InvalidQuestionException.given("other share", other);
    return limited(percent.minus(other.percent));
  }

  private static Share limited(Fraction percent) {
    return new Share(Fraction.max(Fraction.ZERO, Fraction.min(percent, HUNDRED.percent)));
  }

  /** Takes a fraction of the whole that the caller knows to be within 0 and 1. */
  static Share ofWhole(Fraction part) {
    return new Share(part.times(HUNDRED.percent));
  }

  /** {@return this share as a fraction of the whole, 0 to 1} */
  Fraction ofWhole() {
    return percent.dividedBy(HUNDRED.percent);
  }

  Fraction fractionOfPercent() {
    return percent;
  }

  /** {@return the percentage when it is a whole number} */
  OptionalInt wholePercent() {
    return percent.denominator().equals(BigInteger.ONE)
        ? OptionalInt.of(percent.numerator().intValue())
        : OptionalInt.empty();
  }

  /** {@return the percentage as a double, 0 to 100: for charts and logs, not for decisions} */
  public double doubleValue() {
    return percent.doubleValue();
  }

  /**
   * {@return the percentage for people: {@code 50.23}, or {@code about 66.67} where that is not
   * exact} It never rounds to a whole number: one share above 50 stays above 50.
   */
  public String readable() {
    return ShareText.readable(percent);
  }

  @Override
  public int compareTo(Share other) {
    return this == other ? 0 : percent.compareTo(other.percent);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Share that && percent.equals(that.percent);
  }

  @Override
  public int hashCode() {
    return percent.hashCode();
  }

  /**
   * {@return the share exactly, as {@link #parse} reads it: the shortest decimal percent ({@code
   * 50.23}), or where that does not end, part and whole ({@code 2/3})}
   */
  @Override
  public String toString() {
    return ShareText.exact(percent);
  }

  private static Share checked(Fraction percent, String given) {
    if (percent.signum() < 0 || percent.compareTo(HUNDRED.percent) > 0) {
      throw InvalidQuestionException.notAllowed(
          "A share is from 0 to 100 percent; got "
              + given
              + ". Write percent as a number (40) or part and whole as \"1/3\".");
    }
    Share share = new Share(percent);
    OptionalInt whole = share.wholePercent();
    return whole.isPresent() ? WHOLE[whole.getAsInt()] : share;
  }
}
