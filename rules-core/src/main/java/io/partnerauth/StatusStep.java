package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became known about a directive on a day, as rule files write {@code @received( "31-Mar-2021"
 * )}.
 *
 * @param status what it was from then on
 * @param day on which it became known; of a withdrawal or suspension also the first day whose sales
 *     it is about
 * @param to the last day whose sales a suspension is about; of no other step
 */
public record StatusStep(Status status, LocalDate day, Optional<LocalDate> to)
    implements Comparable<StatusStep> {
  /** Refuses null. */
  public StatusStep {
    Mistakes.given(StatusStep.class, status, day, to);
  }

  /** {@return by day} */
  @Override
  public int compareTo(StatusStep other) {
    int byDay = day.compareTo(other.day);
    return byDay != 0 ? byDay : status.compareTo(other.status);
  }
}
