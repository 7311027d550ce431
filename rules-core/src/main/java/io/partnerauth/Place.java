package io.partnerauth;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.text.Mistakes;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where a customer is established or uses the product.
 *
 * @param country ISO 3166-1 alpha-2 code in capitals, such as {@code "RU"}
 * @param subdivision ISO 3166-2 code, such as {@code "UA-43"}; empty when it is not known: then the
 *     place may be in any part of the country, or in none
 */
public record Place(String country, Optional<String> subdivision) implements Comparable<Place> {
  /** The countries as places, which all customers share. */
  private static final Map<String, Place> COUNTRIES =
      Countries.codes().stream()
          .collect(toUnmodifiableMap(code -> code, code -> new Place(code, Optional.empty())));

  /**
   * Checks the codes, and takes the one code of a place that has several: {@code HK} for {@code
   * CN-HK}, as ISO 3166-1 lists it by itself, and {@code UA-43} for {@code RU-CR}.
   *
   * @throws InvalidQuestionException when the country is not an ISO 3166-1 alpha-2 code, or the
   *     subdivision not an ISO 3166-2 code of that country
   */
  public Place {
    Mistakes mistakes = new Mistakes();
    Names.checkCountry(mistakes, country);
    if (Names.given("subdivision of a place", subdivision).isPresent()) {
      String part = subdivision.get();
      String code = PlaceCodes.canonical(part);
      if (!code.equals(part) && (part.startsWith(country) || code.startsWith(country))) {
        country = Countries.countryOf(code);
        subdivision = Optional.of(code).filter(PlaceCodes::isSubdivision);
      }
      if (subdivision.isPresent()) {
        Names.checkSubdivision(mistakes, country, subdivision.get());
      }
    }
    mistakes.check();
  }

  /**
   * {@return the place with this code}
   *
   * @param code a country ({@code "RU"}) or a subdivision ({@code "UA-43"})
   * @throws InvalidQuestionException when it is neither
   */
  public static Place of(String code) {
    int dash = Names.given("code of a place", code).indexOf('-');
    if (dash >= 0) {
      return new Place(code.substring(0, dash), Optional.of(code));
    }
    Place country = COUNTRIES.get(code);
    return country == null ? new Place(code, Optional.empty()) : country;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public int compareTo(Place other) {
    return toString().compareTo(other.toString());
  }

  /** {@return its most exact code} */
  @Override
  public String toString() {
    return subdivision.orElse(country);
  }
}
