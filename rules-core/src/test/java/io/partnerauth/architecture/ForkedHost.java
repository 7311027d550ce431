package io.partnerauth.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a {@link SmallHost} did in a fresh JVM with the class path of a host.
 *
 * @param answers what it decided
 * @param printed what appeared on standard output and standard error
 * @param loaded every class that the JVM loaded, with the place that it came from
 */
public record ForkedHost(String answers, String printed, List<LoadedClass> loaded) {
  /** One line of {@code -Xlog:class+load}. */
  public record LoadedClass(String name, String source) {
    private static final Pattern LINE = Pattern.compile("(\\S+) source: (.+)");
    private static final Pattern HIDDEN = Pattern.compile("(\\$\\d+)?[/+]0x[0-9a-f]+");

    static Stream<LoadedClass> of(String line) {
      return LINE.matcher(line)
          .results()
          .map(found -> new LoadedClass(plain(found.group(1)), found.group(2)));
    }

    /** A hidden class has a running number and its address in its name. */
    private static String plain(String name) {
      return HIDDEN.matcher(name).replaceAll("");
    }
  }

  /**
   * Runs the host and waits for its end; fails when it ends in an error.
   *
   * @param settings options of its JVM, such as {@code -Dname=value}
   */
  static ForkedHost run(Path pack, Path folder, String... settings) throws Exception {
    Path answers = folder.resolve("answers.txt");
    List<String> arguments = List.of(pack.toString(), answers.toString());
    ForkedHost host = run(SmallHost.class, arguments, folder, settings);
    return new ForkedHost(read(answers), host.printed, host.loaded);
  }

  /**
   * Runs another host, and waits for its end; what it decides it keeps to itself.
   *
   * @param folder for what the JVM writes
   */
  public static ForkedHost run(
      Class<?> host, List<String> arguments, Path folder, String... settings) throws Exception {
    Path printed = folder.resolve("printed.txt");
    Path classes = folder.resolve("classes.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(settings));
    command.add("-Xlog:class+load:file=" + classes + ":none");
    command.addAll(List.of("-cp", classPath(), host.getName()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> read(printed));
    try (Stream<String> lines = Files.lines(classes)) {
      List<LoadedClass> loaded = lines.flatMap(LoadedClass::of).toList();
      return new ForkedHost("", read(printed), loaded);
    }
  }

  private static String classPath() throws Exception {
    List<Path> path = new ArrayList<>(HostClassPath.inheritedJars());
    path.add(HostClassPath.libraryClasses());
    path.add(HostClassPath.silentLog());
    path.add(Path.of("target", "test-classes"));
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return how many classes of each name were loaded, but for the JDK's own} */
  Map<String, Long> classesBeyondTheJdk() {
    return loaded.stream()
        .map(LoadedClass::name)
        .filter(name -> !name.matches("(java|jdk|sun|com\\.sun)\\..*"))
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
  }
}
