package io.partnerauth.desk.report;

import io.partnerauth.Landmarks;
import io.partnerauth.RegionMember;
import io.partnerauth.internal.text.English;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
 * @param regions by name, the places that belong to each on the day, or may belong to it
 */
record Places(Set<String> all, String elsewhere, Map<String, Set<String>> regions) {
  private static final int FEW = 3;

  /** {@return the places of a pack, as they belong to regions on this day} */
  static Places of(Landmarks landmarks, LocalDate day) {
    Set<String> named = new TreeSet<>();
    Map<String, Set<String>> regions = new TreeMap<>();
    Set<String> used = landmarks.literals("Customer.regions", String.class);
    for (RegionMember row : landmarks.regions()) {
      named.add(row.place());
      if (used.contains(row.region()) && holds(row, day)) {
        boolean clear = row.role().equals("MEMBER");
        regions
            .computeIfAbsent(
                clear ? row.region() : row.region() + " (membership unclear)", r -> new TreeSet<>())
            .add(row.place());
      }
    }
    Stream.of("Customer.country", "Customer.subdivision", "Partner.country")
        .forEach(attribute -> named.addAll(landmarks.literals(attribute, String.class)));
    String elsewhere =
        Arrays.stream(Locale.getISOCountries())
            .sorted()
            .filter(country -> named.stream().noneMatch(place -> place.startsWith(country)))
            .findFirst()
            .orElse("");
    if (!elsewhere.isEmpty()) {
      named.add(elsewhere);
    }
    return new Places(named, elsewhere, regions);
  }

  /**
   * {@return all that rules can tell of a place: its regions on the day, its code if one names it}
   */
  static Object signature(Landmarks landmarks, String place, LocalDate day) {
    boolean named =
        place.length() > 2
            || landmarks.literals("Customer.country", String.class).contains(place)
            || landmarks.literals("Customer.subdivision", String.class).stream()
                .anyMatch(part -> part.startsWith(place))
            || landmarks.regions().stream().anyMatch(row -> row.place().startsWith(place + "-"));
    return named
        ? place
        : landmarks.regions().stream()
            .filter(row -> row.place().equals(place) && holds(row, day))
            .map(row -> row.region() + " " + row.role())
            .sorted()
            .toList();
  }

  static boolean holds(RegionMember row, LocalDate day) {
    return row.from().filter(day::isBefore).isEmpty()
        && row.to().filter(to -> !day.isBefore(to)).isEmpty();
  }

  /** {@return a name for several places, such as "CIS" or "Belarus (BY), Russia (RU)"} */
  String name(Collection<String> some) {
    if (some.contains(elsewhere)) {
      return some.size() == all.size() ? "Everywhere" : "Everywhere else";
    }
    Set<String> left = new TreeSet<>(some);
    List<String> names = new ArrayList<>();
    regions.forEach(
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

  /** {@return the codes of several places that go by the name of a region; empty otherwise} */
  String codes(Collection<String> some) {
    boolean region =
        regions.values().stream()
            .anyMatch(members -> members.size() > 1 && some.containsAll(members));
    return region && !some.contains(elsewhere) ? String.join(", ", some) : "";
  }

  /** {@return such as "Russia (RU)", or "part of Ukraine (UA-43)"} */
  static String place(String code) {
    return code.length() == 2
        ? country(code) + " (" + code + ")"
        : parts(code.substring(0, 2), List.of(code));
  }

  private static String parts(String country, List<String> codes) {
    return (codes.size() == 1 ? "part of " : "parts of ")
        + country(country)
        + " ("
        + String.join(", ", codes)
        + ")";
  }

  private static String country(String code) {
    return English.country(code);
  }
}
