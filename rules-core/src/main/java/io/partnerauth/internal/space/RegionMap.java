package io.partnerauth.internal.space;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Place;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A pack's regions, seen from the places: which places they name at all, and when a place's
 * memberships change. Immutable and thread-safe.
 */
public final class RegionMap {
  private final Regions regions;

  /** By day, the regions that some place begins or ends to belong to, or perhaps to belong to. */
  private final SortedMap<LocalDate, Set<String>> changes = new TreeMap<>();

  private RegionMap(Regions regions) {
    this.regions = regions;
    regions.dates().forEach(date -> changes.put(date, new TreeSet<>()));
    for (Place place : regions.places()) {
      for (LocalDate date : regions.datesOfCountry(place.country())) {
        Regional before = Regional.of(at(place, date.minusDays(1)), names());
        Regional after = Regional.of(at(place, date), names());
        names().stream()
            .filter(name -> after.of(name) != before.of(name))
            .forEach(requireNonNull(changes.get(date))::add);
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
    return regions.places();
  }

  /** {@return the codes of places that are ever in one of these regions, or may be} */
  Set<String> placesIn(Set<String> some) {
    return regions.placesIn(some);
  }

  /**
   * {@return the place whose memberships count for {@code place}: itself, or its country; empty
   * when it never belongs to any region}
   */
  Optional<Place> nearest(Place place) {
    if (places().contains(place)) {
      return Optional.of(place);
    }
    return Optional.of(Place.of(place.country())).filter(places()::contains);
  }

  /** {@return the days on which some place begins or ends to belong to one of the regions} */
  Set<LocalDate> changes(Set<String> asked) {
    Set<LocalDate> days = new TreeSet<>();
    changes.forEach(
        (day, changed) -> {
          if (!Collections.disjoint(changed, asked)) {
            days.add(day);
          }
        });
    return days;
  }

  /** {@return the regions of a place on a day} */
  Memberships at(Place place, LocalDate day) {
    return regions.at(place.country(), place.subdivision(), day);
  }
}
