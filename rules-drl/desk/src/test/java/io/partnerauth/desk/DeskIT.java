package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskHere.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What all commands have in common. */
class DeskIT {
  private final Path folder = DeskHere.emptied();

  @Test
  void withoutACommandItSaysHowToGetHelp() throws Exception {
    Ran ran = DeskHere.run();
    assertEquals(new Ran(2, "", "desk: Which command?\nTry: java -jar desk.jar --help\n"), ran);
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheNearestOne() throws Exception {
    Ran ran = DeskHere.run("chek");
    assertEquals(
        new Ran(
            2,
            "",
            """
            desk: Unmatched argument at index 0: 'chek'
            Did you mean: desk check?
            Try: java -jar desk.jar --help
            """),
        ran);
  }

  @Test
  void anUnknownOptionIsAnsweredWithTheNearestOne() throws Exception {
    Ran ran = DeskHere.run("check", "--rule", "x");
    assertEquals(
        new Ran(
            2,
            "",
            """
            desk: Unknown options: '--rule', 'x'
            Possible solutions: --rules
            Try: java -jar desk.jar check --help
            """),
        ran);
  }

  @Test
  void helpOfACommandShowsExamples() throws Exception {
    Ran ran = DeskHere.run("help", "check");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().contains("java -jar desk.jar check --rules my-rules"), ran.out());
    assertEquals(ran, DeskHere.run("check", "--help"));
  }
}
