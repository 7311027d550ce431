package io.partnerauth.internal.region;

import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.text.English;
import java.util.Locale;
import java.util.Optional;

/** Countries by what people write instead of their code: an English name, or three letters. */
final class CountryNames {
  private CountryNames() {}

  /** {@return the code of two letters; empty when the text names no country} */
  static Optional<String> code(String text) {
    return PlaceCodes.ofThreeLetters(text.toUpperCase(Locale.ROOT))
        .or(
            () ->
                Countries.codes().stream()
                    .filter(code -> English.country(code).equalsIgnoreCase(text))
                    .findFirst());
  }
}
