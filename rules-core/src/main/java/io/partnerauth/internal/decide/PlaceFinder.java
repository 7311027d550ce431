package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.Place;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Partitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
