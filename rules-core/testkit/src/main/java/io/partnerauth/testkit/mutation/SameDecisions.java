package io.partnerauth.testkit.mutation;

import io.partnerauth.Outcome;
import io.partnerauth.analysis.AnalysisCoverage;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackDifference;
import io.partnerauth.analysis.RuleEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether a changed pack decides every sale as the pack itself does.
 *
 * <p>It is found by going through all combinations of facts, not by trying some. Where a pack is
 * too large for that, nothing is claimed.
 *
 * @param pack the files as they should be, by path
 */
record SameDecisions(Map<String, String> pack) {
  /** What press reports count for is the host's choice, so the two have to agree under each. */
  private static final List<Outcome> UNVERIFIED =
      List.of(Outcome.CONDITIONAL, Outcome.REVIEW, Outcome.REVOKED);

  /**
   * {@return how it is known that the two decide alike, in words; empty when they do not, or when
   * not all combinations could be looked at}
   *
   * @param changed files of a pack without errors, by path
   */
  Optional<String> proof(Map<String, String> changed) {
    PackAnalysis before = PackAnalysis.load(pack);
    PackAnalysis after = PackAnalysis.load(changed);
    List<AnalysisCoverage> coverage = new ArrayList<>();
    for (Outcome unverified : UNVERIFIED) {
      PackDifference difference =
          PackDifference.between(before.unverified(unverified), after.unverified(unverified));
      boolean sameAuthorities =
          difference.edits().stream()
              .noneMatch(edit -> edit.changed(RuleEdit.EditedPart.AUTHORITY));
      if (difference.changesDecisions()
          || !sameAuthorities
          || !difference.coverage().exhaustive()) {
        return Optional.empty();
      }
      coverage.add(difference.coverage());
    }
    return Optional.of("it decides %s alike".formatted(coverage.get(0)));
  }
}
