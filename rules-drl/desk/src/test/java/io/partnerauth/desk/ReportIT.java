package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskHere.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportIT {
  private final Path folder = DeskHere.emptied();
  private RulesFolder rules;

  @BeforeEach
  void copyRules() throws Exception {
    rules = RulesFolder.small(folder.resolve("my-rules"));
  }

  private String page() throws Exception {
    return Files.readString(folder.resolve("report.html"));
  }

  @Test
  void itWritesAPageAndReplacesItsOwn() throws Exception {
    Ran ran = DeskHere.run("report", "--rules", "my-rules", "-o", "report.html");
    assertEquals(new Ran(0, "", "Report: report.html\n"), ran);
    String first = page();
    assertTrue(first.contains("ZOOM-1 Government agencies"), first);
    assertTrue(first.contains("31 March 2021"));
    DeskHere.run("report", "--rules", "my-rules", "-o", "report.html");
    assertEquals(first, page());
  }

  @Test
  void theDayIsTheOneThatIsAskedFor() throws Exception {
    DeskHere.run("report", "--rules", "my-rules", "--date", "2021-03-30", "-o", "report.html");
    assertTrue(page().contains("A new sale on 30 March 2021."), page());
  }

  @Test
  void anotherFileIsNeverReplaced() throws Exception {
    Files.writeString(folder.resolve("report.html"), "mine");
    assertEquals(
        new Ran(2, "", "desk: report.html is there already and is no report. Name another file.\n"),
        DeskHere.run("report", "--rules", "my-rules", "-o", "report.html"));
    assertEquals("mine", page());
  }

  @Test
  void whatCannotBeWrittenOrReadIsItsUsersMistake() throws Exception {
    assertEquals(
        2, DeskHere.run("report", "--rules", "my-rules", "-o", "no/such/r.html").exitCode());
    assertEquals(2, DeskHere.run("report", "--rules", "my-rules", "-o", "my-rules").exitCode());
    assertEquals(2, DeskHere.run("report", "--rules", "nope", "-o", "r.html").exitCode());
    assertEquals(2, DeskHere.run("report", "--rules", "my-rules").exitCode());
  }

  @Test
  void rulesWithAMistakeGiveNoPage() throws Exception {
    rules.edit("zoom/letter.drl", "== BuyerClass.GOVERNMENT_", "== BuyerClass.GOVERMENT_");
    Ran ran = DeskHere.run("report", "--rules", "my-rules", "-o", "report.html");
    assertEquals(1, ran.exitCode());
    assertTrue(ran.err().contains("Did you mean BuyerClass.GOVERNMENT_AGENCY?"), ran.err());
    assertTrue(Files.notExists(folder.resolve("report.html")));
  }
}
