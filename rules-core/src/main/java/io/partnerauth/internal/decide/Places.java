package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.Place;
import io.partnerauth.internal.cell.Landmarks;
import io.partnerauth.internal.region.Countries;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which countries, subdivisions and regions a place could have, told apart only where a rule or a
 * grant tells them apart.
 *
 * @param countryOf the attribute that holds the country: the customer's or the partner's
 * @param named regions, countries and subdivisions that a rule or a grant names
 */
record Places(
    Regions regions, Landmarks landmarks, LocalDate date, Attribute countryOf, Set<String> named) {

  static Places ofCustomer(
      Regions regions, Landmarks landmarks, LocalDate date, Collection<Grant> grants) {
    Set<String> named = named(landmarks, Attribute.CUSTOMER_REGIONS);
    named.addAll(named(landmarks, Attribute.CUSTOMER_SUBDIVISION));
    grants.forEach(grant -> named.addAll(grant.territory()));
    return new Places(regions, landmarks, date, Attribute.CUSTOMER_COUNTRY, named);
  }

  static Places ofPartner(Regions regions, Landmarks landmarks, LocalDate date) {
    Set<String> named = named(landmarks, Attribute.PARTNER_REGIONS);
    return new Places(regions, landmarks, date, Attribute.PARTNER_COUNTRY, named);
  }

  private static Set<String> named(Landmarks landmarks, Attribute attribute) {
    Set<String> names = new TreeSet<>();
    landmarks.mentioned(attribute).forEach(name -> names.add((String) name));
    return names;
  }

  /** The country when it is known; else one of each kind that anybody tells apart. */
  List<String> countries(Optional<String> known) {
    if (known.isPresent()) {
      return List.of(known.get());
    }
    Map<List<Object>, String> kinds = new LinkedHashMap<>();
    Countries.codes().forEach(code -> kinds.putIfAbsent(kind(code), code));
    return List.copyOf(kinds.values());
  }

  private List<Object> kind(String country) {
    Memberships memberships = regions.at(country, Optional.empty(), date);
    List<@Nullable String> parts = subdivisions(country, Optional.empty());
    return List.of(
        landmarks.attributes().contains(countryOf) ? landmarks.indexOf(countryOf, country) : 0,
        named.contains(country),
        relevant(memberships.in()),
        relevant(memberships.maybe()),
        parts.size() > 1 ? country : "");
  }

  /** The subdivision when it is known; else those that anybody names, and none of them (null). */
  List<@Nullable String> subdivisions(String country, Optional<Place> known) {
    if (known.isPresent() && known.get().subdivision().isPresent()) {
      return List.of(known.get().subdivision().get());
    }
    Set<String> parts = new TreeSet<>();
    named.stream()
        .filter(name -> Countries.isSubdivision(name) && Countries.countryOf(name).equals(country))
        .forEach(parts::add);
    regions.subdivisions(country).stream()
        .filter(part -> !relevantAt(country, part).equals(relevantAt(country, null)))
        .forEach(parts::add);
    List<@Nullable String> all = new ArrayList<>(parts);
    all.add(null);
    return all;
  }

  private List<Set<String>> relevantAt(String country, @Nullable String part) {
    Memberships memberships = regions.at(country, Optional.ofNullable(part), date);
    return List.of(relevant(memberships.in()), relevant(memberships.maybe()));
  }

  /** The sets of regions that the place could belong to, as far as anybody names them. */
  List<Set<String>> regions(@Nullable Object country, @Nullable Object subdivision) {
    if (country == null) {
      return List.of(Set.of());
    }
    Memberships memberships =
        regions.at((String) country, Optional.ofNullable((String) subdivision), date);
    List<Set<String>> possible = new ArrayList<>();
    possible.add(relevant(memberships.in()));
    for (String maybe : relevant(memberships.maybe())) {
      List<Set<String>> without = List.copyOf(possible);
      for (Set<String> some : without) {
        Set<String> with = new TreeSet<>(some);
        with.add(maybe);
        possible.add(Collections.unmodifiableSet(with));
      }
    }
    return possible;
  }

  private Set<String> relevant(Set<String> names) {
    Set<String> some = new TreeSet<>(names);
    some.retainAll(named);
    return Objects.requireNonNull(Collections.unmodifiableSet(some));
  }
}
