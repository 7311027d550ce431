package io.partnerauth.internal.region;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of {@code regions.csv}.
 *
 * @param member code of a country or a subdivision
 * @param role {@code MEMBER}, or another word that leaves membership unknown
 * @param from the first day; empty when it was always so
 * @param to the day after the last; empty when it still is so
 * @param line where it stands in the file
 */
record RegionRow(
    String region,
    String member,
    String role,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int line) {
  /** The only role that makes a place belong to the region. */
  static final String MEMBER = "MEMBER";

  boolean on(LocalDate date) {
    return from.filter(date::isBefore).isEmpty() && to.filter(end -> !date.isBefore(end)).isEmpty();
  }

  boolean overlaps(RegionRow other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(RegionRow other) {
    return from.isEmpty() || other.to.isEmpty() || from.get().isBefore(other.to.get());
  }

  Membership membership() {
    return role.equals(MEMBER) ? Membership.YES : Membership.UNKNOWN;
  }
}
