package io.partnerauth.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Issue;
import io.partnerauth.RuleCheck;
import io.partnerauth.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that want code run, a file read, or time and memory used up. Each is refused with an issue,
 * and the canary stays silent.
 */
class HostileFilesTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> eachIsRefusedAndNothingRuns() {
    return HostileFiles.all().entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(), () -> assertRefused("zoom/evil.drl", file.getValue())));
  }

  private static void assertRefused(String path, String text) {
    int before = Canary.Ears.HEARD.get();
    List<Issue> issues =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> RuleCheck.texts(Map.of(path, text)));
    assertTrue(
        issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR), issues::toString);
    assertTrue(
        issues.stream().allMatch(issue -> issue.toString().length() < 5_000),
        "an issue does not repeat what is too long to read");
    assertEquals(before, Canary.Ears.HEARD.get(), "the canary sang");
    assertFalse(Files.exists(Path.of("hostile")), "a process ran");
  }

  @Test
  void theSameFileWithoutTheEvilIsFine() {
    assertEquals(List.of(), RuleCheck.texts(Map.of("zoom/good.drl", HostileFiles.good())));
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedAtTheirPlace() throws IOException {
    Path file = Files.createDirectories(folder.resolve("zoom")).resolve("evil.drl");
    byte[] bytes = HostileFiles.good().getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xC3;
    Files.write(file, bytes);
    Issue issue = RuleCheck.folder(folder).get(0);
    assertEquals("PACK009", issue.code());
    assertTrue(issue.line() > 1);
  }

  @Test
  void nothingIsPrinted() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      HostileFiles.all().forEach((name, text) -> RuleCheck.texts(Map.of("zoom/evil.drl", text)));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }
}
