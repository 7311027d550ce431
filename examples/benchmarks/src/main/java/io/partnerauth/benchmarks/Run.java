package io.partnerauth.benchmarks;

import io.partnerauth.benchmarks.report.Figure;
import io.partnerauth.benchmarks.report.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One run: every engine at every size, small sizes first. */
final class Run {
  private static final int RELOADED_RULES = 100;

  private final Plan plan;
  private final ClassPaths classPaths;
  private final PrintWriter progress;
  private final Map<EngineName, Sample> leftOut = new EnumMap<>(EngineName.class);
  private final List<Sample> samples = new ArrayList<>();

  /** Says on {@code progress} what it is about to measure. */
  Run(Plan plan, ClassPaths classPaths, PrintWriter progress) {
    this.plan = plan;
    this.classPaths = classPaths;
    this.progress = progress;
  }

  /**
   * {@return all samples; an engine that is left out at one size is left out at larger ones too}
   */
  List<Sample> samples() throws IOException, InterruptedException {
    Path work = Files.createDirectories(classPaths.target().resolve("work"));
    progress.println("Rule files and logs are in " + work);
    for (int rules : plan.sizes()) {
      for (EngineName engine : plan.engines()) {
        progress.printf("%,6d rules  %s%n", rules, engine);
        progress.flush();
        measure(engine, rules, work);
      }
    }
    if (plan.reloads() > 0) {
      progress.printf("%,6d reloads%n", plan.reloads());
      progress.flush();
      samples.addAll(
          new Measurement(plan, classPaths, EngineName.LIBRARY_DECISION, RELOADED_RULES, work)
              .takeReloads());
    }
    return samples;
  }

  private void measure(EngineName engine, int rules, Path work)
      throws IOException, InterruptedException {
    Sample smaller = leftOut.get(engine);
    if (smaller != null) {
      samples.add(new Sample(smaller.engine(), rules, smaller.figure(), smaller.value()));
      return;
    }
    List<Sample> taken = new Measurement(plan, classPaths, engine, rules, work).take();
    samples.addAll(taken);
    taken.stream()
        .filter(sample -> sample.figure() == Figure.LEFT_OUT)
        .forEach(sample -> leftOut.put(engine, sample));
  }
}
