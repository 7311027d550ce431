package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskHere.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckIT {
  private final Path folder = DeskHere.emptied();
  private RulesFolder rules;

  @BeforeEach
  void copyRules() throws Exception {
    rules = RulesFolder.small(folder.resolve("my-rules"));
  }

  @Test
  void aPackWithoutMistakesIsFine() throws Exception {
    assertEquals(
        new Ran(
            0,
            """
            Rules: the folder my-rules
            0 errors, 0 warnings (analysis of all 331 combinations)
            """,
            ""),
        DeskHere.run("check", "--rules", "my-rules", "--today", "2026-11-23"));
  }

  @Test
  void theCurrentFolderIsCheckedWhenItHoldsRules() throws Exception {
    RulesFolder.small(DeskHere.emptied());
    assertEquals(
        new Ran(
            0,
            """
            Rules: the current folder
            0 errors, 0 warnings (analysis of all 331 combinations)
            """,
            ""),
        DeskHere.run("check", "--today", "2026-11-23"));
  }

  @Test
  void aMistakeIsPrintedWithItsPlace() throws Exception {
    rules.edit("zoom/letter.drl", "== BuyerClass.GOVERNMENT_", "== BuyerClass.GOVERMENT_");
    assertEquals(
        new Ran(
            1,
            """
            Rules: the folder my-rules
            my-rules/zoom/letter.drl:21:40: error DRL065: BuyerClass has no constant 'GOVERMENT_AGENCY'.
                  Customer( buyerClass == BuyerClass.GOVERMENT_AGENCY )
                                                     ^
              Did you mean BuyerClass.GOVERNMENT_AGENCY?
            1 error, 0 warnings
            What a code means: java -jar desk.jar check --explain DRL065
            """,
            ""),
        DeskHere.run("check", "--rules", "my-rules", "--today", "2026-11-23"));
  }

  @Test
  void aFolderThatIsNotThereIsItsUsersMistake() throws Exception {
    assertEquals(
        new Ran(2, "", "desk: There is no folder nope.\n"),
        DeskHere.run("check", "--rules", "nope"));
  }

  @Test
  void aDayThatIsNoneIsItsUsersMistake() throws Exception {
    assertEquals(
        new Ran(
            2,
            "",
            """
            desk: Invalid value for option '--today': "tomorrow" is no day. Write year-month-day, such as 2021-04-08.
            Try: java -jar desk.jar check --help
            """),
        DeskHere.run("check", "--today", "tomorrow"));
  }

  @Test
  void whatAnalysisFindsIsPrintedAsWarnings() throws Exception {
    rules.edit(
        "zoom/letter.drl", "stateInterest >= 50", "stateInterest >= 50 || stateInterest >= 60");
    assertEquals(
        new Ran(
            1,
            """
            Rules: the folder my-rules
            my-rules/zoom/letter.drl:28:59: warning ANA003: This condition never matters: stateInterest >= 60.
                  Customer( buyerClass != BuyerClass.GOVERNMENT_AGENCY, stateInterest >= 50 || stateInterest >= 60 )
                                                                        ^
              Without it ZOOM-2 speaks about the same sales. Leave it out, or check whether it says what was meant.
            0 errors, 1 warning (analysis of all 511 combinations)
            What a code means: java -jar desk.jar check --explain ANA003
            """,
            ""),
        DeskHere.run("check", "--rules", "my-rules", "--today", "2026-11-23"));
  }

  @Test
  void aReviewDateThatHasPassedIsAWarning() throws Exception {
    assertEquals(
        new Ran(
            1,
            """
            Rules: the folder my-rules
            my-rules/zoom/letter.drl:11:16: warning DRL054: The review date 31-Mar-2027 has passed.
                  @reviewBy( "31-Mar-2027" )
                             ^
              Ask the owner whether the rule still holds, then write the next date.
            0 errors, 1 warning (analysis of all 331 combinations)
            What a code means: java -jar desk.jar check --explain DRL054
            """,
            ""),
        DeskHere.run("check", "--rules", "my-rules", "--today", "2027-04-01"));
  }

  @Test
  void issuesComeBeforeWhatAnalysisFinds() throws Exception {
    rules.edit(
        "zoom/letter.drl", "stateInterest >= 50", "stateInterest >= 50 || stateInterest >= 60");
    String letter = Files.readString(rules.path().resolve("zoom/letter.drl"));
    rules.write("zoom/other.drl", letter.replace("ZOOM-", "OTHER-").replace("Zoom l", "Other l"));
    Ran ran = DeskHere.run("check", "--rules", "my-rules", "--today", "2027-04-01");
    List<String> kinds =
        Pattern.compile("warning ([A-Z]+)[0-9]+: ")
            .matcher(ran.out())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(List.of("DRL", "DRL", "ANA", "ANA"), kinds.stream().limit(4).toList(), ran.out());
    assertFalse(kinds.subList(2, kinds.size()).contains("DRL"), ran.out());
  }

  @Test
  void machinesReadIssuesAsJson() throws Exception {
    rules.edit("zoom/letter.drl", "== BuyerClass.GOVERNMENT_", "== BuyerClass.GOVERMENT_");
    assertEquals(
        new Ran(
            1,
            """
            {
              "rules" : "the folder my-rules",
              "issues" : [
                {
                  "severity" : "ERROR",
                  "code" : "DRL065",
                  "message" : "BuyerClass has no constant 'GOVERMENT_AGENCY'.",
                  "help" : "Did you mean BuyerClass.GOVERNMENT_AGENCY?",
                  "file" : "my-rules/zoom/letter.drl",
                  "line" : 21,
                  "column" : 40,
                  "sourceLine" : "    Customer( buyerClass == BuyerClass.GOVERMENT_AGENCY )"
                }
              ]
            }
            """,
            ""),
        DeskHere.run("check", "--rules", "my-rules", "--today", "2026-11-23", "--format", "json"));
  }

  @Test
  void theShippedPackIsCheckedWhenThereIsNoOther() throws Exception {
    Ran ran = DeskHere.run("check", "--today", "2026-11-23");
    assertEquals(0, ran.exitCode(), ran.out());
    assertTrue(
        ran.out()
            .matches(
                "Rules: the shipped pack\n0 errors, 0 warnings \\(analysis of all [0-9,]+ combinations\\)\n"),
        ran.out());
  }

  @Test
  void aCodeIsExplainedByItsPage() throws Exception {
    Ran ran = DeskHere.run("check", "--explain", "drl065");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().startsWith("# DRL065: "), ran.out());
    Ran unknown = DeskHere.run("check", "--explain", "DRL777");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.err().startsWith("desk: There is no code DRL777. There are:\n"));
  }

  @Test
  void aFileThatCannotBeReadIsAnIssue() throws Exception {
    rules.write("zoom/bytes.drl", "");
    Path bytes = rules.path().resolve("zoom/bytes.drl");
    Files.write(bytes, new byte[] {'/', '/', (byte) 0xe9, '\n'});
    assertEquals(
        "my-rules/zoom/bytes.drl:1:3: error PACK009: The file is not UTF-8 from here on.",
        firstIssue());
    Files.write(bytes, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertEquals(
        "my-rules/zoom/bytes.drl: error PACK009: The file is UTF-16.",
        firstIssue(),
        "the whole file is meant, so no place is told");
  }

  private String firstIssue() throws Exception {
    Ran ran = DeskHere.run("check", "--rules", "my-rules", "--today", "2026-11-23");
    assertEquals(1, ran.exitCode());
    return ran.out().lines().skip(1).findFirst().orElseThrow();
  }
}
