package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCheckTest {
  private static final Map<String, String> BROKEN =
      Map.of(
          "regions.csv",
          TestPack.REGIONS.replace("CIS,KZ", "CIS,ZZ"),
          "zoom/letter.drl",
          TestPack.ZOOM.replace("stateInterest >= 10", "stateIntrest >= 10"),
          "zoom/letter.scenarios.yaml",
          "scenarios:\n  - name: A case\n    custmer: {country: RU}\n");

  @TempDir Path folder;

  private static List<String> places(List<Issue> issues) {
    return issues.stream().map(issue -> issue.file() + ":" + issue.line()).toList();
  }

  @Test
  void aGoodPackHasNoIssue() {
    Map<String, String> good =
        Map.of("regions.csv", TestPack.REGIONS, "zoom/letter.drl", TestPack.ZOOM);
    assertEquals(List.of(), RuleCheck.texts(good));
  }

  @Test
  void allFilesAreCheckedAtOnceAndIssuesAreInTheOrderOfTheText() {
    List<Issue> issues = RuleCheck.texts(BROKEN);
    assertEquals(issues.stream().sorted().toList(), issues);
    assertEquals(
        List.of(
            "regions.csv:3",
            "zoom/letter.drl:35",
            "zoom/letter.scenarios.yaml:2",
            "zoom/letter.scenarios.yaml:3"),
        places(issues).stream().distinct().toList(),
        issues::toString);
  }

  @Test
  void aFolderAndItsTextsHaveTheSameIssues() {
    BROKEN.forEach((path, text) -> TestPack.write(folder, path, text));
    assertEquals(RuleCheck.texts(BROKEN), RuleCheck.folder(folder));
  }

  @Test
  void aFolderAndItsTextsAreTheSameRules() {
    Map<String, String> good =
        Map.of("regions.csv", TestPack.REGIONS, "zoom/letter.drl", TestPack.ZOOM);
    good.forEach((path, text) -> TestPack.write(folder, path, text));
    assertEquals(
        AuthorizationRules.load(folder).packVersion(), AuthorizationRules.load(good).packVersion());
  }

  @Test
  void textsWithAnErrorAreRefusedWithAllOfTheirIssues() {
    InvalidRulesException refused =
        assertThrows(InvalidRulesException.class, () -> AuthorizationRules.load(BROKEN));
    assertEquals(
        List.of("regions.csv:3", "zoom/letter.drl:35"),
        places(refused.issues()).stream().distinct().toList());
  }

  @Test
  void theLoaderFindsWhatTheCheckFinds() {
    BROKEN.forEach((path, text) -> TestPack.write(folder, path, text));
    InvalidRulesException refused =
        assertThrows(InvalidRulesException.class, () -> AuthorizationRules.load(folder));
    assertEquals(
        RuleCheck.folder(folder).stream()
            .filter(issue -> !issue.file().endsWith(".scenarios.yaml"))
            .toList(),
        refused.issues());
  }

  @Test
  void aReviewDateThatHasPassedIsAWarningOnThatDayAndNotBefore() {
    String reviewed =
        TestPack.ZOOM.replace(
            "    @authority( VENDOR )",
            "    @authority( VENDOR )\n    @reviewBy( \"31-Mar-2027\" )");
    TestPack.write(folder, "regions.csv", TestPack.REGIONS);
    TestPack.write(folder, "zoom/letter.drl", reviewed);
    assertEquals(List.of(), RuleCheck.folder(folder, LocalDate.of(2027, 3, 31)));
    List<Issue> issues = RuleCheck.folder(folder, LocalDate.of(2027, 4, 1));
    assertEquals(List.of(Severity.WARNING), issues.stream().map(Issue::severity).toList());
  }

  @Test
  void aTextInNoVendorsFolderIsAnIssue() {
    List<Issue> issues = RuleCheck.texts(Map.of("letter.drl", TestPack.ZOOM));
    assertEquals("PACK012", issues.get(0).code());
  }
}
