package io.partnerauth.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that the command starts to measure one engine, and waits for. */
final class MeasuringJvm {
  private static final Path JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toAbsolutePath();

  private MeasuringJvm() {}

  /**
   * Runs {@code main} and waits for its end, at most {@code limit}; then it and the JVMs that it
   * started are ended.
   *
   * @param log file for what it prints
   * @return whether it came to its end in time
   * @throws IllegalStateException when it failed, with the end of its log
   */
  static boolean run(String classPath, Class<?> main, List<String> args, Path log, Duration limit)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-cp", classPath));
    command.add(main.getName());
    command.addAll(args);
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "%s failed:%n%s%nAll that it printed is in %s."
              .formatted(String.join(" ", args), tail(log), log));
    }
    return true;
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join(
        System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }
}
