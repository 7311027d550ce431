package io.partnerauth.benchmarks;

import io.partnerauth.benchmarks.report.Figure;
import io.partnerauth.benchmarks.report.RawRun;
import io.partnerauth.benchmarks.report.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One run: every engine at every size, small sizes first. */
final class Run {
  private static final int RELOADED_RULES = 100;

  private final Plan plan;
  private final ClassPaths classPaths;
  private final String machine;
  private final PrintWriter progress;
  private final Map<EngineName, Sample> leftOut = new EnumMap<>(EngineName.class);
  private final List<Sample> samples = new ArrayList<>();

  /** Says on {@code progress} what it is about to measure. */
  Run(Plan plan, ClassPaths classPaths, String machine, PrintWriter progress) {
    this.plan = plan;
    this.classPaths = classPaths;
    this.machine = machine;
    this.progress = progress;
  }

  /**
   * {@return the run; an engine that is left out at one size is left out at larger ones too}
   *
   * <p>What fails is reported and has no more figures; everything else is measured all the same.
   * What was measured so far is always in a file, so that a run that is stopped is not lost.
   */
  RawRun measured() throws IOException, InterruptedException {
    Path work = Files.createDirectories(classPaths.target().resolve("work"));
    progress.println("Rule files and logs are in " + work);
    for (int rules : plan.sizes()) {
      for (EngineName engine : plan.engines()) {
        say("%,6d rules  %s", rules, engine);
        measure(engine, rules, work);
      }
    }
    if (plan.engines().contains(EngineName.LIBRARY_DECISION)) {
      say("shipped rules");
      take(EngineName.LIBRARY_DECISION, 1, work, Measurement::takeShippedStarts);
      if (plan.reloads() > 0) {
        say("%,6d reloads", plan.reloads());
        take(EngineName.LIBRARY_DECISION, RELOADED_RULES, work, Measurement::takeReloads);
      }
    }
    return new RawRun(machine, samples);
  }

  /** {@return whether something failed} */
  boolean failed() {
    return samples.stream().anyMatch(sample -> sample.figure() == Figure.FAILED);
  }

  private void measure(EngineName engine, int rules, Path work)
      throws IOException, InterruptedException {
    Sample smaller = leftOut.get(engine);
    if (smaller != null) {
      samples.add(new Sample(smaller.engine(), rules, smaller.figure(), smaller.value()));
      return;
    }
    take(engine, rules, work, Measurement::take).stream()
        .filter(sample -> sample.figure() == Figure.LEFT_OUT || sample.figure() == Figure.FAILED)
        .forEach(sample -> leftOut.put(engine, sample));
  }

  /** One thing that a {@link Measurement} can take. */
  private interface Taking {
    List<Sample> from(Measurement measurement) throws IOException, InterruptedException;
  }

  private List<Sample> take(EngineName engine, int rules, Path work, Taking what)
      throws IOException, InterruptedException {
    List<Sample> taken;
    try {
      taken = what.from(new Measurement(plan, classPaths, engine, rules, work));
    } catch (IllegalStateException e) {
      say("%s", e.getMessage());
      taken = List.of(new Sample(engine.toString(), rules, Figure.FAILED, 1));
    }
    samples.addAll(taken);
    new RawRun(machine, samples).write(work.resolve("run-so-far.csv"));
    return taken;
  }

  private void say(String text, Object... parts) {
    progress.printf("%tT  " + text + "%n", withTime(parts));
    progress.flush();
  }

  private static Object[] withTime(Object... parts) {
    List<Object> all = new ArrayList<>(List.of(LocalTime.now()));
    all.addAll(List.of(parts));
    return all.toArray();
  }
}
