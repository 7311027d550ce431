package io.partnerauth.internal.place;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Codes of countries and their parts, as registers write them: ISO 3166-1 and 3166-2. */
public final class Jurisdiction {
  /** Two states have set up bodies in these, so nobody knows whose a body there is. */
  private static final Set<String> OF_TWO_STATES = Set.of("UA-43", "UA-40");

  private Jurisdiction() {}

  /** {@return the one code of the place, of two letters where it is a country; empty if none} */
  public static Optional<String> code(String written) {
    String code = written.strip().toUpperCase(Locale.ROOT);
    String place = PlaceCodes.canonical(code);
    return PlaceCodes.isPlace(place) ? Optional.of(place) : PlaceCodes.ofThreeLetters(code);
  }

  /**
   * {@return the state, so that levels of government of one state count together; empty when it may
   * be more than one, or none is known}
   */
  public static Optional<String> state(String written) {
    return code(written)
        .filter(code -> !OF_TWO_STATES.contains(code))
        .map(code -> code.substring(0, 2));
  }
}
