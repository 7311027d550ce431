package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskHere.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The packaged desk as a process: that it starts, and what no test in the same JVM can try. All
 * else is tried by {@link DeskHere}.
 */
class JarIT {
  private final Path folder = DeskHere.emptied();
  private RulesFolder rules;
  private DeskJar jar;

  @BeforeEach
  void copyRules() throws Exception {
    rules = RulesFolder.small(folder.resolve("my-rules"));
    jar = DeskJar.in(folder);
    Files.writeString(folder.resolve("case.yaml"), ExplainIT.CASE);
    Files.writeString(folder.resolve("partner.yaml"), ScreenIT.PARTNER);
  }

  @Test
  void itStartsTellsItsVersionAndEndsWithTheCodeOfWhatHappened() throws Exception {
    Ran version = jar.run("--version");
    assertEquals(0, version.exitCode());
    assertTrue(version.out().matches("desk \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), version.out());
    Ran nothing = jar.run();
    assertEquals(new Ran(2, "", "desk: Which command?\nTry: java -jar desk.jar --help\n"), nothing);
    rules.edit("zoom/letter.drl", "vendor ==", "vendor =");
    assertEquals(1, jar.run("check", "--rules", "my-rules").exitCode());
  }

  @Test
  void outputIsUtf8WhateverTheLocale() throws Exception {
    Ran ran =
        jar.with("LC_ALL", "C")
            .run("explain", "--rules", "my-rules", "case.yaml", "--format", "text");
    assertEquals(
        "  └─ ru (Russian Federation) holds 5 percent: 5 percent multiplied, 5 percent passed whole",
        ran.out()
            .lines()
            .filter(line -> line.contains("└─ ru (Russian Federation) holds 5 percent"))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void withoutGitItSaysWhatElseToName() throws Exception {
    assertEquals(
        new Ran(
            2,
            "",
            "desk: There is no git here that could be asked for a revision. Install it, or name two folders.\n"),
        jar.with("PATH", folder.toString()).run("diff", "HEAD", "my-rules"));
  }

  private static Ran screen(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("screen", "--rules", "my-rules", "--partner", "partner.yaml"));
    arguments.addAll(List.of(more));
    return DeskHere.run(arguments.toArray(String[]::new));
  }

  @Test
  void killedInTheMiddleItGoesOnAndItsOutputIsTheSameToTheByte() throws Exception {
    GeneratedBook.write(folder.resolve("book.csv"), 10_000);
    screen("book.csv", "-o", "whole.csv");
    Process process =
        jar.start(
            "screen",
            "--rules",
            "my-rules",
            "--partner",
            "partner.yaml",
            "book.csv",
            "-o",
            "killed.csv");
    Path progress = folder.resolve("killed.csv.progress");
    while (process.isAlive() && !Files.exists(progress)) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();
    assertTrue(Files.exists(progress), "It was over before it could be killed");
    assertFalse(Files.exists(folder.resolve("killed.csv")));

    Ran rest = screen("book.csv", "-o", "killed.csv");

    assertTrue(rest.err().startsWith("9,990 customers: "), rest.err());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("whole.csv")),
        Files.readAllBytes(folder.resolve("killed.csv")));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("whole.rejects.csv")),
        Files.readAllBytes(folder.resolve("killed.rejects.csv")));
  }
}
