package io.partnerauth.internal.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.partnerauth.internal.text.Letters;
import io.partnerauth.internal.text.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The codes of places that somebody may write: which there are, which of them mean one place, and
 * which one was meant by another.
 *
 * <p>Rules, regions and grants name a place by one code, the canonical one: {@code HK}, not {@code
 * CN-HK}. Some places are in a second country too: Russia claims {@code UA-43}, its {@code RU-CR},
 * and {@code RE}, the {@code FR-974} of France, is a part of it. A customer there is asked about in
 * both countries, whichever code was written, so that no rule about either misses it. Immutable and
 * thread-safe; the tables are read when they are first asked for.
 */
public final class PlaceCodes {
  private static final int MOST_LETTERS = 6;

  private PlaceCodes() {}

  /** The tables, read once. */
  private static final class Tables {
    /** The codes of each country's parts, without the country, each between spaces. */
    static final Map<String, String> PARTS = new HashMap<>();

    /** The canonical code of a place by another one. */
    static final Map<String, String> SAME = new HashMap<>();

    /** The second country of a place. */
    static final Map<String, String> SECOND = new HashMap<>();

    /** Those parts of a country that are in a second one. */
    static final Map<String, List<String>> SHARED = new HashMap<>();

    /** What to tell about a code of no place. */
    static final Map<String, String> MEANT = new HashMap<>();

    private Tables() {}

    static {
      for (String line : lines("subdivisions.txt")) {
        PARTS.put(line.substring(0, 2), line.substring(2) + " ");
      }
      for (String line : lines("codes.csv")) {
        String[] cells = line.split(",", 4);
        switch (cells[2]) {
          case "SAME" -> SAME.put(cells[0], cells[1]);
          case "BOTH" -> {
            SAME.put(cells[0], cells[1]);
            SECOND.put(cells[1], Countries.countryOf(cells[0]));
            if (looksLikePart(cells[1])) {
              String country = Countries.countryOf(cells[1]);
              SHARED.computeIfAbsent(country, c -> new ArrayList<>()).add(cells[1]);
            }
          }
          case "MEANT" -> MEANT.put(cells[0], hint(cells[1], cells[3].replace("\"", "")));
          default -> {
            // the header
          }
        }
      }
    }

    private static String hint(String places, String why) {
      return places.isEmpty() ? "it is " + why : didYouMean(List.of(places.split(" ")));
    }

    private static List<String> lines(String name) {
      String resource = "/io/partnerauth/places/" + name;
      try (InputStream text = PlaceCodes.class.getResourceAsStream(resource)) {
        if (text == null) {
          throw new IllegalStateException("The jar has no " + resource);
        }
        return new String(text.readAllBytes(), UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList();
      } catch (IOException e) {
        throw new IllegalStateException(resource + " cannot be read", e);
      }
    }
  }

  /** {@return the canonical code of the place that has this one; the same where none is known} */
  public static String canonical(String code) {
    return looksLikePart(code) ? Tables.SAME.getOrDefault(code, code) : code;
  }

  /**
   * {@return the second country that a place is in: {@code RU} for {@code UA-43}}
   *
   * @param code canonical
   */
  public static Optional<String> second(String code) {
    return Optional.ofNullable(Tables.SECOND.get(code));
  }

  /** {@return those parts of a country that are in a second one: two of {@code UA}} */
  public static List<String> shared(String country) {
    return Tables.SHARED.getOrDefault(country, List.of());
  }

  /** {@return whether a place, or a part of that country, is in a second country; cheap} */
  public static boolean isShared(String code) {
    return Tables.SECOND.containsKey(code) || Tables.SHARED.containsKey(code);
  }

  /** {@return whether it is a code of ISO 3166-2 that no other code is preferred to} */
  public static boolean isSubdivision(String code) {
    if (!looksLikePart(code)) {
      return false;
    }
    String parts = Tables.PARTS.get(code.substring(0, 2));
    return parts != null && code.indexOf(' ') < 0 && parts.contains(" " + code.substring(3) + " ");
  }

  private static boolean isPlace(String code) {
    return Countries.isCountry(code) || isSubdivision(code);
  }

  private static boolean looksLikePart(String code) {
    return code.length() > 3 && code.length() <= MOST_LETTERS && code.charAt(2) == '-';
  }

  /** {@return the codes of a country's parts, in order} */
  public static List<String> parts(String country) {
    String parts = Tables.PARTS.getOrDefault(country, "");
    return parts.isBlank()
        ? List.of()
        : List.of(parts.strip().split(" ")).stream().map(part -> country + "-" + part).toList();
  }

  /**
   * {@return what to tell who wrote a code of no place: {@code did you mean "GB"?}; empty when
   * nobody knows}
   */
  public static Optional<String> hint(String written) {
    String code = Letters.latin(written).strip().toUpperCase(Locale.ROOT).replace('_', '-');
    String place = canonical(code);
    if (isPlace(written)) {
      return Optional.empty();
    }
    if (isPlace(place)) {
      return Optional.of(didYouMean(List.of(place)));
    }
    return Optional.ofNullable(Tables.MEANT.get(code))
        .or(() -> CountryNames.code(written.strip()).map(found -> didYouMean(List.of(found))))
        .or(() -> ofItsCountry(code));
  }

  /** The nearest codes of the country that the code begins with. */
  private static Optional<String> ofItsCountry(String code) {
    if (!looksLikePart(code) || !Countries.isCountry(code.substring(0, 2))) {
      return Optional.empty();
    }
    String country = code.substring(0, 2);
    List<String> endings = new ArrayList<>();
    parts(country).forEach(part -> endings.add(part.substring(3)));
    return Suggestion.nearest(code.substring(3), endings)
        .map(ending -> didYouMean(List.of(country + "-" + ending)))
        .or(
            () ->
                endings.isEmpty()
                    ? Optional.of("it has no parts with a code: write " + country)
                    : Optional.of(
                        "its parts are "
                            + String.join(
                                ", ", parts(country).subList(0, Math.min(4, endings.size())))
                            + (endings.size() > 4 ? ", …" : "")));
  }

  private static String didYouMean(List<String> places) {
    return places.stream()
        .map(place -> "\"" + place + "\"")
        .collect(joining(" or ", "did you mean ", "?"));
  }

  /** {@return the hint as a sentence} */
  public static Optional<String> help(String written) {
    return hint(written)
        .map(hint -> Character.toUpperCase(hint.charAt(0)) + hint.substring(1))
        .map(hint -> hint.endsWith("?") ? hint : hint + ".");
  }
}
