package io.partnerauth.internal.region;

import io.partnerauth.internal.text.English;
import java.util.Locale;
import java.util.Optional;

/** Countries by what people write instead of their code: an English name, or three letters. */
final class CountryNames {
  private CountryNames() {}

  /** {@return the code of two letters; empty when the text names no country} */
  static Optional<String> code(String text) {
    return Countries.codes().stream().filter(code -> names(code, text)).findFirst();
  }

  private static boolean names(String code, String text) {
    Locale place = new Locale("", code);
    boolean three = !code.equals("XK") && place.getISO3Country().equalsIgnoreCase(text);
    return three || English.country(code).equalsIgnoreCase(text);
  }
}
