package io.partnerauth.internal.place;

import io.partnerauth.internal.text.English;
import io.partnerauth.internal.text.Letters;
import io.partnerauth.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which code of a place was meant by another one, for who wrote it. */
public final class PlaceHints {
  private PlaceHints() {}

  /**
   * {@return what to tell who wrote a code of no place: {@code did you mean "GB"?}; empty when
   * nobody knows}
   */
  public static Optional<String> hint(String written) {
    String code = Letters.latin(written).strip().toUpperCase(Locale.ROOT).replace('_', '-');
    String place = PlaceCodes.canonical(code);
    if (PlaceCodes.isPlace(written)) {
      return Optional.empty();
    }
    if (PlaceCodes.isPlace(place)) {
      return Optional.of(PlaceCodes.didYouMean(List.of(place)));
    }
    return PlaceCodes.meant(code)
        .or(() -> country(written.strip()).map(found -> PlaceCodes.didYouMean(List.of(found))))
        .or(() -> ofItsCountry(code));
  }

  /** The country that people write by an English name or three letters. */
  private static Optional<String> country(String name) {
    return PlaceCodes.ofThreeLetters(name.toUpperCase(Locale.ROOT))
        .or(
            () ->
                Countries.codes().stream()
                    .filter(code -> English.country(code).equalsIgnoreCase(name))
                    .findFirst());
  }

  /** The nearest codes of the country that the code begins with. */
  private static Optional<String> ofItsCountry(String code) {
    if (!PlaceCodes.looksLikePart(code) || !Countries.isCountry(code.substring(0, 2))) {
      return Optional.empty();
    }
    String country = code.substring(0, 2);
    List<String> endings = new ArrayList<>();
    PlaceCodes.parts(country).forEach(part -> endings.add(part.substring(3)));
    return Suggestion.nearest(code.substring(3), endings)
        .map(ending -> PlaceCodes.didYouMean(List.of(country + "-" + ending)))
        .or(
            () ->
                endings.isEmpty()
                    ? Optional.of("it has no parts with a code: write " + country)
                    : Optional.of(
                        "its parts are "
                            + String.join(
                                ", ",
                                PlaceCodes.parts(country).subList(0, Math.min(4, endings.size())))
                            + (endings.size() > 4 ? ", …" : "")));
  }

  /** {@return the hint as a sentence} */
  public static Optional<String> help(String written) {
    return hint(written)
        .map(hint -> Character.toUpperCase(hint.charAt(0)) + hint.substring(1))
        .map(hint -> hint.endsWith("?") ? hint : hint + ".");
  }
}
