package io.partnerauth.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourceFileTest {
  private final SourceFile file = new SourceFile("zoom/a.drl", "one\r\ntwo\n\nfour");

  @Test
  void linesAreCountedFromOneAndLoseTheirLineEnd() {
    assertEquals("one", file.line(1));
    assertEquals("two", file.line(2));
    assertEquals("", file.line(3));
    assertEquals("four", file.line(4));
  }

  @Test
  void thereIsNoLineBeforeTheFirstOrAfterTheLast() {
    assertEquals("", file.line(0));
    assertEquals("", file.line(5));
  }

  @Test
  void anErrorQuotesItsLineAndPointsAtTheColumn() {
    assertEquals(
        """
        zoom/a.drl:2:3: error DRL067: Wrong.
          two
            ^
          Write "twa".""",
        file.issue(IssueCode.NUMBER, "Wrong.", "Write \"twa\".", 2, 3).toString());
  }

  @Test
  void aVeryLongLineIsNotQuoted() {
    SourceFile wide = new SourceFile("a.drl", "x".repeat(401));
    assertEquals(
        "a.drl:1:7: warning DRL094: Wrong.",
        wide.issue(IssueCode.MESSAGE_PERIOD, "Wrong.", "", 1, 7).toString());
  }
}
