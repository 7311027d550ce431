package io.partnerauth.benchmarks.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What a run says of one engine at one size that is no column of a table. */
final class Sentences {
  private final Medians medians;

  Sentences(Medians medians) {
    this.medians = medians;
  }

  /** {@return a sentence for each of the two that was measured: two threads, and reloading} */
  Stream<String> about(String engine, int rules) {
    return Stream.of(threads(engine, rules), reloads(engine, rules)).flatMap(Optional::stream);
  }

  private Optional<String> threads(String engine, int rules) {
    OptionalDouble one = medians.of(engine, rules, Figure.ONE_THREAD);
    OptionalDouble two = medians.of(engine, rules, Figure.TWO_THREADS);
    if (one.isEmpty() || two.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "`%s`, %,d rules: two threads decide %.2f times as much as one."
            .formatted(engine, rules, 2 * one.getAsDouble() / two.getAsDouble()));
  }

  private Optional<String> reloads(String engine, int rules) {
    OptionalDouble reloads = medians.of(engine, rules, Figure.RELOADS);
    if (reloads.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        """
        `%s`, %,d rules, %,.0f reloads under load: %s ms each; of %,.0f decisions meanwhile %,.0f \
        were wrong; no caller waited longer than %s ms (%s ms without reloading); growth \
        over the second half: %,.0f classes, %,.0f KB of metaspace, %,.0f KB of heap."""
            .formatted(
                engine,
                rules,
                reloads.getAsDouble(),
                Numbers.rounded(value(engine, rules, Figure.RELOAD)),
                value(engine, rules, Figure.DECISIONS_MEANWHILE),
                value(engine, rules, Figure.WRONG),
                Numbers.rounded(value(engine, rules, Figure.LONGEST_PAUSE)),
                Numbers.rounded(value(engine, rules, Figure.LONGEST_PAUSE_WITHOUT)),
                value(engine, rules, Figure.CLASS_GROWTH),
                value(engine, rules, Figure.METASPACE_GROWTH) / 1024,
                value(engine, rules, Figure.HEAP_GROWTH) / 1024));
  }

  private double value(String engine, int rules, Figure figure) {
    return medians.of(engine, rules, figure).orElse(Double.NaN);
  }
}
