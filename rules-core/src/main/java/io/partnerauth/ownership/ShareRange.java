package io.partnerauth.ownership;

import java.util.Objects;

/**
 * What is known of a share: the values between two ends, each of which belongs to it or not.
 *
 * @param low the lower end, at most {@code high}
 * @param lowIncluded whether the share may be {@code low} itself
 * @param high the upper end
 * @param highIncluded whether the share may be {@code high} itself
 */
public record ShareRange(Share low, boolean lowIncluded, Share high, boolean highIncluded) {
  /** Nothing is known: 0 to 100. */
  public static final ShareRange UNKNOWN = new ShareRange(Share.ZERO, true, Share.HUNDRED, true);

  /**
   * Refuses a range that no share lies in.
   *
   * @throws IllegalArgumentException if {@code low} is above {@code high}, or they are equal and
   *     one end is left out
   */
  public ShareRange {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
    int order = low.compareTo(high);
    if (order > 0 || (order == 0 && !(lowIncluded && highIncluded))) {
      throw new IllegalArgumentException(
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
    return new ShareRange(share, true, share, true);
  }

  /** {@return the range from {@code low} to {@code high}, both included} */
  public static ShareRange between(Share low, Share high) {
    return new ShareRange(low, true, high, true);
  }

  /** {@return whether exactly one share lies in the range} */
  public boolean isExact() {
    return low.equals(high);
  }

  /** {@return whether {@code share} lies in the range} */
  public boolean contains(Share share) {
    int toLow = share.compareTo(low);
    int toHigh = share.compareTo(high);
    return (toLow > 0 || (toLow == 0 && lowIncluded))
        && (toHigh < 0 || (toHigh == 0 && highIncluded));
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
