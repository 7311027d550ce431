package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When a statement was made, as far as it tells: between two instants.
 *
 * <p>A date alone is any time of that day. What names no zone is taken as UTC, so that the days of
 * one register are in the order in which they are written.
 *
 * @param earliest not after {@code latest}
 * @param latest the same as {@code earliest} when the instant is known
 */
public record Moment(Instant earliest, Instant latest) {
  /** Nobody knows when. */
  public static final Moment UNDATED = of(DayRange.ANY);

  /**
   * Refuses a span without instants.
   *
   * @throws IllegalArgumentException if {@code earliest} is after {@code latest}
   */
  public Moment {
    InvalidQuestionException.given("earliest", earliest);
    InvalidQuestionException.given("latest", latest);
    if (earliest.isAfter(latest)) {
      throw new IllegalArgumentException(
          "A statement is made between an earlier and a later instant; got "
              + earliest
              + " to "
              + latest);
    }
  }

  /** {@return any time of those days} */
  public static Moment of(DayRange days) {
    InvalidQuestionException.given("days", days);
    return new Moment(
        days.earliest().atStartOfDay().toInstant(ZoneOffset.UTC),
        days.latest().atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC));
  }

  /**
   * {@return the moment that a text means: a date, a part of one ({@code 2020-05}), or a date and
   * time with or without a zone; empty when it is none}
   */
  public static Optional<Moment> parse(String text) {
    String iso = InvalidQuestionException.given("text", text).strip().replace(' ', 'T');
    if (iso.indexOf('T') < 0) {
      return DayRange.parse(iso).map(Moment::of);
    }
    try {
      Instant instant =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from)
                  instanceof OffsetDateTime zoned
              ? zoned.toInstant()
              : LocalDateTime.parse(iso, DateTimeFormatter.ISO_DATE_TIME).toInstant(ZoneOffset.UTC);
      return Optional.of(new Moment(instant, instant));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the caller reports it
    }
  }

  /** {@return whether it is surely before the other} */
  public boolean isBefore(Moment other) {
    return latest.isBefore(InvalidQuestionException.given("other moment", other).earliest);
  }

  /** {@return the first day, in UTC, on which it may have been made} */
  public LocalDate firstDay() {
    return LocalDate.ofInstant(earliest, ZoneOffset.UTC);
  }

  /** {@return the day, in UTC, at whose end it surely had been made} */
  public LocalDate lastDay() {
    return LocalDate.ofInstant(latest, ZoneOffset.UTC);
  }

  /** {@return the day, the instant, or the two ends} */
  @Override
  public String toString() {
    if (equals(UNDATED)) {
      return "an unknown day";
    }
    return Duration.between(earliest, latest).isZero()
        ? earliest.toString()
        : new DayRange(firstDay(), lastDay()).toString();
  }
}
