package io.partnerauth.ownership;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a share is written: exactly for machines, shortly for people. */
final class ShareText {
  /** Longest text and most decimals of a share, so that a hostile number cannot fill the memory. */
  static final int MAX_LENGTH = 1_000;

  private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern RATIO = Pattern.compile("([0-9]+) ?/ ?([0-9]+)");
  private static final int MOST_DECIMALS_TO_READ = 12;
  private static final int EXACT_DECIMALS_TO_READ = 4;
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final Fraction HUNDREDTH = Fraction.of(BigInteger.ONE, BigInteger.valueOf(100));

  private ShareText() {}

  static Share parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() <= MAX_LENGTH) {
      if (DECIMAL.matcher(trimmed).matches()) {
        return Share.percent(new BigDecimal(trimmed));
      }
      Matcher ratio = RATIO.matcher(trimmed);
      if (ratio.matches()) {
        return Share.ratio(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2)));
      }
    }
    throw new IllegalArgumentException(
        "A share is percent from 0 to 100 (40 or 50.23) or part and whole (1/3), at most "
            + MAX_LENGTH
            + " characters; got \""
            + (trimmed.length() > 40 ? trimmed.substring(0, 40) + "…" : trimmed)
            + "\"");
  }

  static String exact(Fraction percent) {
    if (endsAsDecimal(percent.denominator())) {
      return plain(exactDecimal(percent));
    }
    Fraction whole = percent.times(HUNDREDTH);
    return whole.numerator() + "/" + whole.denominator();
  }

  static String readable(Fraction percent) {
    if (percent.denominator().bitLength() < Long.SIZE && endsAsDecimal(percent.denominator())) {
      BigDecimal exact = exactDecimal(percent).stripTrailingZeros();
      if (exact.scale() <= EXACT_DECIMALS_TO_READ) {
        return exact.toPlainString();
      }
    }
    for (int decimals = 2; decimals <= MOST_DECIMALS_TO_READ; decimals++) {
      BigDecimal rounded = divided(percent, decimals, RoundingMode.HALF_EVEN);
      if (rounded.stripTrailingZeros().scale() > 0) {
        return "about " + rounded.toPlainString();
      }
    }
    BigDecimal whole = divided(percent, 0, RoundingMode.HALF_EVEN);
    boolean above = percent.compareTo(Fraction.of(whole)) > 0;
    return (above ? "just above " : "just below ") + whole.toPlainString();
  }

  private static BigDecimal divided(Fraction percent, int decimals, RoundingMode mode) {
    return new BigDecimal(percent.numerator())
        .divide(new BigDecimal(percent.denominator()), decimals, mode);
  }

  private static BigDecimal exactDecimal(Fraction percent) {
    return new BigDecimal(percent.numerator()).divide(new BigDecimal(percent.denominator()));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static boolean endsAsDecimal(BigInteger denominator) {
    BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
    while (!rest.equals(BigInteger.ONE)) {
      BigInteger[] split = rest.divideAndRemainder(FIVE);
      if (split[1].signum() != 0) {
        return false;
      }
      rest = split[0];
    }
    return true;
  }
}
