package io.partnerauth.testkit;

import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Shares on and beside landmarks. */
final class LandmarkShares {
  /** The ends of the scale, and figures that no rule is likely to name. */
  static final List<Share> ENDS =
      List.of(
          Share.ZERO,
          Share.HUNDRED,
          Share.parse("1/3"),
          Share.percent(25),
          Share.percent(75),
          Share.percent(1));

  private static final BigDecimal STEP = new BigDecimal("0.01");

  private LandmarkShares() {}

  /**
   * {@return each of the shares, one just below it and one just above it, in this order}
   *
   * <p>Just below and above are a hundredth of a percent away, or half-way to the next landmark
   * where that is nearer.
   */
  static List<Share> around(Collection<Share> landmarks) {
    TreeSet<Share> ends = new TreeSet<>(landmarks);
    ends.add(Share.ZERO);
    ends.add(Share.HUNDRED);
    Set<Share> around = new LinkedHashSet<>(landmarks);
    for (Share landmark : landmarks) {
      Share below = ends.lower(landmark);
      if (below != null) {
        around.add(stepOrMiddle(below, landmark, STEP.negate()));
      }
      Share above = ends.higher(landmark);
      if (above != null) {
        around.add(stepOrMiddle(landmark, above, STEP));
      }
    }
    return List.copyOf(around);
  }

  private static Share stepOrMiddle(Share low, Share high, BigDecimal step) {
    Share from = step.signum() < 0 ? high : low;
    Share near = Share.percent(new BigDecimal(from.toString()).add(step));
    return near.compareTo(low) > 0 && near.compareTo(high) < 0
        ? near
        : ShareRange.between(low, high).middle();
  }
}
