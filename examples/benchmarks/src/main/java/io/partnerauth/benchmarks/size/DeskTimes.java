package io.partnerauth.benchmarks.size;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long {@code check}, {@code test}, {@code diff} and {@code report} of the desk take with a
 * {@link BigPack}, each in a JVM of its own with 512 MB.
 */
public final class DeskTimes {
  private static final int LIMIT_SECONDS = 120;
  private static final List<String> COMMANDS = List.of("check", "test", "diff", "report");

  private final Path desk;
  private final PrintStream out;

  private DeskTimes(Path desk, PrintStream out) {
    this.desk = desk;
    this.out = out;
  }

  /**
   * Prints a table in Markdown.
   *
   * @param args the desk's jar; then, if others than 100, 300, 1,000 and 3,000, numbers of rules
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Integer> sizes =
        args.length > 1
            ? Stream.of(args).skip(1).map(Integer::valueOf).toList()
            : List.of(100, 300, 1_000, 3_000);
    DeskTimes times = new DeskTimes(Path.of(args[0]), System.out);
    times.out.println("| rules, vendors | " + String.join(" | ", COMMANDS) + " |");
    times.out.println("|---|" + "---:|".repeat(COMMANDS.size()));
    for (int vendors : new int[] {1, 20}) {
      for (int size : sizes) {
        times.row(new BigPack(size, vendors));
      }
    }
  }

  private void row(BigPack pack) throws IOException, InterruptedException {
    Path before = Files.createTempDirectory("pack");
    Path after = Files.createTempDirectory("edited");
    try {
      pack.write(before);
      pack.writeEdited(after);
      Map<String, List<String>> commands =
          Map.of(
              "check", List.of("check", "--rules", before.toString()),
              "test", List.of("test", "--rules", before.toString()),
              "diff", List.of("diff", before.toString(), after.toString()),
              "report",
                  List.of(
                      "report",
                      "--rules",
                      before.toString(),
                      "--output",
                      after.resolve("report.html").toString()));
      out.printf(Locale.ROOT, "| %,d, %d |", pack.rules(), pack.vendors());
      for (String command : COMMANDS) {
        out.print(" " + seconds(commands.get(command)) + " |");
        out.flush();
      }
      out.println();
    } finally {
      delete(before);
      delete(after);
    }
  }

  /** Findings end a command with 1; anything above is a failure. */
  private String seconds(List<String> command) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Stream<String> jvm =
        Stream.of(java.toString(), "-Xmx512m", "-XX:+UseSerialGC", "-jar", desk.toString());
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(jvm, command.stream()).toList())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD);
    long start = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return "not in " + LIMIT_SECONDS + " s";
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    int status = process.exitValue();
    return status > 1 ? "failed with " + status : String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(path);
      }
    }
  }
}
