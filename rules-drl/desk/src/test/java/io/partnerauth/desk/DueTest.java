package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What needs a person, as a list and as a calendar. */
class DueTest {
  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), false);
    assertEquals(0, Desk.run(terminal, arguments));
    return out.toString();
  }

  @Test
  void datesComeFirstThenWhatStandsOpen() {
    String list = run("due", "--rules", "../rules", "--today", "2026-11-30");

    assertTrue(list.startsWith("2027-03-31  Zoom directive of 31 March 2021 (review date)"), list);
    assertTrue(
        list.contains("open        ORACLE-2022-1 Russian partners are suspended (reported)"));
  }

  @Test
  void aShellCanCompleteEveryCommand() {
    String script = run("completion");

    assertTrue(script.contains("workbench") && script.contains("--read-only"), script);
  }

  @Test
  void aCalendarHasADayForEachReviewAndNoLineThatIsTooLong() {
    String calendar = run("due", "--rules", "../rules", "--today", "2026-11-30", "--format", "ics");

    assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), calendar);
    assertTrue(calendar.endsWith("END:VCALENDAR\r\n"), calendar);
    assertTrue(calendar.contains("DTSTART;VALUE=DATE:20270331\r\n"), calendar);
    assertTrue(calendar.contains("SUMMARY:Review: Zoom directive of 31 March 2021\r\n"), calendar);
    for (String line : calendar.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
  }
}
