package io.partnerauth;

import java.util.List;
import java.util.function.Predicate;

/** Decisions that no engine of ours makes. */
public final class ChangedDecision {
  private ChangedDecision() {}

  /** {@return the decision with only some of its reasons, and all else as it was} */
  public static Decision with(Decision decision, Predicate<Reason> some) {
    return new Decision(
        decision.outcome(),
        decision.customer(),
        decision.partner(),
        decision.sale(),
        decision.packVersion(),
        () -> decision.rulings().stream().map(ruling -> with(ruling, some)).toList());
  }

  private static Ruling with(Ruling ruling, Predicate<Reason> some) {
    List<Reason> reasons = ruling.reasons().stream().filter(some).toList();
    return new Ruling(
        ruling.vendor(),
        ruling.outcome(),
        reasons,
        ruling::openQuestions,
        ruling::nearestChanges,
        ruling::licences,
        ruling.notes());
  }
}
