package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Issue;
import io.partnerauth.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static final Issue ISSUE =
      new Issue(Severity.ERROR, "DRL001", "Wrong.", "Write it right.", "a.drl", 2, 3, "rule");

  private static String printed(boolean colours) {
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), colours);
    Issues.print(terminal, RulesPack.SHIPPED, List.of(ISSUE));
    terminal.line(terminal.good("fine"));
    terminal.flush();
    return out.toString();
  }

  @Test
  void linesEndWithALineFeedAndCarryNoColoursUnlessWanted() {
    assertEquals(
        """
        a.drl:2:3: error DRL001: Wrong.
          rule
            ^
          Write it right.
        fine
        """,
        printed(false));
  }

  @Test
  void whatATerminalWouldObeyOrHideIsEscapedWithColoursAndWithout() {
    String evil = "a\u001b[2J\r\nb\u202Ec\u2800\u009b\uFDD1d";
    String shown = "a\\u001B[2J\\r\\nb\\u202Ec\\u2800\\u009B\\uFDD1d";
    for (boolean colours : new boolean[] {false, true}) {
      StringWriter out = new StringWriter();
      Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), colours);
      terminal.line(terminal.strong(evil));
      terminal.aside(evil.replace("\uFDD1", ""));
      terminal.lines("two\nlines");
      assertEquals(
          (colours ? "\u001b[1m" + shown + "\u001b[0m" : shown)
              + "\n"
              + shown.replace("\\uFDD1", "")
              + "\ntwo\nlines\n",
          out.toString());
    }
  }

  @Test
  void coloursAreOnTheKindOfAnIssueAndOnWhatIsFine() {
    assertEquals(
        """
        a.drl:2:3: \u001b[31merror DRL001: \u001b[0mWrong.
          rule
            ^
          Write it right.
        \u001b[32mfine\u001b[0m
        """,
        printed(true));
  }
}
