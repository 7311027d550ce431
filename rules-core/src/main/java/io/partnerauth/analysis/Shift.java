package io.partnerauth.analysis;

import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How an answer changes from one pack to another: the outcome, the rules that decide it, and why.
 *
 * <p>When the outcome gets more severe, the rules of that severity that started to speak decide it;
 * when it gets milder, those that stopped. When it stays, all reasons that changed count.
 *
 * @param stopped ids before of the rules that gave a reason and give none, or another
 * @param started ids after of the rules that give a reason and gave none, or another
 * @param causes positions of the pairs of rules that make the change
 */
record Shift(
    Outcome before,
    Outcome after,
    List<String> stopped,
    List<String> started,
    SortedSet<Integer> causes) {
  /**
   * {@return the change from some reasons to others}
   *
   * @param stopped reasons before and not after, by the position of the pair
   * @param started reasons after and not before, by the position of the pair
   * @param changing positions of the pairs that no longer say what they said
   */
  static Shift of(
      Outcome before,
      Outcome after,
      Map<Integer, Reason> stopped,
      Map<Integer, Reason> started,
      SortedSet<Integer> changing) {
    if (before != after) {
      stopped
          .values()
          .removeIf(reason -> after.compareTo(before) > 0 || reason.outcome() != before);
      started.values().removeIf(reason -> before.compareTo(after) > 0 || reason.outcome() != after);
    }
    SortedSet<Integer> causes = new TreeSet<>(stopped.keySet());
    causes.addAll(started.keySet());
    causes.retainAll(changing);
    return new Shift(
        before,
        after,
        ids(stopped),
        ids(started),
        // An outcome that only something unknown brings about has no reason of that severity.
        causes.isEmpty() ? changing : causes);
  }

  private static List<String> ids(Map<Integer, Reason> reasons) {
    return reasons.values().stream().map(Reason::ruleId).sorted().toList();
  }

  /** {@return whether nothing changes} */
  boolean isNone() {
    return before == after && stopped.isEmpty() && started.isEmpty();
  }

  /** {@return whether outcomes and reasons change alike, whatever the causes} */
  boolean sameAs(Shift other) {
    return before == other.before
        && after == other.after
        && stopped.equals(other.stopped)
        && started.equals(other.started);
  }
}
