package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a pack's {@code regions.csv}: that a place belongs to a region, and since when.
 *
 * @param region name of the region, as rules write it
 * @param place ISO 3166-1 alpha-2 country or ISO 3166-2 subdivision
 * @param role {@code MEMBER}; any other word leaves it unknown whether the place belongs
 * @param from the first day; empty when it was always so
 * @param to the day after the last; empty when it still is so
 */
public record RegionMember(
    String region, String place, String role, Optional<LocalDate> from, Optional<LocalDate> to) {
  /** Refuses null. */
  public RegionMember {
    Mistakes.given(RegionMember.class, region, place, role, from, to);
  }

  /** {@return whether the row counts on that day} */
  public boolean isOn(LocalDate day) {
    Mistakes.given("day", day);
    return from.filter(day::isBefore).isEmpty() && to.filter(end -> !day.isBefore(end)).isEmpty();
  }
}
