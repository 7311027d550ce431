package io.partnerauth.ownership.bods;

import io.partnerauth.internal.register.JsonObject;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The share object: exact, or with ends that may or may not be included. */
final class ShareBounds {
  private static final List<String> NAMES =
      List.of("exact", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

  private ShareBounds() {}

  /**
   * The range that all bounds allow.
   *
   * @throws IllegalArgumentException when a bound is no percentage, or they contradict each other
   */
  static ShareRange of(JsonObject share) {
    for (String name : share.namesBeside(Set.copyOf(NAMES))) {
      throw new IllegalArgumentException("it has an unknown bound \"" + name + "\"");
    }
    for (String name : NAMES) {
      if (share.has(name) && share.number(name).isEmpty()) {
        throw new IllegalArgumentException("its " + name + " is no number");
      }
    }
    ShareRange range = ShareRange.UNKNOWN;
    for (ShareRange bound : bounds(share)) {
      range =
          range
              .intersect(bound)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "its bounds contradict each other: " + share.fields()));
    }
    return range;
  }

  private static List<ShareRange> bounds(JsonObject share) {
    Optional<ShareRange> exact = percent(share, "exact").map(ShareRange::exactly);
    return List.of(
        exact.orElse(ShareRange.UNKNOWN),
        from(percent(share, "minimum"), true),
        from(percent(share, "exclusiveMinimum"), false),
        upTo(percent(share, "maximum"), true),
        upTo(percent(share, "exclusiveMaximum"), false));
  }

  private static ShareRange from(Optional<Share> low, boolean included) {
    return low.map(share -> new ShareRange(share, included, Share.HUNDRED, true))
        .orElse(ShareRange.UNKNOWN);
  }

  private static ShareRange upTo(Optional<Share> high, boolean included) {
    return high.map(share -> new ShareRange(Share.ZERO, true, share, included))
        .orElse(ShareRange.UNKNOWN);
  }

  private static Optional<Share> percent(JsonObject share, String name) {
    Optional<BigDecimal> number = share.number(name);
    return number.map(Share::percent);
  }
}
