package io.partnerauth.internal.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days, countries and lists as people write them, in English whatever the machine's locale. */
public final class English {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private English() {}

  /** {@return such as {@code 31 March 2021}} */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * {@return the name of a country, such as {@code Russia}}
   *
   * @param code ISO 3166-1 alpha-2
   */
  public static String country(String code) {
    return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /** {@return such as {@code A}, {@code A and B}, {@code A, B and C}} */
  public static String and(List<String> texts) {
    return listed(texts, " and ");
  }

  /** {@return such as {@code A}, {@code A or B}, {@code A, B or C}} */
  public static String or(List<String> texts) {
    return listed(texts, " or ");
  }

  private static String listed(List<String> texts, String lastly) {
    int last = texts.size() - 1;
    return last < 1
        ? String.join("", texts)
        : String.join(", ", texts.subList(0, last)) + lastly + texts.get(last);
  }
}
