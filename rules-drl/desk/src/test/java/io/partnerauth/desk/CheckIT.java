package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.desk.DeskJar.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckIT {
  @TempDir private Path folder;
  private RulesFolder rules;
  private DeskJar desk;

  @BeforeEach
  void copyRules() throws Exception {
    rules = RulesFolder.small(folder.resolve("my-rules"));
    desk = DeskJar.in(folder);
  }

  @Test
  void aPackWithoutMistakesIsFine() throws Exception {
    assertEquals(
        new Ran(
            0,
            """
            Rules: the folder my-rules
            0 errors, 0 warnings (analysis of all 331 cells)
            """,
            ""),
        desk.run("check", "--rules", "my-rules", "--today", "2026-11-23"));
  }

  @Test
  void theCurrentFolderIsCheckedWhenItHoldsRules() throws Exception {
    assertEquals(
        new Ran(
            0,
            """
            Rules: the current folder
            0 errors, 0 warnings (analysis of all 331 cells)
            """,
            ""),
        DeskJar.in(rules.path()).run("check", "--today", "2026-11-23"));
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
            """,
            ""),
        desk.run("check", "--rules", "my-rules"));
  }

  @Test
  void aFolderThatIsNotThereIsItsUsersMistake() throws Exception {
    assertEquals(
        new Ran(2, "", "desk: There is no folder nope.\n"), desk.run("check", "--rules", "nope"));
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
        desk.run("check", "--today", "tomorrow"));
  }
}
