package io.partnerauth.desk.book;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days for which the owners in a book are asked.
 *
 * @param day the day that is decided for
 * @param knownOn statements made later are left out; {@link LocalDate#MAX} takes all
 */
public record AskedDays(LocalDate day, LocalDate knownOn) {
  /** Checks that both are there. */
  public AskedDays {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(knownOn, "knownOn");
  }

  /** {@return that day, as all statements tell of it} */
  public static AskedDays on(LocalDate day) {
    return new AskedDays(day, LocalDate.MAX);
  }
}
