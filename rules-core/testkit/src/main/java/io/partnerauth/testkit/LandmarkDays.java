package io.partnerauth.testkit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Days on and beside landmarks. */
final class LandmarkDays {
  private LandmarkDays() {}

  /** {@return each of the days, the days before and the days after, in this order} */
  static List<LocalDate> around(Collection<LocalDate> days) {
    Set<LocalDate> around = new LinkedHashSet<>(days);
    days.forEach(day -> around.add(day.minusDays(1)));
    days.forEach(day -> around.add(day.plusDays(1)));
    return List.copyOf(around);
  }
}
