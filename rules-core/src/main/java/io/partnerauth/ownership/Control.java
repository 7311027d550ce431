package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A relation by which one party controls another without holding half of it.
 *
 * @param by id of the party that controls
 * @param over id of the party that is controlled
 * @param basis on what the control rests
 * @param from the first day; empty when it has always been so
 * @param to the first day on which it is no longer so; empty when it has no end
 */
public record Control(
    String by, String over, ControlBasis basis, Optional<LocalDate> from, Optional<LocalDate> to)
    implements Comparable<Control> {

  private static final Comparator<Control> ORDER =
      Comparator.comparing(Control::over)
          .thenComparing(Control::by)
          .thenComparing(Control::basis)
          .thenComparing(control -> control.from.orElse(LocalDate.MIN))
          .thenComparing(control -> control.to.orElse(LocalDate.MAX));

  /**
   * Checks that the relation lasts at least a day.
   *
   * @throws InvalidQuestionException if {@code to} is not after {@code from}
   */
  public Control {
    InvalidQuestionException.given("by of a control relation", by);
    InvalidQuestionException.given("over of a control relation", over);
    InvalidQuestionException.given("basis of a control relation", basis);
    Period.check("control of \"" + by + "\" over \"" + over + "\"", from, to);
  }

  /** {@return a control relation without dates} */
  public static Control of(String by, String over, ControlBasis basis) {
    return new Control(by, over, basis, Optional.empty(), Optional.empty());
  }

  /** {@return this relation from that day on} */
  public Control from(LocalDate day) {
    return new Control(
        by,
        over,
        basis,
        Optional.of(InvalidQuestionException.given("first day of a control relation", day)),
        to);
  }

  /** {@return this relation until the day before that day} */
  public Control to(LocalDate day) {
    return new Control(
        by,
        over,
        basis,
        from,
        Optional.of(InvalidQuestionException.given("end of a control relation", day)));
  }

  /** {@return whether the relation holds on that day} */
  public boolean isOn(LocalDate day) {
    return Period.contains(from, to, InvalidQuestionException.given("day", day));
  }

  /** {@return the order by controlled party, controlling party, basis and dates} */
  @Override
  public int compareTo(Control other) {
    return ORDER.compare(this, other);
  }
}
