package io.partnerauth.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.TestPack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WithinTest {
  private final PackAnalysis analysis =
      PackAnalysis.load(Map.of("zoom/letter.drl", TestPack.ZOOM, "regions.csv", TestPack.REGIONS));

  @Test
  void whatIsNotFoundOutInTimeIsGivenUpAndNothingWrongIsClaimed() {
    PackAnalysis hurried = analysis.within(Duration.ZERO);
    List<Finding> findings = hurried.findings();
    assertTrue(analysis.findings().containsAll(findings), findings::toString);
    assertFalse(hurried.coverage().exhaustive());
    assertTrue(
        hurried
            .coverage()
            .unfinished()
            .contains("whether Drools agrees on every answer about Zoom"),
        hurried.coverage()::toString);
  }

  @Test
  void inTimeEnoughNothingIsGivenUp() {
    PackAnalysis patient = analysis.within(Duration.ofDays(1));
    assertEquals(analysis.findings(), patient.findings());
    assertTrue(patient.coverage().exhaustive(), patient.coverage()::toString);
  }
}
