package io.partnerauth.benchmarks.measure;

import io.partnerauth.benchmarks.report.Figure;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The main class of a JVM that has JMH time one engine, in JVMs with the same class path. */
public final class WarmRun {
  private static final String BYTES = "gc.alloc.rate.norm";

  private final ChainedOptionsBuilder options;
  private final Timing timing;
  private final MeasuredFigures figures = new MeasuredFigures();

  private WarmRun(ChainedOptionsBuilder options, Timing timing) {
    this.options = options;
    this.timing = timing;
  }

  /**
   * Arguments: the contender's class, the folder with its rules, the file for the figures, the
   * number of rules, the {@link Timing}, and whether to time two threads too.
   */
  public static void main(String[] args) throws Exception {
    Timing timing = Timing.parse(args[4]);
    WarmRun run =
        new WarmRun(
            new OptionsBuilder()
                .param("contender", args[0])
                .param("folder", args[1])
                .param("rules", args[3])
                .forks(timing.forks())
                .warmupIterations(timing.warmups())
                .warmupTime(TimeValue.milliseconds(timing.millis()))
                .measurementIterations(timing.iterations())
                .measurementTime(TimeValue.milliseconds(timing.millis()))
                .shouldFailOnError(true),
            timing);
    run.turns();
    if (Boolean.parseBoolean(args[5])) {
      run.threads();
    }
    run.figures.write(Path.of(args[2]));
  }

  private void turns() throws RunnerException {
    Runner runner =
        new Runner(
            new OptionsBuilder()
                .parent(options.build())
                .include(Turns.class.getName())
                .addProfiler(GCProfiler.class)
                .build());
    for (BenchmarkResult fork : runner.runSingle().getBenchmarkResults()) {
      List<IterationResult> iterations = List.copyOf(fork.getIterationResults());
      for (int i = 0; i < iterations.size(); i += 2) {
        figures.add(Figure.INDEXED_BESIDE, time(iterations.get(i)));
        figures.add(Figure.DECISION, time(iterations.get(i + 1)));
        figures.add(Figure.BYTES, bytes(iterations.get(i + 1)));
      }
    }
  }

  /** One thread and two by turns, so that a slow minute of the machine falls on both. */
  private void threads() throws RunnerException {
    for (int round = 0; round < 2; round++) {
      thread("decide", 1, Figure.ONE_THREAD);
      thread("decide", 2, Figure.TWO_THREADS);
      thread("plain", 1, Figure.ONE_THREAD_PLAIN);
      thread("plain", 2, Figure.TWO_THREADS_PLAIN);
    }
  }

  private void thread(String what, int threads, Figure figure) throws RunnerException {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .parent(options.build())
                    .include(SharedEngine.class.getName() + "." + what + "$")
                    .warmupIterations(timing.warmups() / 4)
                    .measurementIterations(timing.iterations() / 4)
                    .forks(1)
                    .threads(threads)
                    .build())
            .runSingle();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      fork.getIterationResults().forEach(iteration -> figures.add(figure, time(iteration)));
    }
  }

  private static double time(IterationResult iteration) {
    return iteration.getPrimaryResult().getScore();
  }

  private static double bytes(IterationResult iteration) {
    return iteration.getSecondaryResults().get(BYTES).getScore();
  }
}
