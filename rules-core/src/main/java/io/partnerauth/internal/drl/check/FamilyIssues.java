package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.text.IssueCode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports what clauses lack: once at their directive when all of them lack it, else at each of
 * them. One mistake gives one issue.
 */
final class FamilyIssues {
  private final Map<OwnRule, Integer> sizes = new IdentityHashMap<>();

  FamilyIssues(List<Clause> clauses) {
    clauses.forEach(clause -> sizes.merge(clause.root(), 1, Integer::sum));
  }

  /** Reports a mistake of these clauses. */
  void add(List<Clause> lacking, IssueCode code, String message, String help) {
    Map<OwnRule, Integer> counts = new IdentityHashMap<>();
    lacking.forEach(clause -> counts.merge(clause.root(), 1, Integer::sum));
    for (Clause clause : lacking) {
      OwnRule root = clause.root();
      Integer left = counts.get(root);
      boolean all = left != null && left.equals(sizes.get(root));
      if (left != null) {
        OwnRule place = all ? root : clause.own();
        place.issues().add(code, place.written().name(), message, help);
        if (all) {
          counts.remove(root);
        }
      }
    }
  }
}
