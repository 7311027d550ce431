package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.book.Column;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ScreenHelpTest {
  @Test
  void theHelpTellsEveryColumnOfABook() {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    Desk.run(new Terminal(writer, writer, false), "screen", "--help");
    String help = out.toString().replaceAll("\\s+", " ");
    for (Column column : Column.values()) {
      String line = column.word() + " " + column.meaning();
      assertTrue(help.contains(line), () -> line + " is not in " + help);
    }
  }
}
