package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskJar.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all commands have in common. */
class DeskIT {
  @TempDir private Path folder;

  @Test
  void withoutACommandItSaysHowToGetHelp() throws Exception {
    Ran ran = DeskJar.in(folder).run();
    assertEquals(new Ran(2, "", "desk: Which command?\nTry: java -jar desk.jar --help\n"), ran);
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheNearestOne() throws Exception {
    Ran ran = DeskJar.in(folder).run("chek");
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
    Ran ran = DeskJar.in(folder).run("check", "--rule", "x");
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
    Ran ran = DeskJar.in(folder).run("help", "check");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().contains("java -jar desk.jar check --rules my-rules"), ran.out());
    assertEquals(ran, DeskJar.in(folder).run("check", "--help"));
  }

  @Test
  void itTellsItsVersion() throws Exception {
    Ran ran = DeskJar.in(folder).run("--version");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().matches("desk \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), ran.out());
  }
}
