package io.partnerauth.benchmarks;

import io.partnerauth.benchmarks.measure.Timing;
import io.partnerauth.benchmarks.report.MarkdownTables;
import io.partnerauth.benchmarks.report.MarkedText;
import io.partnerauth.benchmarks.report.RawRun;
import io.partnerauth.benchmarks.report.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command: measures every engine on the same policies, side by side, and writes the tables.
 *
 * <p>Writes two files into its output folder: {@code run.csv} with every value, and {@code
 * tables.md}; with {@code --publish} the tables of the benchmarks' README too.
 */
@Command(
    name = "benchmarks",
    description =
        "Measures this library, hand-written Java and other engines on the same policies.")
public final class Benchmarks implements Callable<Integer> {
  @Option(names = "--quick", description = "A first impression in about three minutes.")
  private boolean quick;

  @Option(names = "--full", description = "Times each engine five times as long, in three JVMs.")
  private boolean full;

  @Option(
      names = "--publish",
      description = "Writes the tables of the benchmarks' README too, and keeps the run beside it.")
  private boolean publish;

  @Option(
      names = "--from",
      description = "Measures nothing: writes the tables of an earlier run, from its run.csv.")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--engines",
      split = ",",
      description = "Engines to measure, of ${COMPLETION-CANDIDATES}; default all.")
  private Set<EngineName> engines = EnumSet.allOf(EngineName.class);

  @Option(
      names = "--rules",
      split = ",",
      description = "Numbers of rules; default 10,100,1000,10000, with --quick 10,1000.")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--limit",
      description =
          "Seconds in which an engine must load the rules, or it is left out; default 40, with --quick 10, with --full 60.")
  private int limit;

  @Option(
      names = "--reloads",
      description =
          "How often this library reloads while callers ask; default 1000, with --quick 100.")
  private int reloads = -1;

  @Option(
      names = "--output",
      description = "Folder for run.csv and tables.md; default results in the build's folder.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this text.")
  private boolean help;

  @Spec private CommandSpec spec;

  Benchmarks() {}

  /** Runs the command and ends the JVM. */
  public static void main(String[] args) {
    CommandLine command = new CommandLine(new Benchmarks());
    System.exit(command.setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    ClassPaths classPaths = ClassPaths.ofThisBuild();
    Path folder = output.orElse(classPaths.target().resolve("results"));
    boolean failed = false;
    RawRun raw;
    if (from.isPresent()) {
      raw = RawRun.read(from.get());
    } else {
      Run run = new Run(plan(), classPaths, machine(), out);
      raw = run.measured();
      failed = run.failed();
    }
    write(raw, folder);
    if (publish) {
      Path module = classPaths.target().resolveSibling("results");
      write(raw, module);
      MarkedText.replace(classPaths.target().resolveSibling("README.md"), summary(raw));
    }
    out.println(tables(raw).markdown());
    out.println(summary(raw));
    return failed ? 1 : 0;
  }

  private static void write(RawRun run, Path folder) throws IOException {
    Files.createDirectories(folder);
    run.write(folder.resolve("run.csv"));
    Files.writeString(folder.resolve("tables.md"), tables(run).markdown());
  }

  private static MarkdownTables tables(RawRun run) {
    return new MarkdownTables(run, titles());
  }

  private static String summary(RawRun run) {
    List<String> others =
        Arrays.stream(EngineName.values())
            .filter(EngineName::peer)
            .map(EngineName::toString)
            .toList();
    return tables(run).summary(new Summary(run, others));
  }

  /** {@return what the options ask for} */
  Plan plan() {
    Timing usual = full ? new Timing(3, 40, 30, 200) : new Timing(1, 20, 16, 200);
    Timing timing = quick ? new Timing(1, 20, 10, 100) : usual;
    List<Integer> defaultSizes = quick ? List.of(10, 1_000) : List.of(10, 100, 1_000, 10_000);
    int defaultLimit = quick ? 10 : full ? 60 : 40;
    int defaultReloads = quick ? 100 : 1_000;
    return new Plan(
        List.copyOf(EnumSet.copyOf(engines)),
        sizes.isEmpty() ? defaultSizes : sizes,
        timing,
        quick ? 1 : full ? 5 : 3,
        Duration.ofSeconds(limit == 0 ? defaultLimit : limit),
        reloads < 0 ? defaultReloads : reloads);
  }

  static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (EngineName engine : EngineName.values()) {
      titles.put(engine.toString(), engine.title());
    }
    return titles;
  }

  private static String machine() {
    return "%s %s, %d processors, %s %s, on %s"
        .formatted(
            System.getProperty("java.vm.name"),
            System.getProperty("java.version"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            LocalDate.now());
  }
}
