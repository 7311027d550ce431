package io.partnerauth.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Measured numbers as a reader wants them: no more digits than they deserve. */
final class Numbers {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  private Numbers() {}

  /**
   * {@return {@code value} in three significant digits: {@code 0.4}, {@code 5.7}, {@code 51},
   * {@code 277,000}}
   */
  static String rounded(double value) {
    return value < 10
        ? String.format(Locale.ROOT, "%.1f", value)
        : String.format(Locale.ROOT, "%,.0f", new BigDecimal(value).round(THREE_DIGITS));
  }
}
