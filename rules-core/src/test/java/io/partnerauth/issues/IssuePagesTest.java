package io.partnerauth.issues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.partnerauth.Issue;
import io.partnerauth.RuleCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of issue has a page, and each example on a page does what the page says. */
class IssuePagesTest {
  private static final Path PAGES = Path.of("src/main/resources/io/partnerauth/issues");

  /**
   * No file is known that gives the first two; the others come from what a file system does, or
   * from a host.
   */
  private static final Set<String> WITHOUT_EXAMPLE =
      Set.of(
          "DRL098", "DRL099", "LIVE002", "LIVE003", "LIVE004", "LIVE005", "ASK001", "ASK002",
          "ASK003", "ASK004", "ASK005", "ASK006", "ASK007", "SEAL001", "SEAL002", "SEAL003",
          "SEAL004", "SEAL005", "SEAL006", "SEAL007", "SEAL008");

  /** These come with the issues or files that are too many, or with what follows from them. */
  private static final String NEVER_ALONE = "DRL013|CSV009|SCN013|PACK004|ANA.*";

  private static final int LONGEST = 2_500;

  @TempDir Path folder;

  private static List<IssuePage> pages() {
    return RuleCheck.codes().stream().map(IssuePage::of).toList();
  }

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertEquals(
          RuleCheck.codes(),
          files
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void aCodeThatDoesNotExistHasNoPage() {
    assertEquals(Optional.empty(), RuleCheck.page("DRL999"));
    assertEquals(Optional.empty(), RuleCheck.page("../issues/DRL014"));
  }

  @TestFactory
  Stream<DynamicTest> aPageSaysWhatToAvoidWhatToPreferAndWhy() {
    return pages().stream().map(page -> dynamicTest(page.code(), () -> checkShape(page)));
  }

  private static void checkShape(IssuePage page) {
    assertTrue(page.headings().get(0).startsWith("# " + page.code() + ": "), page::text);
    assertEquals(
        WITHOUT_EXAMPLE.contains(page.code())
            ? List.of("## Why")
            : List.of("## Avoid", "## Prefer", "## Why"),
        page.headings().subList(1, page.headings().size()));
    assertEquals(WITHOUT_EXAMPLE.contains(page.code()), page.avoid().isEmpty());
    assertEquals(WITHOUT_EXAMPLE.contains(page.code()), page.prefer().isEmpty());
    assertTrue(page.text().length() <= LONGEST, page.text().length() + " characters");
  }

  @TestFactory
  Stream<DynamicTest> whatToAvoidGivesTheIssue() {
    return pages().stream()
        .flatMap(page -> page.avoid().stream().map(example -> avoided(page.code(), example)));
  }

  private DynamicTest avoided(String code, Example example) {
    return dynamicTest(
        code,
        () -> {
          Set<String> codes = new TreeSet<>();
          List<Issue> issues = issues(code, example);
          issues.forEach(issue -> codes.add(issue.code()));
          if (code.matches(NEVER_ALONE)) {
            assertTrue(codes.contains(code), issues::toString);
          } else {
            assertEquals(Set.of(code), codes, issues::toString);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> whatToPreferGivesNoIssue() {
    return pages().stream()
        .flatMap(
            page ->
                page.prefer().stream()
                    .map(
                        example ->
                            dynamicTest(
                                page.code(),
                                () -> assertEquals(List.of(), issues(page.code(), example)))));
  }

  private List<Issue> issues(String code, Example example) throws Exception {
    Path empty = Files.createTempDirectory(folder, "pack");
    return new ArrayList<>(new ExamplePack(empty).issues(example, code));
  }
}
