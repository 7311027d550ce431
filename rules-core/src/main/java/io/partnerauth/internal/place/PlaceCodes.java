package io.partnerauth.internal.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The codes of places that somebody may write: which there are, and which of them mean one place.
 *
 * <p>Rules, regions and grants name a place by one code, the canonical one: {@code HK}, not {@code
 * CN-HK}. Some places are in a second country too: Russia claims {@code UA-43}, its {@code RU-CR},
 * and {@code RE}, the {@code FR-974} of France, is a part of it. A customer there is asked about in
 * both countries, whichever code was written, so that no rule about either misses it. Immutable and
 * thread-safe; the tables are read when a code is first looked up.
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
    static final NavigableMap<String, String> SECOND = new TreeMap<>();

    /** Those parts of a country that are in a second one. */
    static final Map<String, List<String>> SHARED = new HashMap<>();

    /** The places of other countries that are in a country too. */
    static final Map<String, List<String>> ALSO = new HashMap<>();

    /** What to tell about a code of no place. */
    static final Map<String, String> MEANT = new HashMap<>();

    /** The codes of countries by those of three letters. */
    static final Map<String, String> THREE_LETTERS = new HashMap<>();

    private Tables() {}

    static {
      for (String line : lines("alpha-3.txt")) {
        THREE_LETTERS.put(line.substring(0, 3), line.substring(4));
      }
      for (String line : lines("subdivisions.txt")) {
        PARTS.put(line.substring(0, 2), line.substring(2) + " ");
      }
      for (String line : lines("codes.csv")) {
        String[] cells = line.split(",", 4);
        switch (cells[2]) {
          case "SAME" -> SAME.put(cells[0], cells[1]);
          case "BOTH" -> {
            SAME.put(cells[0], cells[1]);
            String second = Countries.countryOf(cells[0]);
            SECOND.put(cells[1], second);
            ALSO.computeIfAbsent(second, c -> new ArrayList<>()).add(cells[1]);
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

  /** {@return the places of other countries that are in this one too: {@code XK} of {@code RS}} */
  public static List<String> alsoIn(String country) {
    return Tables.ALSO.getOrDefault(country, List.of());
  }

  /** {@return all places that are in a second country, in order} */
  public static Set<String> shared() {
    return Collections.unmodifiableSet(Tables.SECOND.navigableKeySet());
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

  /** {@return the country's code of two letters for one of three; empty when there is none} */
  public static Optional<String> ofThreeLetters(String code) {
    return Optional.ofNullable(Tables.THREE_LETTERS.get(code));
  }

  /** {@return whether it is the code of a country, or of a part of one} */
  public static boolean isPlace(String code) {
    return Countries.isCountry(code) || isSubdivision(code);
  }

  /** {@return whether it has the form of the code of a part of a country} */
  public static boolean looksLikePart(String code) {
    return code.length() > 3 && code.length() <= MOST_LETTERS && code.charAt(2) == '-';
  }

  /** {@return the codes of a country's parts, in order} */
  public static List<String> parts(String country) {
    String parts = Tables.PARTS.getOrDefault(country, "");
    return parts.isBlank()
        ? List.of()
        : List.of(parts.strip().split(" ")).stream().map(part -> country + "-" + part).toList();
  }

  /** {@return those of them that are nothing but a part of this country, in order} */
  public static List<String> ownParts(String country) {
    return parts(country).stream()
        .filter(part -> canonical(part).equals(part) && second(part).isEmpty())
        .toList();
  }

  /**
   * {@return what to tell who wrote a code of no place that is known to be written: {@code did you
   * mean "GB"?}; empty when it is none of those}
   */
  public static Optional<String> meant(String code) {
    return Optional.ofNullable(Tables.MEANT.get(code));
  }

  /** {@return the places as a question} */
  public static String didYouMean(List<String> places) {
    return places.stream()
        .map(place -> "\"" + place + "\"")
        .collect(joining(" or ", "did you mean ", "?"));
  }
}
