package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

/** What happens when the desk itself is wrong, which no command line brings about. */
class DeskTest {
  private final StringWriter err = new StringWriter();

  private int runWithABrokenDesk(String... arguments) {
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) {
            throw new IllegalStateException("broken on purpose");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    return Desk.run(new Terminal(new PrintWriter(broken), new PrintWriter(err), false), arguments);
  }

  @Test
  void aMistakeOfTheDeskSaysThatItIsOursAndShowsNoStackTrace() {
    assertEquals(70, runWithABrokenDesk("vocabulary"));
    assertEquals(
        """
        desk: This is a mistake of the desk, not yours: java.lang.IllegalStateException: broken on purpose.
        Run the command again with --debug and send us what it prints.
        """,
        err.toString());
  }

  @Test
  void debugShowsWhereTheDeskIsWrong() {
    assertEquals(70, runWithABrokenDesk("vocabulary", "--debug"));
    assertTrue(
        err.toString().contains("\tat io.partnerauth.desk.VocabularyCommand"), err::toString);
  }
}
