package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a day: the earliest and the latest that it may be.
 *
 * @param earliest not after {@code latest}
 * @param latest the same as {@code earliest} when the day is known
 */
public record DayRange(LocalDate earliest, LocalDate latest) {
  /** Any day at all. */
  public static final DayRange ANY = new DayRange(LocalDate.MIN, LocalDate.MAX);

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?(?:[T ].*)?");

  /**
   * Refuses a range without days.
   *
   * @throws IllegalArgumentException if {@code earliest} is after {@code latest}
   */
  public DayRange {
    InvalidQuestionException.given("earliest", earliest);
    InvalidQuestionException.given("latest", latest);
    if (earliest.isAfter(latest)) {
      throw new IllegalArgumentException(
          "A range of days runs from an earlier to a later one; got " + earliest + " to " + latest);
    }
  }

  /** {@return the range of that one day} */
  public static DayRange of(LocalDate day) {
    return new DayRange(InvalidQuestionException.given("day", day), day);
  }

  /**
   * {@return the days that a text may mean: {@code 2020} all of the year, {@code 2020-05} all of
   * the month, {@code 2020-05-17} and {@code 2020-05-17T10:00:00Z} the day that is written; empty
   * when it is no date}
   */
  public static Optional<DayRange> parse(String text) {
    Matcher date = DATE.matcher(InvalidQuestionException.given("text", text).strip());
    if (!date.matches() || (text.length() > 10 && date.group(3) == null)) {
      return Optional.empty();
    }
    try {
      if (date.group(3) != null) {
        return Optional.of(of(LocalDate.parse(text.strip().substring(0, 10))));
      }
      YearMonth first = YearMonth.parse(date.group(1) + "-" + month(date, "01"));
      YearMonth last = YearMonth.parse(date.group(1) + "-" + month(date, "12"));
      return Optional.of(new DayRange(first.atDay(1), last.atEndOfMonth()));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // there is no such month or day; the caller reports it
    }
  }

  /** {@return the days from the earliest of both to the latest} */
  public DayRange orAny(DayRange other) {
    InvalidQuestionException.given("other range of days", other);
    return new DayRange(
        earliest.isBefore(other.earliest) ? earliest : other.earliest,
        latest.isAfter(other.latest) ? latest : other.latest);
  }

  private static String month(Matcher date, String unknown) {
    return date.group(2) == null ? unknown : date.group(2);
  }

  /** {@return the day, or the two ends} */
  @Override
  public String toString() {
    return earliest.equals(latest) ? earliest.toString() : earliest + " to " + latest;
  }
}
