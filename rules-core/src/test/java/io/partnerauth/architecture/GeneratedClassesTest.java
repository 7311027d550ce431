package io.partnerauth.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are data: in a JVM of its own, asking them makes no classes and starts no compiler. */
class GeneratedClassesTest {
  private static final Pattern PRINTED = Pattern.compile("spoke=(\\d+) classes=(\\d+)\\s*");

  /**
   * What the 500 rules of the second pack may load late in the JVM itself. None is made from them.
   */
  private static final int MOST_LATE_CLASSES = 20;

  private static final List<String> COMPILERS =
      List.of("com.sun.tools.javac.", "javax.tools.", "org.eclipse.jdt.", "org.mvel2.");

  @Test
  void fiveHundredRulesMakeNoClassAndLoadNoCompiler(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("classes.txt");
    Matcher matcher = run(folder, List.of("-Xlog:class+load:file=" + log));
    assertEquals("100", matcher.group(1));
    int late = Integer.parseInt(matcher.group(2));
    assertTrue(late <= MOST_LATE_CLASSES, late + " classes were loaded with the second pack");

    String loaded = Files.readString(log);
    assertTrue(loaded.contains("io.partnerauth.internal.engine.Knowledge "), "The log is complete");
    for (String compiler : COMPILERS) {
      assertFalse(loaded.contains(" " + compiler), compiler);
    }
  }

  @Test
  void answersDoNotDependOnSettingsThatAHostMadeForRulesOfItsOwn(@TempDir Path folder)
      throws Exception {
    Matcher matcher =
        run(
            folder,
            List.of(
                "-Ddrools.shareAlphaNodes=false",
                "-Ddrools.sequential=true",
                "-Ddrools.parallelExecution=fully_parallel",
                "-Ddrools.alphaNodeHashingThreshold=1",
                "-Ddrools.equalityBehavior=equality"));
    assertEquals("100", matcher.group(1));
  }

  private static Matcher run(Path folder, List<String> settings) throws Exception {
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(settings);
    // No logger is on a host's class path unless the host puts one there; SLF4J would say so.
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.addAll(List.of("-cp", classPath(), EngineProgram.class.getName()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = process.waitFor();
    String printed = Files.readString(output);
    assertEquals(0, exit, printed);
    Matcher matcher = PRINTED.matcher(printed);
    assertTrue(matcher.matches(), "It prints nothing else: " + printed);
    return matcher;
  }

  private static String classPath() throws Exception {
    List<Path> path = new ArrayList<>(HostClassPath.inheritedJars());
    path.add(HostClassPath.libraryClasses());
    path.add(Path.of("target", "test-classes"));
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
