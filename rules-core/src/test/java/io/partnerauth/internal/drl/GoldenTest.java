package io.partnerauth.internal.drl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.partnerauth.Issue;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.text.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder per mistake: the rule files that have it, and in {@code expected.txt} what is printed,
 * to the letter. {@code -Dgoldens=write} writes that file anew; read the difference before you
 * commit it.
 */
class GoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens");
  private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2026, 11, 23));
  private static final Set<String> REGIONS = Set.of("CIS", "EU");

  @TestFactory
  Stream<DynamicTest> printedFormIsAsExpected() throws IOException {
    return names().stream().map(name -> dynamicTest(name, () -> check(GOLDENS.resolve(name))));
  }

  @Test
  void thereAreAtLeastEightyMistakes() throws IOException {
    assertTrue(names().stream().filter(name -> !name.startsWith("right-")).count() >= 80);
  }

  private static void check(Path golden) throws IOException {
    String printed =
        DrlReader.check(files(golden), REGIONS, NameTables.NONE, TODAY).issues().stream()
            .map(Issue::toString)
            .collect(Collectors.joining("\n\n"));
    Path expected = golden.resolve("expected.txt");
    String text = printed.isEmpty() ? "nothing is wrong\n" : printed + "\n";
    if ("write".equals(System.getProperty("goldens"))) {
      Files.writeString(expected, text);
    }
    assertEquals(Files.readString(expected), text);
  }

  private static List<SourceFile> files(Path golden) throws IOException {
    try (Stream<Path> all = Files.walk(golden)) {
      return all.filter(path -> path.toString().endsWith(".drl"))
          .map(path -> new SourceFile(slashes(golden.relativize(path)), text(path)))
          .toList();
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String text(Path path) {
    try {
      return new String(Files.readAllBytes(path), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(GOLDENS)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
