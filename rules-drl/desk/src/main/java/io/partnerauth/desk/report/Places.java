package io.partnerauth.desk.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.partnerauth.Landmarks;
import io.partnerauth.RegionMember;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.text.English;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The places that a pack may tell apart, and what to call several of them.
 *
 * @param all countries and subdivisions that rules or regions name, and one that none names
 * @param elsewhere the one that none names: it stands for all others
 * @param named those that some rules name by their codes
 * @param regions the rows of the regions for which the same rules ask, by place
 */
record Places(
    SortedSet<String> all,
    String elsewhere,
    Set<String> named,
    Map<String, List<RegionMember>> regions) {
  private static final int FEW = 3;
  private static final List<String> CODES =
      List.of("Customer.country", "Customer.subdivision", "Partner.country");
  private static final List<String> REGIONS = List.of("Customer.regions", "Partner.regions");

  /** {@return the places of a pack, as all of its rules tell them apart} */
  static Places of(Landmarks landmarks) {
    SortedSet<String> all = new TreeSet<>(literals(landmarks, CODES));
    landmarks.regions().forEach(row -> all.add(row.place()));
    String elsewhere =
        Arrays.stream(Locale.getISOCountries())
            .sorted()
            .filter(country -> all.stream().noneMatch(place -> place.startsWith(country)))
            .findFirst()
            .orElse("");
    if (!elsewhere.isEmpty()) {
      all.add(elsewhere);
    }
    return new Places(all, elsewhere, Set.of(), Map.of()).as(landmarks);
  }

  /** {@return the same places, as some of the rules tell them apart} */
  Places as(Landmarks rules) {
    Set<String> asked = literals(rules, REGIONS);
    return new Places(
        all,
        elsewhere,
        literals(rules, CODES),
        rules.regions().stream()
            .filter(row -> asked.contains(row.region()))
            .collect(groupingBy(RegionMember::place)));
  }

  private static Set<String> literals(Landmarks landmarks, List<String> attributes) {
    Set<String> literals = new TreeSet<>();
    attributes.forEach(one -> literals.addAll(landmarks.literals(one, String.class)));
    return literals;
  }

  /** {@return the days on which a place enters or has left one of the regions} */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    regions
        .values()
        .forEach(
            rows ->
                rows.forEach(
                    row ->
                        Stream.concat(row.from().stream(), row.to().stream()).forEach(days::add)));
    return days;
  }

  /** {@return the places, by what the rules can tell of them on a day} */
  Map<Object, List<String>> alike(LocalDate day) {
    return all.stream()
        .collect(groupingBy(place -> told(place, day), LinkedHashMap::new, toList()));
  }

  /** Its regions on the day; the place itself where rules name it, a part of it or all of it. */
  Object told(String place, LocalDate day) {
    boolean alone =
        place.length() > 2
            || named.contains(place)
            || PlaceCodes.isShared(place)
            || all.subSet(place + "-", place + ".").size() > 0;
    return alone
        ? place
        : regions.getOrDefault(place, List.of()).stream()
            .filter(row -> row.isOn(day))
            .map(row -> row.region() + " " + row.role())
            .sorted()
            .toList();
  }

  /** The regions on a day, by name: the places that belong to each or may belong to it. */
  private Map<String, Set<String>> on(LocalDate day) {
    Map<String, Set<String>> members = new TreeMap<>();
    regions.values().stream()
        .flatMap(List::stream)
        .filter(row -> row.isOn(day))
        .forEach(
            row -> {
              String unclear = row.role().equals("MEMBER") ? "" : " (membership unclear)";
              members
                  .computeIfAbsent(row.region() + unclear, region -> new TreeSet<>())
                  .add(row.place());
            });
    return members;
  }

  /** {@return a name for several places on a day, such as "CIS" or "Belarus (BY), Russia (RU)"} */
  String name(Collection<String> some, LocalDate day) {
    if (some.contains(elsewhere)) {
      return some.size() == all.size() ? "Everywhere" : "Everywhere else";
    }
    Set<String> left = new TreeSet<>(some);
    List<String> names = new ArrayList<>();
    on(day)
        .forEach(
            (region, members) -> {
              // of parts of a country the country says more to a reader than a region's code
              boolean ofCountries = members.stream().anyMatch(place -> place.length() == 2);
              if (ofCountries && members.size() > 1 && left.containsAll(members)) {
                names.add(region);
                left.removeAll(members);
              }
            });
    boolean brief = left.size() > FEW;
    SortedSet<String> countries = new TreeSet<>();
    left.forEach(place -> countries.add(place.substring(0, 2)));
    for (String country : countries) {
      List<String> parts =
          left.stream().filter(p -> p.startsWith(country) && !p.equals(country)).toList();
      if (left.contains(country)) {
        names.add(brief ? country : place(country));
      }
      if (!parts.isEmpty()) {
        names.add(parts(country, parts));
      }
    }
    return String.join(", ", names);
  }

  /** {@return such as "Russia (RU)", or "part of Ukraine (UA-43)"} */
  static String place(String code) {
    return code.length() == 2
        ? English.country(code) + " (" + code + ")"
        : parts(code.substring(0, 2), List.of(code));
  }

  private static String parts(String country, List<String> codes) {
    return (codes.size() == 1 ? "part of " : "parts of ")
        + English.country(country)
        + " ("
        + String.join(", ", codes)
        + ")";
  }
}
