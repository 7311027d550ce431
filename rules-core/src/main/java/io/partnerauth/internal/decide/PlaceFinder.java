package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.Place;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Partitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where customers and partners could be, as far as some rules and a question's grants tell
 * places apart. Thread-safe.
 *
 * <p>To look through all countries takes hundreds of look-ups. What was found is kept for the days
 * between two changes of regions, for as many territories of grants as hosts commonly have.
 */
final class PlaceFinder {
  private static final int MOST_KEPT = 64;

  /** Which countries and parts were looked through; the first day that it holds for, if any. */
  private record Search(
      Attribute countryOf,
      Optional<String> country,
      Optional<LocalDate> since,
      Set<String> territory) {}

  private final Partitions landmarks;
  private final Regions regions;
  private final NavigableSet<LocalDate> changes;
  private final Map<Search, PlaceOptions> kept = new ConcurrentHashMap<>();
  private final Map<String, List<List<String>>> namedElsewhere = new ConcurrentHashMap<>();

  /** A finder for the rules of these landmarks. */
  PlaceFinder(Partitions landmarks, Regions regions) {
    this.landmarks = landmarks;
    this.regions = regions;
    this.changes = new TreeSet<>(regions.dates());
  }

  /** {@return how the rules cut values} */
  Partitions landmarks() {
    return landmarks;
  }

  /** {@return where the regions of places are found} */
  Regions regions() {
    return regions;
  }

  /** {@return where the customer could be, who is known to be in a place, or somewhere} */
  PlaceOptions customers(Optional<Place> known, LocalDate date, Collection<Grant> grants) {
    Set<String> territory = new TreeSet<>();
    grants.forEach(grant -> territory.addAll(grant.territory()));
    Optional<String> part = known.flatMap(Place::subdivision);
    return part.isPresent()
        ? new Kinds(Attribute.CUSTOMER_COUNTRY, date, territory)
            .in(known.get().country(), part.get())
        : find(Attribute.CUSTOMER_COUNTRY, known.map(Place::country), date, territory);
  }

  /** {@return where the partner could be} */
  PlaceOptions partners(Optional<String> country, LocalDate date) {
    return find(Attribute.PARTNER_COUNTRY, country, date, Set.of());
  }

  /**
   * {@return those places of other countries that are in this one too, and which the rules or their
   * regions name on their own and tell apart from it on any day; together those that they never
   * tell apart}
   */
  List<List<String>> namedElsewhere(String country) {
    List<List<String>> known = namedElsewhere.get(country);
    if (known == null) {
      known = findNamedElsewhere(country);
      namedElsewhere.put(country, known);
    }
    return known;
  }

  private List<List<String>> findNamedElsewhere(String country) {
    Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
    days.addAll(regions.datesOfCountry(country));
    List<String> others = PlaceCodes.alsoIn(country);
    others.forEach(code -> days.addAll(regions.datesOfCountry(Countries.countryOf(code))));
    List<Set<Object>> here = kinds(country, days);
    Map<List<Set<Object>>, List<String>> alike = new LinkedHashMap<>();
    for (String code : others) {
      if (names(code)) {
        List<Set<Object>> there = kinds(code, days);
        boolean toldApart =
            IntStream.range(0, here.size()).anyMatch(i -> !here.get(i).containsAll(there.get(i)));
        if (toldApart) {
          alike.computeIfAbsent(there, key -> new ArrayList<>()).add(code);
        }
      }
    }
    return List.copyOf(alike.values());
  }

  /** What the rules can tell of a place on each day. */
  private List<Set<Object>> kinds(String code, Set<LocalDate> days) {
    return days.stream()
        .map(day -> new Kinds(Attribute.CUSTOMER_COUNTRY, day, Set.of()).of(Place.of(code)))
        .toList();
  }

  /** Whether a rule names the place by this code, or a region that a rule names. */
  private boolean names(String code) {
    return landmarks.mentioned(Attribute.CUSTOMER_COUNTRY).contains(code)
        || landmarks.mentioned(Attribute.CUSTOMER_SUBDIVISION).contains(code)
        || regions.placesIn(landmarks.mentioned(Attribute.CUSTOMER_REGIONS)).contains(code);
  }

  private PlaceOptions find(
      Attribute countryOf, Optional<String> country, LocalDate date, Set<String> territory) {
    Search search =
        new Search(countryOf, country, Optional.ofNullable(changes.floor(date)), territory);
    PlaceOptions known = kept.get(search);
    if (known == null) {
      Kinds kinds = new Kinds(countryOf, date, territory);
      known = country.isPresent() ? kinds.in(country.get(), null) : kinds.anywhere();
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(search, known);
    }
    return known;
  }

  /** The kinds of places on one day. */
  private final class Kinds {
    private final LocalDate date;
    private final Attribute countryOf;
    private final boolean parted;
    private final Set<String> territory;
    private final Set<String> named = new TreeSet<>();

    Kinds(Attribute countryOf, LocalDate date, Set<String> territory) {
      this.date = date;
      this.countryOf = countryOf;
      this.parted = countryOf.equals(Attribute.CUSTOMER_COUNTRY);
      this.territory = territory;
      landmarks
          .mentioned(parted ? Attribute.CUSTOMER_REGIONS : Attribute.PARTNER_REGIONS)
          .forEach(name -> named.add((String) name));
      named.addAll(territory);
    }

    PlaceOptions in(String country, @Nullable String part) {
      List<PlaceOptions.Subdivision> parts =
          part == null ? parts(country) : List.of(part(country, part));
      return new PlaceOptions(List.of(new PlaceOptions.Country(country, parts)));
    }

    PlaceOptions anywhere() {
      if (!areToldApart()) {
        return in(Countries.codes().first(), null);
      }
      Map<List<Object>, PlaceOptions.Country> kinds = new LinkedHashMap<>();
      for (String code : Countries.codes()) {
        List<PlaceOptions.Subdivision> parts = parts(code);
        List<Object> kind =
            List.of(
                landmarks.indexOf(countryOf, code),
                named.contains(code),
                parts.stream().map(this::kind).toList());
        kinds.putIfAbsent(kind, new PlaceOptions.Country(code, parts));
      }
      return new PlaceOptions(List.copyOf(kinds.values()));
    }

    Set<Object> of(Place place) {
      Set<Object> kinds = new HashSet<>();
      int index = landmarks.indexOf(countryOf, place.country());
      for (PlaceOptions.Country country :
          in(place.country(), place.subdivision().orElse(null)).countries()) {
        country.parts().forEach(part -> kinds.add(List.of(index, kind(part))));
      }
      return kinds;
    }

    private boolean areToldApart() {
      Set<Attribute> asked = landmarks.attributes();
      return !named.isEmpty()
          || asked.contains(countryOf)
          || (parted && asked.contains(Attribute.CUSTOMER_SUBDIVISION));
    }

    /** None that is named first, then one of each kind that anybody tells apart. */
    private List<PlaceOptions.Subdivision> parts(String country) {
      Map<List<Object>, PlaceOptions.Subdivision> kinds = new LinkedHashMap<>();
      PlaceOptions.Subdivision whole = part(country, null);
      kinds.put(kind(whole), whole);
      if (parted) { // a partner is established in a country, not in a part of one
        Set<String> others = new TreeSet<>(territory);
        others.addAll(regions.subdivisions(country));
        for (String code : landmarks.subdivisions().of(country, others)) {
          PlaceOptions.Subdivision part = part(country, code);
          kinds.putIfAbsent(kind(part), part);
        }
      }
      return new ArrayList<>(kinds.values());
    }

    private List<Object> kind(PlaceOptions.Subdivision part) {
      String code = part.code();
      return List.of(
          landmarks.subdivisions().kindOf(code),
          code != null && territory.contains(code) ? code : "",
          part.in(),
          part.maybe());
    }

    private PlaceOptions.Subdivision part(String country, @Nullable String code) {
      Memberships memberships = regions.at(country, Optional.ofNullable(code), date);
      return new PlaceOptions.Subdivision(
          code, relevant(memberships.in()), relevant(memberships.maybe()));
    }

    private Set<String> relevant(Set<String> names) {
      if (names.isEmpty()) {
        return names;
      }
      Set<String> some = new TreeSet<>(names);
      some.retainAll(named);
      return some;
    }
  }
}
