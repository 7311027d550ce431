package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
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
  private static final BigInteger EXACT_TO_READ = BigInteger.TEN.pow(4);
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final Fraction HUNDREDTH = Fraction.of(BigInteger.ONE, BigInteger.valueOf(100));

  private ShareText() {}

  static Share parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() <= MAX_LENGTH) {
      if (DECIMAL.matcher(trimmed).matches()) {
        return Share.exactly(new BigDecimal(trimmed));
      }
      Matcher ratio = RATIO.matcher(trimmed);
      if (ratio.matches()) {
        return Share.ratio(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2)));
      }
    }
    throw InvalidQuestionException.notAllowed(
        "A share is percent from 0 to 100 (40 or 50.23) or part and whole (1/3), at most "
            + MAX_LENGTH
            + " characters; got \""
            + (trimmed.length() > 40 ? trimmed.substring(0, 40) + "…" : trimmed)
            + "\"");
  }

  static String exact(Fraction percent) {
    if (endsAsDecimal(percent.denominator())) {
      return exactDecimal(percent);
    }
    Fraction whole = percent.times(HUNDREDTH);
    return whole.numerator() + "/" + whole.denominator();
  }

  static String readable(Fraction percent) {
    if (EXACT_TO_READ.mod(percent.denominator()).signum() == 0) {
      return exactDecimal(percent);
    }
    for (int decimals = 2; decimals <= MOST_DECIMALS_TO_READ; decimals++) {
      BigDecimal rounded = rounded(percent, decimals);
      if (rounded.stripTrailingZeros().scale() > 0) {
        return "about " + rounded.toPlainString();
      }
    }
    BigDecimal whole = rounded(percent, 0);
    boolean above = percent.compareTo(Fraction.of(whole)) > 0;
    return (above ? "just above " : "just below ") + whole.toPlainString();
  }

  private static BigDecimal rounded(Fraction percent, int decimals) {
    return new BigDecimal(percent.numerator())
        .divide(new BigDecimal(percent.denominator()), decimals, RoundingMode.HALF_EVEN);
  }

  private static String exactDecimal(Fraction percent) {
    return new BigDecimal(percent.numerator())
        .divide(new BigDecimal(percent.denominator()))
        .stripTrailingZeros()
        .toPlainString();
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
