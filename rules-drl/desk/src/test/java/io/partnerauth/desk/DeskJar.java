package io.partnerauth.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskHere.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged desk, run as a process in a folder, as its user runs it.
 *
 * @param folder where the command runs
 * @param environment what is set besides the environment of the tests
 */
record DeskJar(Path folder, Map<String, String> environment) {
  private static final Path JAR = RulesFolder.MODULE.resolve("target/desk.jar");
  private static final int LONGEST_SECONDS = 120;

  /** {@return the desk, run in this folder} */
  static DeskJar in(Path folder) {
    return new DeskJar(folder, Map.of());
  }

  /** {@return the same with one more variable of the environment} */
  DeskJar with(String variable, String value) {
    return new DeskJar(folder, Map.of(variable, value));
  }

  /** Runs one command to its end. */
  Ran run(String... arguments) throws IOException, InterruptedException {
    List<String> command = command(arguments);
    Path out = Files.createTempFile("desk", ".out");
    Path err = Files.createTempFile("desk", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
      assertTrue(ended, () -> "Still running after " + LONGEST_SECONDS + " s: " + command);
      return new Ran(process.exitValue(), read(out), read(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Starts one command and leaves it alone; nobody reads what it prints. */
  Process start(String... arguments) throws IOException {
    return new ProcessBuilder(command(arguments))
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }
}
