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
