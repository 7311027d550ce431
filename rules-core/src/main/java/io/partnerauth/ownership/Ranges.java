package io.partnerauth.ownership;

import java.util.Optional;
import java.util.stream.Stream;

/** Ranges that are computed from others. */
final class Ranges {
  private Ranges() {}

  /** {@return the range between two parts of the whole} */
  static ShareRange of(Fraction low, boolean lowReached, Fraction high, boolean highReached) {
    Fraction from = Fraction.max(Fraction.ZERO, low);
    Fraction to = Fraction.min(Fraction.ONE, high);
    boolean one = from.equals(to);
    return new ShareRange(
        Share.ofWhole(from), one || lowReached, Share.ofWhole(to), one || highReached);
  }

  /**
   * {@return where the largest of some shares lies}
   *
   * @param others bounds the rest from above; what the rest surely has is not known
   */
  static ShareRange largest(Stream<ShareRange> each, Optional<ShareRange> others) {
    ShareRange largest = each.reduce(Ranges::larger).orElseThrow();
    if (others.isEmpty()) {
      return largest;
    }
    ShareRange upper = larger(largest, others.get());
    return new ShareRange(largest.low(), largest.lowIncluded(), upper.high(), upper.highIncluded());
  }

  /**
   * {@return where the larger of two shares lies} It never lies below either low end; where both
   * low ends are the same, it can only be that value if both shares can.
   */
  static ShareRange larger(ShareRange a, ShareRange b) {
    int lows = a.low().compareTo(b.low());
    int highs = a.high().compareTo(b.high());
    return new ShareRange(
        lows >= 0 ? a.low() : b.low(),
        (lows < 0 || a.lowIncluded()) && (lows > 0 || b.lowIncluded()),
        highs >= 0 ? a.high() : b.high(),
        (highs >= 0 && a.highIncluded()) || (highs <= 0 && b.highIncluded()));
  }
}
