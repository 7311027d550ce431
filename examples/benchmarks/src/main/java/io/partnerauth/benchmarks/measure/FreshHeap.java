package io.partnerauth.benchmarks.measure;

import io.partnerauth.benchmarks.engine.Agreement;
import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.policy.CommonPolicy;
import io.partnerauth.benchmarks.report.Figure;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/** The main class of a fresh JVM that weighs one loaded engine and then compares its answers. */
public final class FreshHeap {
  /** The answers of a slow engine are compared for this long, of the others on every question. */
  private static final Duration COMPARING = Duration.ofSeconds(3);

  private FreshHeap() {}

  /**
   * Arguments: the contender's class, the folder with its rules, the file for the figures, and the
   * number of rules.
   *
   * @throws IllegalStateException when an answer differs from the naive loop's
   */
  public static void main(String[] args) throws Exception {
    long before = usedHeap();
    Engine<?, ?> engine = Contender.named(args[0]).load(Path.of(args[1]));
    engine.finishLoading();
    AnyEngine.first(engine);
    long after = usedHeap();

    MeasuredFigures figures = new MeasuredFigures();
    figures.add(Figure.HEAP, after - before);
    CommonPolicy policy = new CommonPolicy(Integer.parseInt(args[3]));
    figures.add(
        Figure.COMPARED, Agreement.check(engine, policy, CommonPolicy.QUESTIONS, COMPARING));
    figures.write(Path.of(args[2]));
  }

  /**
   * Collects a few times, because what a finalizer or a cleaner frees goes one collection later.
   */
  private static long usedHeap() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
