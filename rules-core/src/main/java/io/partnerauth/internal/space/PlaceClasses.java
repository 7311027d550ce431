package io.partnerauth.internal.space;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.partnerauth.Place;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the kinds of places that the sides tell apart: all countries, and parts of them. */
final class PlaceClasses {
  private final List<Side> sides;
  private final Subdivisions parts;

  /** By any side, so that each side's answer is known wherever another one asks. */
  private final Set<String> asked = new TreeSet<>();

  private final Attribute country;
  private final Attribute regions;
  private final Set<Condition.Test> tests = new LinkedHashSet<>();

  /** The codes of places that rules name, or regions that they ask about. */
  private final Set<String> named = new TreeSet<>();

  /** What is asked of memberships that many places have on many days, each made once. */
  private final Map<Memberships, Regional> regional = new IdentityHashMap<>();

  /** One for all that are equal, since places are compared by them. */
  private final Map<Regional, Regional> same = new HashMap<>(Map.of(Regional.NONE, Regional.NONE));

  private final Map<Regional, Integer> numbers = new IdentityHashMap<>();

  private PlaceClasses(
      List<Side> sides, Partitions landmarks, Attribute country, Attribute regions) {
    this.sides = sides;
    this.parts = landmarks.subdivisions();
    this.country = country;
    this.regions = regions;
    for (Side side : sides) {
      asked.addAll(side.regions(regions));
      for (Condition.Test test : side.tests()) {
        if (test.attribute().equals(country) || ofPart(test)) {
          tests.add(test);
          named.add(String.valueOf(test.literal()));
        }
      }
    }
    sides.forEach(side -> named.addAll(side.map().placesIn(asked)));
  }

  /** {@return what finds the customers' places; the landmarks are those of the sides} */
  static PlaceClasses ofCustomers(List<Side> sides, Partitions landmarks) {
    return new PlaceClasses(
        sides, landmarks, Attribute.CUSTOMER_COUNTRY, Attribute.CUSTOMER_REGIONS);
  }

  /** {@return what finds the partners' places; the landmarks are those of the sides} */
  static PlaceClasses ofPartners(List<Side> sides, Partitions landmarks) {
    return new PlaceClasses(sides, landmarks, Attribute.PARTNER_COUNTRY, Attribute.PARTNER_REGIONS);
  }

  /** A partner is established in a country; only customers have a subdivision. */
  private boolean ofPart(Condition.Test test) {
    return test.attribute().equals(Attribute.CUSTOMER_SUBDIVISION)
        && country.equals(Attribute.CUSTOMER_COUNTRY);
  }

  /** {@return whether any side asks about places} */
  boolean asked() {
    return !tests.isEmpty() || !asked.isEmpty();
  }

  /** {@return what rules ask about the places themselves} */
  List<Condition.Test> tests() {
    return List.copyOf(tests);
  }

  Attribute country() {
    return country;
  }

  Attribute regions() {
    return regions;
  }

  /** {@return the days on which a membership that is asked about begins or has ended} */
  Set<LocalDate> dates() {
    Set<LocalDate> dates = new TreeSet<>();
    sides.forEach(side -> dates.addAll(side.map().changes(asked)));
    return dates;
  }

  /**
   * {@return the kinds of places}
   *
   * @param days one day of each piece of the dates
   */
  List<PlaceClass> kinds(List<LocalDate> days) {
    Map<List<Object>, List<Place>> byKind = new LinkedHashMap<>();
    Map<List<Object>, List<List<Regional>>> memberships = new LinkedHashMap<>();
    for (Place place : candidates()) {
      List<List<Regional>> regional = regional(place, days);
      List<Object> kind = List.of(answers(place), numbered(regional));
      byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(place);
      memberships.put(kind, regional);
    }
    Map<String, Set<List<Object>>> ofCountry = new HashMap<>();
    byKind.forEach(
        (kind, places) ->
            places.forEach(
                place ->
                    ofCountry.computeIfAbsent(place.country(), c -> new HashSet<>()).add(kind)));
    Predicate<Place> divided =
        place ->
            place.subdivision().isEmpty()
                && (requireNonNull(ofCountry.get(place.country())).size() > 1
                    || isNamedElsewhere(place.country()));
    List<PlaceClass> kinds = new ArrayList<>();
    byKind.forEach(
        (kind, places) -> {
          // a host that names only a divided country has not said which kind of place it is
          places.sort(Comparator.comparing(divided::test));
          boolean undivided = divided.test(places.get(0));
          // the names of two divided countries may stand for different parts
          for (List<Place> some : undivided ? each(places) : List.of(places)) {
            kinds.add(new PlaceClass(some, requireNonNull(memberships.get(kind))));
          }
        });
    return kinds;
  }

  private static List<List<Place>> each(List<Place> places) {
    return places.stream().map(List::of).toList();
  }

  private List<Boolean> answers(Place place) {
    Situation situation =
        Situation.empty()
            .with(country, place.country())
            .with(Attribute.CUSTOMER_SUBDIVISION, place.subdivision().orElse(null));
    return tests.stream().map(test -> test.test(situation)).toList();
  }

  private List<List<Regional>> regional(Place place, List<LocalDate> days) {
    List<List<Regional>> all = new ArrayList<>();
    for (Side side : sides) {
      RegionMap map = side.map();
      Optional<Place> known = asked.isEmpty() ? Optional.empty() : map.nearest(place);
      all.add(
          known
              .map(mapped -> days.stream().map(day -> asked(map.at(mapped, day))).toList())
              .orElse(Collections.nCopies(days.size(), Regional.NONE)));
    }
    return all;
  }

  private Regional asked(Memberships memberships) {
    return regional.computeIfAbsent(
        memberships,
        some -> {
          Regional made = Regional.of(some, asked);
          return requireNonNullElse(same.putIfAbsent(made, made), made);
        });
  }

  private List<Integer> numbered(List<List<Regional>> regional) {
    List<Integer> numbered = new ArrayList<>();
    for (List<Regional> ofSide : regional) {
      for (Regional one : ofSide) {
        numbered.add(numbers.computeIfAbsent(one, key -> numbers.size()));
      }
    }
    return numbered;
  }

  /** Whether a place of another country that is in this one, too, is named by a side. */
  private boolean isNamedElsewhere(String code) {
    return country.equals(Attribute.CUSTOMER_COUNTRY)
        && PlaceCodes.alsoIn(code).stream().anyMatch(named::contains);
  }

  /** Every place that could be told apart, those that rules name first. */
  private List<Place> candidates() {
    Set<String> mapped = new TreeSet<>();
    mappedParts().forEach(place -> mapped.add(place.toString()));
    Set<Place> named = new TreeSet<>();
    Set<Place> countries = new TreeSet<>();
    Set<Place> others = new TreeSet<>();
    Set<String> literals = new TreeSet<>();
    tests.forEach(test -> literals.add(String.valueOf(test.literal())));
    for (String code : Countries.codes()) {
      (literals.contains(code) ? named : countries).add(new Place(code, Optional.empty()));
      if (country.equals(Attribute.CUSTOMER_COUNTRY)) {
        for (String part : parts.of(code, mapped)) {
          (literals.contains(part) ? named : others).add(new Place(code, Optional.of(part)));
        }
        if (isNamedElsewhere(code)) {
          PlaceCodes.ownParts(code).stream()
              .filter(part -> !literals.contains(part) && !mapped.contains(part))
              .findFirst()
              .ifPresent(part -> others.add(new Place(code, Optional.of(part))));
        }
      }
    }
    Set<Place> all = new LinkedHashSet<>(named);
    all.addAll(countries);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** The parts of countries that belong to regions on their own. */
  private Set<Place> mappedParts() {
    Set<Place> parts = new TreeSet<>();
    if (!asked.isEmpty()) {
      sides.stream()
          .flatMap(side -> side.map().places().stream())
          .filter(place -> place.subdivision().isPresent())
          .forEach(parts::add);
    }
    return parts;
  }
}
