package io.partnerauth.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.RuleCheck;
import io.partnerauth.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {
  private static final LocalDate LATE = LocalDate.of(2100, 1, 1);

  @TempDir private Path folder;

  @BeforeEach
  void writeRules() throws IOException {
    Files.createDirectories(folder.resolve("zoom"));
    Files.writeString(folder.resolve("zoom/letter.drl"), TestPack.ZOOM);
    Files.writeString(folder.resolve("regions.csv"), TestPack.REGIONS);
  }

  @Test
  void itsIssuesAreThoseOfTheRuleCheck() throws IOException {
    Files.writeString(folder.resolve("zoom/letter.scenarios.yaml"), "scenarios: 7");
    assertEquals(RuleCheck.folder(folder, LATE), PackCheck.folder(folder, LATE).issues());
  }

  @Test
  void itsAnalysisIsThatOfThePack() {
    PackAnalysis analysis = PackCheck.folder(folder, LATE).analysis();
    PackAnalysis loaded = PackAnalysis.load(folder);
    assertEquals(loaded.packVersion(), analysis.packVersion());
    assertEquals(loaded.findings(), analysis.findings());
    assertEquals(loaded.coverage(), analysis.coverage());
  }

  @Test
  void aPackWithAnErrorIsNotAnalysed() throws IOException {
    Files.writeString(folder.resolve("zoom/broken.drl"), "rule");
    PackCheck check = PackCheck.folder(folder, LATE);
    assertThrows(InvalidRulesException.class, check::analysis);
  }
}
