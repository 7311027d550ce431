package io.partnerauth.analysis;

import io.partnerauth.internal.text.Mistakes;
import java.util.Comparator;

/**
 * A vendor and a region such that no rule can speak about a sale of the vendor's products there.
 *
 * @param vendor one that rules name
 * @param region one of the pack's {@code regions.csv}
 */
public record Gap(String vendor, String region) implements Comparable<Gap> {
  /** Refuses null. */
  public Gap {
    Mistakes.given(Gap.class, vendor, region);
  }

  private static final Comparator<Gap> ORDER =
      Comparator.comparing(Gap::vendor).thenComparing(Gap::region);

  /** {@return by vendor, then by region} */
  @Override
  public int compareTo(Gap other) {
    return ORDER.compare(this, other);
  }
}
