package io.partnerauth.ownership.psc;

import io.partnerauth.internal.register.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of companies in the British registers, as they are compared. */
final class CompanyNumber {
  private static final Pattern NUMBER = Pattern.compile("([A-Z]{0,2})([0-9]{1,8})");
  private static final Set<String> BRITISH =
      Set.of(
          "united kingdom",
          "england",
          "wales",
          "england and wales",
          "england & wales",
          "scotland",
          "northern ireland",
          "great britain",
          "uk",
          "u.k.",
          "gb");

  private CompanyNumber() {}

  /** {@return the number in eight characters; one of another form as it is written} */
  static String of(String written) {
    String number = written.strip().toUpperCase(Locale.ROOT);
    Matcher parts = NUMBER.matcher(number);
    if (!parts.matches() || number.length() > 8) {
      return number;
    }
    String letters = parts.group(1);
    String digits = parts.group(2);
    return letters + "0".repeat(8 - letters.length() - digits.length()) + digits;
  }

  /** {@return the number of a legal entity, where it is registered in the United Kingdom} */
  static Optional<String> british(JsonObject identification) {
    boolean british =
        identification
            .text("country_registered")
            .map(country -> country.strip().toLowerCase(Locale.ROOT))
            .filter(BRITISH::contains)
            .isPresent();
    return british
        ? identification
            .text("registration_number")
            .filter(number -> !number.isBlank())
            .map(CompanyNumber::of)
            .filter(number -> number.matches("[A-Z]{0,2}[0-9]{6,8}"))
        : Optional.empty();
  }

  /** {@return whether it is of a company or partnership that was formed in the United Kingdom} */
  static boolean isOfACompany(String number) {
    return number.matches("([0-9]{2}|SC|NI|OC|SO|NC|LP|SL|NL)[0-9]{6}");
  }
}
