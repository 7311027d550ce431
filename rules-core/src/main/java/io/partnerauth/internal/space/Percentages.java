package io.partnerauth.internal.space;

import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;

/** Chooses shares of ranges. */
final class Percentages {
  private Percentages() {}

  /** {@return a share of the range that is easy to read: an end, a whole number, or the middle} */
  public static Share readable(ShareRange range) {
    if (range.lowIncluded()) {
      return range.low();
    }
    for (long percent = 1; percent <= 100; percent++) {
      Share whole = Share.percent(percent);
      if (range.contains(whole)) {
        return whole;
      }
    }
    return range.middle();
  }
}
