package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What is known of a share: the values between two ends, each of which belongs to it or not.
 *
 * @param low the lower end, at most {@code high}
 * @param lowIncluded whether the share may be {@code low} itself
 * @param high the upper end
 * @param highIncluded whether the share may be {@code high} itself
 */
public record ShareRange(Share low, boolean lowIncluded, Share high, boolean highIncluded) {
  private static final Fraction TWO = Fraction.of(2);

  /** The whole percentages, which all that state one share: a customer book is smaller so. */
  private static final List<ShareRange> WHOLE =
      IntStream.rangeClosed(0, 100).mapToObj(percent -> only(Share.percent(percent))).toList();

  /** Nothing is known: 0 to 100. */
  public static final ShareRange UNKNOWN = new ShareRange(Share.ZERO, true, Share.HUNDRED, true);

  /**
   * Refuses a range that no share lies in.
   *
   * @throws InvalidQuestionException if {@code low} is above {@code high}, or they are equal and
   *     one end is left out
   */
  public ShareRange {
    InvalidQuestionException.given("low of a range of shares", low);
    InvalidQuestionException.given("high of a range of shares", high);
    int order = low.compareTo(high);
    if (order > 0 || (order == 0 && !(lowIncluded && highIncluded))) {
      throw InvalidQuestionException.notAllowed(
          "A range of shares runs from a lower to a higher share, and one share alone has both ends"
              + " included; got "
              + (lowIncluded ? "" : "above ")
              + low
              + " to "
              + (highIncluded ? "" : "below ")
              + high);
    }
  }

  /** {@return the range of that one share} */
  public static ShareRange exactly(Share share) {
    OptionalInt whole = InvalidQuestionException.given("share", share).wholePercent();
    return whole.isPresent() ? WHOLE.get(whole.getAsInt()) : only(share);
  }

  private static ShareRange only(Share share) {
    return new ShareRange(share, true, share, true);
  }

  /** {@return the range from {@code low} to {@code high}, both included} */
  public static ShareRange between(Share low, Share high) {
    return new ShareRange(low, true, high, true);
  }

  /** {@return whether exactly one share lies in the range} */
  public boolean isExact() {
    return low == high || low.equals(high);
  }

  /** {@return whether {@code share} lies in the range} */
  public boolean contains(Share share) {
    int toLow = InvalidQuestionException.given("share", share).compareTo(low);
    int toHigh = share.compareTo(high);
    return (toLow > 0 || (toLow == 0 && lowIncluded))
        && (toHigh < 0 || (toHigh == 0 && highIncluded));
  }

  /** {@return the share half-way between the ends, which lies in the range} */
  public Share middle() {
    return isExact() ? low : Share.ofWhole(low.ofWhole().plus(high.ofWhole()).dividedBy(TWO));
  }

  /** {@return the shares that lie in both ranges; empty when none does} */
  public Optional<ShareRange> intersect(ShareRange other) {
    int lows = low.compareTo(InvalidQuestionException.given("other range of shares", other).low);
    int highs = high.compareTo(other.high);
    Share from = lows >= 0 ? low : other.low;
    Share to = highs <= 0 ? high : other.high;
    boolean fromIncluded = (lows < 0 || lowIncluded) && (lows > 0 || other.lowIncluded);
    boolean toIncluded = (highs > 0 || highIncluded) && (highs < 0 || other.highIncluded);
    int order = from.compareTo(to);
    return order > 0 || (order == 0 && !(fromIncluded && toIncluded))
        ? Optional.empty()
        : Optional.of(new ShareRange(from, fromIncluded, to, toIncluded));
  }

  /** {@return the range for people: {@code 40}, {@code 40 to 100}, {@code above 25 to 50}} */
  @Override
  public String toString() {
    return low.readable().equals(high.readable())
        ? low.readable()
        : (lowIncluded ? "" : "above ")
            + low.readable()
            + " to "
            + (highIncluded ? "" : "below ")
            + high.readable();
  }
}
