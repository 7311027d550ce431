package io.partnerauth.internal.drl.check;

import io.partnerauth.Status;
import io.partnerauth.StatusStep;
import io.partnerauth.internal.text.IssueCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds steps of a directive's status whose days cannot be meant. */
final class StepOrder implements Check {
  @Override
  public void check(Drafts pack, PackIssues issues) {
    Set<List<Object>> told = new HashSet<>();
    pack.soundClauses()
        .forEach(
            clause -> {
              String mistake = mistake(clause);
              if (!mistake.isEmpty() && told.add(List.of(clause.root().place(), mistake))) {
                issues.add(
                    IssueCode.STEP_ORDER,
                    clause.root(),
                    mistake,
                    "Write each step with the day on which it became known; what extends the rule"
                        + " inherits the steps.");
              }
            });
  }

  private static String mistake(Draft clause) {
    List<StatusStep> steps = clause.steps();
    for (int i = 0; i < steps.size(); i++) {
      StatusStep step = steps.get(i);
      if (step.to().filter(to -> to.isBefore(step.day())).isPresent()) {
        return "The suspension ends before it begins.";
      }
      if (i == 0 && ends(step) && !clause.metadata().containsKey(MetadataKey.STATUS)) {
        return "The directive is %s before anybody heard of it."
            .formatted(step.status() == Status.WITHDRAWN ? "withdrawn" : "suspended");
      }
      for (StatusStep later : steps.subList(i + 1, steps.size())) {
        if (later.day().equals(step.day()) && (ends(step) || ends(later))) {
          return "Two steps have the same day, and one of them ends what the other begins.";
        }
      }
    }
    return "";
  }

  private static boolean ends(StatusStep step) {
    return step.status() == Status.WITHDRAWN || step.status() == Status.SUSPENDED;
  }
}
