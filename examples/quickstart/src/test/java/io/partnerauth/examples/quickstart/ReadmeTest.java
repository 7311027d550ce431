package io.partnerauth.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for developers say is so. */
class ReadmeTest {
  private static final Pattern PATH_IN_REPOSITORY =
      Pattern.compile(
          "(rules-core|rules-drl|examples|\\.ci)(/[\\w./-]*)?|LICENSE|[\\w-]+\\.(md|xml)");

  private final Readme readme = Readme.read("README.md");

  static List<Readme> pages() {
    return List.of(
        Readme.read("README.md"),
        Readme.read("rules-core/README.md"),
        Readme.read("rules-core/json/README.md"),
        Readme.read("rules-drl/desk/README.md"));
  }

  @Test
  void theFirstCodePrintsWhatTheReadmeShows(@TempDir Path folder) throws Exception {
    String printed = Snippet.run(readme.blocks("java").get(0), folder);
    assertEquals(readme.blocks("text").get(0), printed);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void allCodeCompiles(Readme page, @TempDir Path folder) throws Exception {
    for (String block : page.blocks("java")) {
      Snippet.compile(block, folder);
    }
  }

  @Test
  void thePageIsShort() {
    assertTrue(readme.lines() <= 110, "README.md has " + readme.lines() + " lines");
  }

  @Test
  void theDependenciesNameTheVersionThatIsBuilt() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = between(pom, "<version>", "</version>");
    for (String dependency : readme.blocks("xml").get(0).split("</dependency>\n")) {
      assertEquals(version, between(dependency, "<version>", "</version>"));
      assertTrue(pom.contains("<artifactId>" + between(dependency, "<artifactId>", "<") + "<"));
    }
  }

  @Test
  void theScriptOfTheBuildRunsTheCommandsOfTheReadme() throws Exception {
    assumeFalse(File.separatorChar == '\\', "needs bash");
    Process script =
        new ProcessBuilder("bash", ".ci/run", "--print")
            .directory(Readme.REPOSITORY.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, script.waitFor(), printed);
    assertEquals(commands("Run it") + commands("Test it"), printed);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFileThatAPageNamesExists(Readme page) {
    Set<String> missing =
        page.quoted().stream()
            .filter(quoted -> PATH_IN_REPOSITORY.matcher(quoted).matches())
            .filter(quoted -> !Files.exists(Readme.REPOSITORY.resolve(quoted)))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), missing);
    assertEquals(List.of(), page.links().stream().filter(link -> !Files.exists(link)).toList());
  }

  @Test
  void everyOutcomeInTheReadmeIsOne() {
    String table = readme.section("How to ask");
    for (io.partnerauth.Outcome outcome : io.partnerauth.Outcome.values()) {
      assertTrue(table.contains("| `" + outcome + "` |"), outcome::toString);
    }
  }

  private String commands(String heading) {
    List<String> blocks = Readme.blocks(readme.section(heading), "sh");
    assertEquals(1, blocks.size(), heading);
    return blocks.get(0);
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
