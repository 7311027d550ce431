package io.partnerauth.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
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
  void theFileOfTheGuideRunsWithoutABuild(@TempDir Path folder) throws Exception {
    Readme guide = Readme.read("rules-core/README.md");
    Files.writeString(folder.resolve("App.java"), guide.blocks("java").get(0));
    String command = guide.blocks("sh").get(0).strip();
    assertTrue(command.matches("java -cp '[^']+' App.java"), command);
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "App.java")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, java.waitFor(), printed);
    assertTrue(printed.contains("REVOKED by ZOOM-2021-1: "), printed);
  }

  @Test
  void theKotlinOfTheGuideCompilesAndRuns(@TempDir Path folder) throws Exception {
    Path source = folder.resolve("App.kt");
    Files.writeString(source, Readme.read("rules-core/README.md").blocks("kotlin").get(0));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ExitCode code =
        new K2JVMCompiler()
            .exec(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "-cp",
                System.getProperty("java.class.path"),
                "-jvm-target",
                "17",
                "-no-stdlib",
                "-no-reflect",
                "-d",
                folder.toString(),
                source.toString());
    assertEquals(ExitCode.OK, code, () -> said.toString(StandardCharsets.UTF_8));
    URL[] place = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(place, ReadmeTest.class.getClassLoader())) {
      Method main = loader.loadClass("AppKt").getMethod("main");
      assertEquals("REVOKED [ZOOM-2021-1]\n", Printed.by(() -> main.invoke(null)));
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
