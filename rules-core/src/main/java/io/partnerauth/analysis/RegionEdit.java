package io.partnerauth.analysis;

import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A region that does not hold the same places on the same days in two packs.
 *
 * <p>Whether a rule asks about it or not, a grant whose territory it is covers other sales.
 *
 * @param region its name
 * @param places codes of the countries and subdivisions that belong to it on other days, or in one
 *     pack only, or of which it is unknown in one pack only; sorted, never empty
 */
public record RegionEdit(String region, List<String> places) implements Comparable<RegionEdit> {
  /** Sorts a copy of the places. */
  public RegionEdit {
    Mistakes.given(RegionEdit.class, region, places);
    places = places.stream().sorted().toList();
  }

  /** {@return the regions that differ, by name} */
  static List<RegionEdit> between(Regions before, Regions after) {
    Set<LocalDate> days = new TreeSet<>(before.dates());
    days.addAll(after.dates());
    days.add(LocalDate.MIN);
    TreeMap<String, Set<String>> differing = new TreeMap<>();
    for (String country : Countries.codes()) {
      Set<String> places = new TreeSet<>(before.subdivisions(country));
      places.addAll(after.subdivisions(country));
      places.add(country);
      for (String place : places) {
        Optional<String> part = Optional.of(place).filter(Countries::isSubdivision);
        for (LocalDate day : days) {
          for (String region :
              differing(before.at(country, part, day), after.at(country, part, day))) {
            differing.computeIfAbsent(region, name -> new TreeSet<>()).add(place);
          }
        }
      }
    }
    List<RegionEdit> edits = new ArrayList<>();
    differing.forEach((region, places) -> edits.add(new RegionEdit(region, List.copyOf(places))));
    return edits;
  }

  private static Set<String> differing(Memberships one, Memberships other) {
    Set<String> names = new TreeSet<>();
    if (!one.equals(other)) {
      for (Memberships at : List.of(one, other)) {
        names.addAll(at.in());
        names.addAll(at.maybe());
      }
      names.removeIf(
          name ->
              one.in().contains(name) == other.in().contains(name)
                  && one.maybe().contains(name) == other.maybe().contains(name));
    }
    return names;
  }

  /** {@return by name} */
  @Override
  public int compareTo(RegionEdit other) {
    return region.compareTo(other.region);
  }

  /** {@return such as {@code CIS: GE, KZ}} */
  @Override
  public String toString() {
    return region + ": " + String.join(", ", places);
  }
}
