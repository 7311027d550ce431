package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Drools writes them, and as people write them instead. */
final class DateForms {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final Pattern EXACT = Pattern.compile("(\\d\\d)-([A-Z][a-z]{2})-(\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(T.{0,30})?");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,2})[-. /]{1,2}([A-Za-z]{3,9})[-., /]{1,2}(\\d{4})");

  private DateForms() {}

  /** {@return the day that a token names; empty when it was reported, under {@code code}} */
  static Optional<LocalDate> read(Token token, IssueCode code, IssueCollector issues) {
    Optional<LocalDate> day = parse(token.value());
    if (day.isEmpty()) {
      issues.add(
          code,
          token.start(),
          token.quoted() + " is not a date as rules write it.",
          rewrite(token.value())
              .map(meant -> "Did you mean " + meant + "?")
              .orElse(
                  "Write a day that exists, with two digits, an English month of three letters, and a"
                      + " year from "
                      + FIRST_YEAR
                      + " to "
                      + LAST_YEAR
                      + ": \"31-Mar-2021\"."));
    }
    return day;
  }

  /** {@return the day that a text such as {@code 31-Mar-2021} names; empty when it names none} */
  static Optional<LocalDate> parse(String text) {
    Matcher exact = EXACT.matcher(text);
    int month = exact.matches() ? MONTHS.indexOf(exact.group(2)) + 1 : 0;
    return month == 0 ? Optional.empty() : day(exact.group(3), month, exact.group(1));
  }

  /** {@return how Drools writes a day} */
  static String format(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%02d-%s-%04d",
        day.getDayOfMonth(),
        MONTHS.get(day.getMonthValue() - 1),
        day.getYear());
  }

  /**
   * {@return a date in another form, as Drools writes it and between quotes; empty when unclear}
   */
  static Optional<String> rewrite(String text) {
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return quoted(day(year.group(1), Integer.parseInt(year.group(2)), year.group(3)));
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.matches()) {
      return quoted(day(dotted.group(3), Integer.parseInt(dotted.group(2)), dotted.group(1)));
    }
    Matcher words = WORDS.matcher(text);
    if (words.matches()) {
      String month = words.group(2).substring(0, 3).toLowerCase(Locale.ROOT);
      int number = 1 + MONTHS.stream().map(m -> m.toLowerCase(Locale.ROOT)).toList().indexOf(month);
      return quoted(day(words.group(3), number, words.group(1)));
    }
    return Optional.empty();
  }

  private static Optional<String> quoted(Optional<LocalDate> day) {
    return day.map(found -> '"' + format(found) + '"');
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)))
          .filter(found -> found.getYear() >= FIRST_YEAR && found.getYear() <= LAST_YEAR);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
