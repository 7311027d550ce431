package io.partnerauth.internal.space;

import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Pieces of values, written for people. */
public final class Labels {
  private Labels() {}

  /**
   * {@return such as {@code below 10}, {@code 10}, {@code 10 to below 50}, {@code 50 and above}}
   */
  public static String of(ShareRange range) {
    if (range.isExact() || range.equals(ShareRange.UNKNOWN)) {
      return range.toString();
    }
    if (range.low().equals(Share.ZERO) && range.lowIncluded()) {
      return (range.highIncluded() ? "up to " : "below ") + range.high().readable();
    }
    if (range.high().equals(Share.HUNDRED) && range.highIncluded()) {
      String low = range.low().readable();
      return range.lowIncluded() ? low + " and above" : "above " + low;
    }
    return range.toString();
  }

  /**
   * {@return such as {@code before 2021-03-31}, {@code 2021-03-31}, {@code 2021-03-31 or later}}
   *
   * @param from the first day; {@link LocalDate#MIN} when there is none
   * @param to the last day, included; {@link LocalDate#MAX} when there is none
   */
  public static String of(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return from.toString();
    }
    boolean open = to.equals(LocalDate.MAX);
    if (from.equals(LocalDate.MIN)) {
      return open ? "any day" : "before " + to.plusDays(1);
    }
    return open ? from + " or later" : from + " to " + to;
  }

  /** {@return an immutable copy in the order of declaration} */
  static Set<Enum<?>> sorted(Set<Enum<?>> constants) {
    Set<Enum<?>> sorted = new LinkedHashSet<>();
    constants.stream().sorted(Comparator.comparingInt(Enum::ordinal)).forEach(sorted::add);
    return Collections.unmodifiableSet(sorted);
  }
}
