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
 * @param territory what grants name: regions, countries and subdivisions
 * @param named regions that a rule names, and all that grants name
 */
record Places(
    Regions regions,
    Partitions landmarks,
    LocalDate date,
    Attribute countryOf,
    Set<String> territory,
    Set<String> named) {

  static Places ofCustomer(
      Regions regions, Partitions landmarks, LocalDate date, Collection<Grant> grants) {
    Set<String> territory = new TreeSet<>();
    grants.forEach(grant -> territory.addAll(grant.territory()));
    Set<String> named = named(landmarks, Attribute.CUSTOMER_REGIONS);
    named.addAll(territory);
    return new Places(regions, landmarks, date, Attribute.CUSTOMER_COUNTRY, territory, named);
  }

  static Places ofPartner(Regions regions, Partitions landmarks, LocalDate date) {
    Set<String> named = named(landmarks, Attribute.PARTNER_REGIONS);
    return new Places(regions, landmarks, date, Attribute.PARTNER_COUNTRY, Set.of(), named);
  }

  private static Set<String> named(Partitions landmarks, Attribute attribute) {
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
    // a partner is established in a country, not in a part of one
    List<@Nullable String> parts =
        countryOf.equals(Attribute.CUSTOMER_COUNTRY)
            ? subdivisions(country, Optional.empty())
            : List.of();
    return List.of(
        landmarks.attributes().contains(countryOf) ? landmarks.indexOf(countryOf, country) : 0,
        named.contains(country),
        relevant(memberships.in()),
        relevant(memberships.maybe()),
        parts.stream().map(part -> partKind(country, part)).toList());
  }

  /**
   * The subdivision when it is known; else none (null), since a place need not be in one, and one
   * of each kind that anybody tells apart.
   */
  List<@Nullable String> subdivisions(String country, Optional<Place> known) {
    if (known.isPresent() && known.get().subdivision().isPresent()) {
      return List.of(known.get().subdivision().get());
    }
    Set<String> others = new TreeSet<>(territory);
    others.addAll(regions.subdivisions(country));
    Map<List<Object>, @Nullable String> kinds = new LinkedHashMap<>();
    kinds.put(partKind(country, null), null);
    for (String part : landmarks.subdivisions().of(country, others)) {
      List<Object> kind = partKind(country, part);
      if (!kinds.containsKey(kind)) {
        kinds.put(kind, part);
      }
    }
    return new ArrayList<>(kinds.values());
  }

  private List<Object> partKind(String country, @Nullable String part) {
    return List.of(
        landmarks.subdivisions().kindOf(part),
        part != null && territory.contains(part) ? part : "",
        relevantAt(country, part));
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
