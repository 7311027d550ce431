package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One interest that a statement says somebody has.
 *
 * @param nature what it is
 * @param share how much, where it is a share or may stand for one
 * @param directness whether the holder has it itself
 * @param basis on what control rests, where it is control
 * @param start the first day; empty when the statement does not say
 * @param end the day on which it ended, of which nobody knows whether it still counts; empty when
 *     the statement does not say that it ended
 */
public record Interest(
    Nature nature,
    ShareRange share,
    Directness directness,
    ControlBasis basis,
    Optional<DayRange> start,
    Optional<DayRange> end) {

  /** Any share, held in any way, or control, or neither. */
  public static final Interest UNKNOWN =
      of(Nature.OTHER, ShareRange.UNKNOWN).held(Directness.UNKNOWN);

  /** Checks that everything is there. */
  public Interest {
    InvalidQuestionException.given("nature", nature);
    InvalidQuestionException.given("share", share);
    InvalidQuestionException.given("directness", directness);
    InvalidQuestionException.given("basis", basis);
    InvalidQuestionException.given("start", start);
    InvalidQuestionException.given("end", end);
  }

  /**
   * {@return an interest of that nature, held directly, without dates; where it is control, on an
   * unnamed basis}
   */
  public static Interest of(Nature nature, ShareRange share) {
    return new Interest(
        nature, share, Directness.DIRECT, ControlBasis.OTHER, Optional.empty(), Optional.empty());
  }

  /** {@return this interest with that directness} */
  public Interest held(Directness itsDirectness) {
    return new Interest(nature, share, itsDirectness, basis, start, end);
  }

  /** {@return this interest on that basis} */
  public Interest on(ControlBasis itsBasis) {
    return new Interest(nature, share, directness, itsBasis, start, end);
  }

  /**
   * {@return this interest between these days}
   *
   * @param report is told when it ended before it began; it may be of any time then
   */
  public Interest during(
      Optional<DayRange> first, Optional<DayRange> last, Consumer<String> report) {
    InvalidQuestionException.given("start", first);
    InvalidQuestionException.given("end", last);
    InvalidQuestionException.given("report", report);
    if (first.isPresent()
        && last.isPresent()
        && last.get().latest().isBefore(first.get().earliest())) {
      report.accept("its interest ended before it began, so it may be of any time");
      Optional<DayRange> any = Optional.of(DayRange.ANY);
      return new Interest(nature, share, directness, basis, any, any);
    }
    return new Interest(nature, share, directness, basis, first, last);
  }

  /**
   * {@return whether it is in force on a day}
   *
   * @param made when the statement was made, which says that it was in force then
   */
  Presence on(LocalDate day, Moment made, boolean closed) {
    boolean stated = !day.isBefore(made.lastDay());
    if (end.isPresent() && day.isAfter(end.get().latest())) {
      return Presence.OVER;
    }
    if (start.isPresent() && day.isBefore(start.get().earliest())) {
      return Presence.NOT_YET;
    }
    if (end.isEmpty() && closed && stated) {
      return Presence.OVER;
    }
    boolean begun = start.map(days -> !day.isBefore(days.latest())).orElse(stated);
    boolean open = end.map(days -> day.isBefore(days.earliest())).orElse(!closed);
    return begun && open ? Presence.YES : Presence.MAYBE;
  }
}
