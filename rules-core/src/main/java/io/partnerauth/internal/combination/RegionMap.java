package io.partnerauth.internal.combination;

import io.partnerauth.Place;
import io.partnerauth.internal.region.Countries;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A pack's regions, seen from the places: which places they name at all, and when a place's
 * memberships change. Immutable and thread-safe.
 */
public final class RegionMap {
  private static final Memberships NONE = new Memberships(Set.of(), Set.of());

  private final Regions regions;
  private final SortedSet<LocalDate> dates;
  private final Set<Place> places = new TreeSet<>();

  private RegionMap(Regions regions) {
    this.regions = regions;
    this.dates = regions.dates();
    List<LocalDate> days = new ArrayList<>(dates);
    days.add(LocalDate.MIN);
    for (String country : Countries.codes()) {
      Place whole = new Place(country, Optional.empty());
      if (days.stream().anyMatch(day -> !memberships(whole, day).equals(NONE))) {
        places.add(whole);
      }
      for (String part : regions.subdivisions(country)) {
        places.add(new Place(country, Optional.of(part)));
      }
    }
  }

  /** {@return the map of these regions} */
  public static RegionMap of(Regions regions) {
    return new RegionMap(regions);
  }

  /** {@return the names of all regions, in order} */
  public SortedSet<String> names() {
    return regions.names();
  }

  /** {@return the places that ever belong to a region, or may} */
  Set<Place> places() {
    return places;
  }

  /**
   * {@return the place whose memberships count for {@code place}: itself, or its country; empty
   * when it never belongs to any region}
   */
  Optional<Place> nearest(Place place) {
    Place country = new Place(place.country(), Optional.empty());
    return Stream.of(place, country).filter(places::contains).findFirst();
  }

  /** {@return the days on which some place begins or ends to belong to one of the regions} */
  Set<LocalDate> changes(Set<String> asked) {
    Set<LocalDate> changes = new TreeSet<>();
    for (LocalDate date : asked.isEmpty() ? new TreeSet<LocalDate>() : dates) {
      LocalDate before = date.minusDays(1);
      if (places.stream().anyMatch(p -> !at(p, date, asked).equals(at(p, before, asked)))) {
        changes.add(date);
      }
    }
    return changes;
  }

  /** {@return the regions of a place on a day, of those that are asked about} */
  Regional at(Place place, LocalDate day, Set<String> asked) {
    return Regional.of(memberships(place, day), asked);
  }

  private Memberships memberships(Place place, LocalDate day) {
    return regions.at(place.country(), place.subdivision(), day);
  }
}
