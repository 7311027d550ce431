package io.partnerauth.internal.region;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The memberships of one place over time: constant between two dates that a row names. */
final class MembershipTimeline {
  /** In order; the memberships before the first are at index 0, those from it on at index 1. */
  private final long[] boundaries;

  private final Memberships[] pieces;

  private MembershipTimeline(long[] boundaries, Memberships[] pieces) {
    this.boundaries = boundaries;
    this.pieces = pieces;
  }

  /**
   * The timeline of a place.
   *
   * @param country the rows of its country
   * @param subdivision the rows of its subdivision, which decide before those of its country; none
   *     for a place known by its country
   */
  static MembershipTimeline of(List<RegionRow> country, List<RegionRow> subdivision) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    Stream.concat(country.stream(), subdivision.stream())
        .forEach(
            row -> {
              row.from().ifPresent(dates::add);
              row.to().ifPresent(dates::add);
            });
    Memberships[] pieces = new Memberships[dates.size() + 1];
    int index = 0;
    pieces[index++] = on(LocalDate.MIN, country, subdivision);
    for (LocalDate date : dates) {
      pieces[index++] = on(date, country, subdivision);
    }
    return new MembershipTimeline(
        dates.stream().mapToLong(LocalDate::toEpochDay).toArray(), pieces);
  }

  /** {@return the memberships on a day, by a binary search} */
  Memberships at(LocalDate date) {
    int found = Arrays.binarySearch(boundaries, date.toEpochDay());
    return pieces[found >= 0 ? found + 1 : -found - 1];
  }

  /** {@return the days on which memberships change, counted from 1970-01-01, in order} */
  long[] boundaries() {
    return boundaries.clone();
  }

  /** {@return the memberships before the first boundary, and from each boundary on} */
  List<Memberships> pieces() {
    return List.of(pieces);
  }

  private static Memberships on(
      LocalDate date, List<RegionRow> country, List<RegionRow> subdivision) {
    Map<String, Membership> byRegion = new TreeMap<>();
    Stream.concat(country.stream(), subdivision.stream())
        .filter(row -> row.on(date))
        .forEach(row -> byRegion.put(row.region(), row.membership()));
    return new Memberships(names(byRegion, Membership.YES), names(byRegion, Membership.UNKNOWN));
  }

  private static Set<String> names(Map<String, Membership> byRegion, Membership wanted) {
    Set<String> names = new TreeSet<>(byRegion.keySet());
    names.removeIf(name -> byRegion.get(name) != wanted);
    return names;
  }
}
