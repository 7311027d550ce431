package io.partnerauth.internal.place;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Codes of places: ISO 3166-1 alpha-2 countries, and ISO 3166-2 subdivisions by their form.
 *
 * <p>The countries are those of the running JDK, and {@code XK} (Kosovo), which is not in ISO 3166
 * but in wide use.
 */
public final class Countries {
  private static final Pattern SUBDIVISION = Pattern.compile("([A-Z]{2})-[A-Z0-9]{1,3}");
  private static final SortedSet<String> CODES = codesOfTheJdk();

  private static final int LETTERS = 'Z' - 'A' + 1;

  /** Where two letters are no country's. */
  private static final short NONE = -1;

  private static final short[] NUMBERS = numbers();

  private Countries() {}

  /**
   * {@return the position in {@link #codes()} of the country of a code; cheap}
   *
   * @param code of a known country or of a subdivision of one
   */
  public static int number(String code) {
    return NUMBERS[position(code)];
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static int position(String code) {
    return (code.charAt(0) - 'A') * LETTERS + code.charAt(1) - 'A';
  }

  private static short[] numbers() {
    short[] numbers = new short[LETTERS * LETTERS];
    Arrays.fill(numbers, NONE);
    short next = 0;
    for (String code : CODES) {
      numbers[position(code)] = next++;
    }
    return numbers;
  }

  /** {@return all country codes, in order} */
  public static SortedSet<String> codes() {
    return CODES;
  }

  /** {@return whether {@code code} is a country's, such as {@code RU}} */
  public static boolean isCountry(String code) {
    return code.length() == 2
        && isLetter(code.charAt(0))
        && isLetter(code.charAt(1))
        && NUMBERS[position(code)] != NONE;
  }

  /**
   * {@return whether {@code code} has the form of a subdivision of a known country, as {@code
   * UA-43}}
   */
  public static boolean isSubdivision(String code) {
    return SUBDIVISION.matcher(code).matches() && isCountry(countryOf(code));
  }

  /** {@return the country of a country's or subdivision's code: {@code UA} of {@code UA-43}} */
  public static String countryOf(String code) {
    return code.substring(0, 2);
  }

  /**
   * {@return whether a reader could take {@code name} for the code of a country or subdivision; not
   * {@code EU}, which ISO 3166 reserves for the European Union}
   */
  public static boolean looksLikeCode(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return (upper.matches("[A-Z]{2}") && !name.equals("EU")) || isSubdivision(upper);
  }

  private static SortedSet<String> codesOfTheJdk() {
    SortedSet<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
    codes.add("XK");
    return Collections.unmodifiableSortedSet(codes);
  }
}
