package io.partnerauth.testkit;

import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Days: mostly on, just before and just after those that rules and regions name.
 *
 * <p>They shrink towards the first day that a rule names. Immutable: each refinement is a new
 * arbitrary.
 */
public final class DateArbitrary extends Built<LocalDate> {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2039, 12, 31);

  private final Choice<LocalDate> days;
  private final LocalDate from;
  private final LocalDate to;

  DateArbitrary(Choice<LocalDate> days) {
    this(days, FIRST, LAST);
  }

  private DateArbitrary(Choice<LocalDate> days, LocalDate from, LocalDate to) {
    this.days = days;
    this.from = from;
    this.to = to;
  }

  /**
   * {@return such days from one to another, both included; 1990 to 2039 unless said otherwise}
   *
   * @throws IllegalArgumentException when {@code last} is before {@code first}
   */
  public DateArbitrary between(LocalDate first, LocalDate last) {
    Mistakes.given("first day", first);
    Mistakes.given("last day", last);
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "Days run from an earlier to a later one; got " + first + " to " + last);
    }
    return new DateArbitrary(days, first, last);
  }

  @Override
  Arbitrary<LocalDate> build() {
    Choice<LocalDate> within = Choice.of(within(days.near()), within(days.others()));
    if (!within.isEmpty() && days.others().isEmpty()) {
      return within.arbitrary();
    }
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(from.toEpochDay(), to.toEpochDay())
            .map(LocalDate::ofEpochDay)
            .withoutEdgeCases();
    return within.isEmpty()
        ? any
        : Arbitraries.frequencyOf(Tuple.of(5, within.arbitrary()), Tuple.of(1, any));
  }

  private List<LocalDate> within(List<LocalDate> some) {
    return some.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).toList();
  }
}
