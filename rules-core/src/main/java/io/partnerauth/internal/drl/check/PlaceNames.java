package io.partnerauth.internal.drl.check;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names of places that a pack's rules may use, besides ISO 3166 codes.
 *
 * @param regions those of its {@code regions.csv}
 */
public record PlaceNames(SortedSet<String> regions) {
  public PlaceNames {
    regions = new TreeSet<>(regions);
  }
}
