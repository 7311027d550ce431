package io.partnerauth.testkit;

import io.partnerauth.Landmarks;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Places that rules and regions speak of. */
final class Places {
  /** Some that few rules speak of. */
  static final List<String> COUNTRIES = List.of("DE", "US", "RU", "CN", "BR", "IN");

  private Places() {}

  /**
   * {@return the places that the literals and regions mean; the others of the pack, and some more,
   * as others}
   *
   * @param literals codes, or beginnings and endings of codes
   */
  static Choice<String> of(
      Landmarks landmarks, Collection<String> literals, Collection<String> regions) {
    Set<String> all = new LinkedHashSet<>();
    landmarks.regions().forEach(row -> all.add(row.place()));
    all.addAll(COUNTRIES);
    all.addAll(List.of(Locale.getISOCountries()));
    Set<String> near = new LinkedHashSet<>();
    for (String literal : literals) {
      if (literal.length() > 2 && literal.contains("-") || all.contains(literal)) {
        near.add(literal);
      } else {
        all.stream().filter(c -> c.startsWith(literal) || c.endsWith(literal)).forEach(near::add);
      }
    }
    regions.forEach(region -> near.addAll(landmarks.places(region)));
    List<String> others =
        Stream.concat(landmarks.regions().stream().map(row -> row.place()), COUNTRIES.stream())
            .toList();
    return Choice.of(near, others);
  }

  /** {@return the countries of these places} */
  static Choice<String> countries(Choice<String> places) {
    return Choice.of(
        places.near().stream().map(code -> code.substring(0, 2)).toList(),
        places.others().stream().map(code -> code.substring(0, 2)).toList());
  }
}
