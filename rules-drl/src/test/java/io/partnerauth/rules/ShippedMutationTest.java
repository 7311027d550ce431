package io.partnerauth.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.testkit.mutation.MutationReport;
import io.partnerauth.testkit.mutation.RuleMutation;
import org.junit.jupiter.api.Test;

/** No small mistake in a shipped rule, or in the map of regions, goes by unnoticed. */
class ShippedMutationTest {
  @Test
  void everyMistakeIsNoticedByAScenarioOrTheCheck() {
    MutationReport report = RuleMutation.shipped().run();
    assertTrue(report.unnoticed().isEmpty(), () -> "Write a scenario for each:\n" + report);
    assertTrue(report.results().size() > 400, () -> "only " + report);
  }
}
