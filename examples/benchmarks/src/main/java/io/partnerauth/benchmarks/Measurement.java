package io.partnerauth.benchmarks;

import io.partnerauth.benchmarks.library.FirstDecisions;
import io.partnerauth.benchmarks.library.ShippedStart;
import io.partnerauth.benchmarks.measure.FreshHeap;
import io.partnerauth.benchmarks.measure.FreshStart;
import io.partnerauth.benchmarks.measure.MeasuredFigures;
import io.partnerauth.benchmarks.measure.WarmRun;
import io.partnerauth.benchmarks.measure.WriteRules;
import io.partnerauth.benchmarks.reload.ReloadRun;
import io.partnerauth.benchmarks.report.Figure;
import io.partnerauth.benchmarks.report.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The figures of one engine at one size, each from JVMs of its own. */
final class Measurement {
  /** Fresh starts of a slow engine are repeated no longer than this. */
  private static final Duration REPEATING = Duration.ofSeconds(4);

  /** How many fresh JVMs decide by the shipped rules. */
  private static final int SHIPPED_STARTS = 7;

  /** So long only if something is wrong. */
  private static final Duration AT_MOST = Duration.ofMinutes(30);

  private final Plan plan;
  private final ClassPaths classPaths;
  private final EngineName engine;
  private final int rules;
  private final Path folder;
  private final List<Sample> samples = new ArrayList<>();

  /** {@code work} is the folder for rule files and logs. */
  Measurement(Plan plan, ClassPaths classPaths, EngineName engine, int rules, Path work)
      throws IOException {
    this.plan = plan;
    this.classPaths = classPaths;
    this.engine = engine;
    this.rules = rules;
    this.folder = Files.createDirectories(work.resolve(engine + "-" + rules));
  }

  /**
   * {@return the samples; the last is {@link Figure#LEFT_OUT} when the engine did not load in time}
   *
   * @throws IllegalStateException when a JVM failed, or the engine's answers are not the naive
   *     loop's
   */
  List<Sample> take() throws IOException, InterruptedException {
    Files.createDirectories(rulesFolder());
    if (!(writeRules() && starts() && heap() && decisions() && firstDecisions())) {
      samples.add(new Sample(engine.toString(), rules, Figure.LEFT_OUT, plan.limit().toSeconds()));
    }
    return samples;
  }

  /**
   * {@return the samples of starting with the shipped rules}
   *
   * @throws IllegalStateException when the JVM failed
   */
  List<Sample> takeShippedStarts() throws IOException, InterruptedException {
    for (int i = 0; i < SHIPPED_STARTS; i++) {
      jvm(ShippedStart.class, List.of(Long.toString(System.currentTimeMillis())), plan.limit());
    }
    return samples;
  }

  private boolean firstDecisions() throws IOException, InterruptedException {
    return engine != EngineName.LIBRARY_DECISION
        || jvm(FirstDecisions.class, List.of(Integer.toString(rules)), AT_MOST);
  }

  /**
   * {@return the samples of reloading between two policies of this size while callers ask}
   *
   * @throws IllegalStateException when the JVM failed or did not come to an end
   */
  List<Sample> takeReloads() throws IOException, InterruptedException {
    List<String> args = List.of(Integer.toString(rules), Integer.toString(plan.reloads()));
    if (!jvm(ReloadRun.class, args, AT_MOST)) {
      throw new IllegalStateException(
          "%d reloads of %d rules took more than %s".formatted(plan.reloads(), rules, AT_MOST));
    }
    return samples;
  }

  private boolean writeRules() throws IOException, InterruptedException {
    return jvm(WriteRules.class, List.of(Integer.toString(rules)), plan.limit());
  }

  private boolean starts() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    for (int i = 0; i < plan.starts(); i++) {
      String now = Long.toString(System.currentTimeMillis());
      if (!jvm(FreshStart.class, List.of(now), plan.limit())) {
        return false;
      }
      if (System.nanoTime() - begin > REPEATING.toNanos()) {
        break;
      }
    }
    return true;
  }

  /** The answers are compared here, so that nothing is timed that answers differently. */
  private boolean heap() throws IOException, InterruptedException {
    return jvm(FreshHeap.class, List.of(Integer.toString(rules)), plan.limit().multipliedBy(2));
  }

  private boolean decisions() throws IOException, InterruptedException {
    List<String> args =
        List.of(
            Integer.toString(rules), plan.timing().toString(), Boolean.toString(engine.shared()));
    Duration asPlanned = plan.timing().total().multipliedBy(engine.shared() ? 13 : 1);
    return jvm(WarmRun.class, args, asPlanned.multipliedBy(2).plus(plan.limit().multipliedBy(2)));
  }

  private Path rulesFolder() {
    return folder.resolve("rules");
  }

  private boolean jvm(Class<?> main, List<String> args, Duration limit)
      throws IOException, InterruptedException {
    Path figures = folder.resolve(main.getSimpleName() + ".figures");
    Path log = folder.resolve(main.getSimpleName() + ".log");
    List<String> all = new ArrayList<>();
    all.add(engine.contender());
    all.add(rulesFolder().toString());
    all.add(figures.toString());
    all.addAll(args);
    String classPath = classPaths.of(engine, main == WarmRun.class);
    if (!MeasuringJvm.run(classPath, main, all, log, limit)) {
      return false;
    }
    for (MeasuredFigures.Value value : MeasuredFigures.read(figures)) {
      samples.add(new Sample(engine.toString(), rules, value.figure(), value.value()));
    }
    return true;
  }
}
