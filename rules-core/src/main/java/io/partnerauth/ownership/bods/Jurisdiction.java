package io.partnerauth.ownership.bods;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes of countries and their parts, as BODS files write them: ISO 3166-1 and 3166-2. */
final class Jurisdiction {
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private static final Map<String, String> BY_THREE_LETTERS =
      Arrays.stream(Locale.getISOCountries())
          .collect(toUnmodifiableMap(code -> new Locale("", code).getISO3Country(), code -> code));

  private static final Pattern PART = Pattern.compile("([A-Z]{2})-[A-Z0-9]{1,3}");

  private Jurisdiction() {}

  /** {@return the code with two letters, or of a part of a country; empty when it is neither} */
  static Optional<String> code(String written) {
    String code = written.strip().toUpperCase(Locale.ROOT);
    if (COUNTRIES.contains(code)) {
      return Optional.of(code);
    }
    if (PART.matcher(code).matches() && COUNTRIES.contains(code.substring(0, 2))) {
      return Optional.of(code);
    }
    return Optional.ofNullable(BY_THREE_LETTERS.get(code));
  }

  /** {@return the country, so that levels of government of one state count together} */
  static Optional<String> country(String written) {
    return code(written).map(code -> code.substring(0, 2));
  }
}
