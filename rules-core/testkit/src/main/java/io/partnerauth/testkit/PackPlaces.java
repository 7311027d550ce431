package io.partnerauth.testkit;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Landmarks;
import io.partnerauth.RegionMember;
import io.partnerauth.internal.place.PlaceCodes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Places that rules and regions speak of. */
final class PackPlaces {
  /** Some that few rules speak of. */
  static final List<String> COUNTRIES = List.of("DE", "US", "RU", "CN", "BR", "IN");

  private static final String MEMBER = "MEMBER";

  private PackPlaces() {}

  /** {@return those that rules mean by country, subdivision or region of a customer, and others} */
  static Choice<String> ofCustomers(Landmarks landmarks) {
    Choice<String> places =
        of(landmarks, "Customer.regions", "Customer.country", "Customer.subdivision");
    return Choice.of(settled(places.near()), settled(places.others()));
  }

  /** {@return the countries that rules mean by country or region of a partner, and others} */
  static Choice<String> ofPartners(Landmarks landmarks) {
    Choice<String> places = of(landmarks, "Partner.regions", "Partner.country");
    return Choice.of(countries(places.near()), countries(places.others()));
  }

  /** {@return the countries that rules mean by a customer's headquarters, and others} */
  static Choice<String> ofHeadquarters(Landmarks landmarks) {
    Choice<String> places = of(landmarks, "Customer.regions", "Customer.headquarters");
    return Choice.of(countries(places.near()), countries(places.others()));
  }

  /**
   * {@return the places, and of each country that is perhaps another one a part that is not: of who
   * is somewhere in Russia nobody knows whether it is in Crimea}
   */
  static List<String> settled(List<String> places) {
    return places.stream()
        .flatMap(
            place ->
                Stream.concat(
                    PlaceCodes.alsoIn(place).isEmpty()
                        ? Stream.empty()
                        : PlaceCodes.ownParts(place).stream().limit(1),
                    Stream.of(place)))
        .toList();
  }

  private static List<String> countries(List<String> places) {
    return places.stream().map(PackPlaces::country).toList();
  }

  private static Choice<String> of(Landmarks landmarks, String regions, String... codes) {
    List<String> known =
        Stream.concat(
                landmarks.regions().stream().map(RegionMember::place),
                Stream.of(Locale.getISOCountries()))
            .toList();
    Set<String> near = new LinkedHashSet<>();
    landmarks
        .literals(regions, String.class)
        .forEach(region -> near.addAll(landmarks.places(region)));
    for (String attribute : codes) {
      for (String literal : landmarks.literals(attribute, String.class)) {
        near.addAll(isCode(literal, known) ? List.of(literal) : like(literal, known));
      }
    }
    List<String> others =
        new ArrayList<>(landmarks.regions().stream().map(RegionMember::place).toList());
    others.addAll(COUNTRIES);
    return Choice.of(near, others);
  }

  private static boolean isCode(String literal, List<String> known) {
    return literal.matches("[A-Z]{2}-[A-Z0-9]{1,3}") || known.contains(literal);
  }

  /** {@return the known places whose code begins or ends so} */
  private static List<String> like(String affix, List<String> known) {
    return known.stream().filter(code -> code.startsWith(affix) || code.endsWith(affix)).toList();
  }

  private static String country(String place) {
    return place.substring(0, 2);
  }

  /** {@return whether a place fits what a way asks of the place, on a day that fits too} */
  static boolean fits(String place, Mark mark, Landmarks.Way way, Landmarks clause) {
    return mark.attributes().stream()
        .filter(way.fitting()::containsKey)
        .allMatch(attribute -> fits(place, attribute, way, clause));
  }

  private static boolean fits(String place, String attribute, Landmarks.Way way, Landmarks clause) {
    Set<Optional<Object>> fitting = requireNonNull(way.fitting().get(attribute));
    if (attribute.endsWith(".regions")) {
      Set<String> named = clause.literals(attribute, String.class);
      Set<String> regions = regions(place, day(way.fitting()), clause);
      regions.retainAll(named);
      return fitting.contains(Optional.of(regions));
    }
    boolean whole = attribute.endsWith(".country");
    Optional<Object> value =
        whole
            ? Optional.of(country(place))
            : Optional.<Object>of(place).filter(code -> place.contains("-"));
    Set<String> named = clause.literals(attribute, String.class);
    return fitting.contains(value)
        || value.isPresent()
            && fitting.stream().anyMatch(fit -> isOther(fit, named))
            && !named.contains(value.get());
  }

  /** Whether a value stands for all that no rule names. */
  private static boolean isOther(Optional<Object> fit, Set<String> named) {
    return fit.isPresent() && !named.contains(fit.get());
  }

  /**
   * {@return the last of the days of a sale that fit; a day on which all rows are settled if any}
   */
  private static LocalDate day(Map<String, Set<Optional<Object>>> fitting) {
    return fitting.getOrDefault("Sale.date", Set.of()).stream()
        .flatMap(Optional::stream)
        .map(LocalDate.class::cast)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.of(2025, 1, 1));
  }

  private static Set<String> regions(String place, LocalDate day, Landmarks landmarks) {
    Set<String> regions = new TreeSet<>();
    for (RegionMember row : landmarks.regions()) {
      boolean covers = row.place().equals(place) || row.place().equals(country(place));
      if (covers && row.isOn(day) && row.role().equals(MEMBER)) {
        regions.add(row.region());
      }
    }
    return regions;
  }
}
