package io.partnerauth.internal.space;

import java.time.LocalDate;

/** Chooses days of stretches of days. */
final class SampleDays {
  /** A day that stands for any. */
  public static final LocalDate ANY = LocalDate.of(2026, 1, 1);

  private SampleDays() {}

  /** {@return a day of the stretch: its first, or where it has none its last} */
  public static LocalDate one(ValueClass.DayClass days) {
    boolean any = days.from().equals(LocalDate.MIN) && days.to().equals(LocalDate.MAX);
    return any ? ANY : days.value();
  }

  /** {@return the day of sale, or a later one on which a contract of the stretch can be signed} */
  public static LocalDate notBefore(ValueClass.DayClass signed, LocalDate sold) {
    return signed.from().isAfter(sold) ? signed.from() : sold;
  }

  /** {@return a day of the stretch that is not after the sale} */
  public static LocalDate notAfter(ValueClass.DayClass signed, LocalDate sold) {
    LocalDate day = one(signed);
    return day.isAfter(sold) ? sold : day;
  }
}
