package io.partnerauth.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What this library was to reach, beside what it reached in a run. */
public final class Summary {
  private static final String OUTCOME = "library-outcome";
  private static final String DECISION = "library-decision";

  private final Medians medians;
  private final List<Integer> sizes;
  private final List<String> others;

  /**
   * Prepares the summary of {@code run}.
   *
   * @param others names of the other engines in the samples; hand-written Java is none of them
   */
  public Summary(RawRun run, List<String> others) {
    this.medians = new Medians(run.samples());
    this.others = List.copyOf(others);
    this.sizes =
        run.samples().stream()
            .filter(sample -> sample.figure() == Figure.DECISION)
            .map(Sample::rules)
            .sorted()
            .distinct()
            .toList();
  }

  /** {@return the table; what was not measured is a dash} */
  String markdown() {
    String counts =
        sizes.stream()
            .map(rules -> String.format(Locale.ROOT, "%,d", rules))
            .collect(joining(" / "));
    return Stream.of(
            "| This library, with " + counts + " rules | aim | measured |",
            "|---|---|---|",
            row("outcome, times indexed Java", "at most 2", each(n -> besideIndexed(OUTCOME, n))),
            row(
                "whole decision, times indexed Java",
                "at most 4",
                each(n -> besideIndexed(DECISION, n))),
            row(
                "times faster than the fastest other engine",
                "at least 15 with 10 rules, 500 with 1,000",
                each(this::timesFaster)),
            row("bytes per decision", "at most 100", each(n -> text(DECISION, n, Figure.BYTES, 1))),
            row(
                "first decision in a cell, microseconds",
                "at most 3",
                each(n -> text(DECISION, n, Figure.FIRST_IN_CELL, 1e3))),
            row(
                "two threads decide, times one thread",
                "at least 1.8",
                each(n -> twice(n, Figure.ONE_THREAD, Figure.TWO_THREADS))),
            row(
                "the same for plain arithmetic: what the machine gives",
                "",
                each(n -> twice(n, Figure.ONE_THREAD_PLAIN, Figure.TWO_THREADS_PLAIN))),
            row(
                "loading in a fresh JVM, seconds",
                "at most 0.8 with 1,000 rules, 3 with 10,000",
                each(n -> text(DECISION, n, Figure.LOAD, 1e3))),
            row(
                "heap, megabytes",
                "at most 60 with 10,000 rules",
                each(n -> text(DECISION, n, Figure.HEAP, 1 << 20))),
            row(
                "JVM start to first decision by the shipped rules, seconds",
                "at most 0.5",
                once(Figure.SHIPPED_START, 1e3)),
            row("reloads while callers ask", "1,000", count(Figure.RELOADS, 1)),
            row("wrong decisions meanwhile", "0", count(Figure.WRONG, 1)),
            row(
                "longest wait of a caller meanwhile, milliseconds",
                "at most 50",
                once(Figure.LONGEST_PAUSE, 1)),
            row(
                "longest wait without reloading: what the machine does",
                "",
                once(Figure.LONGEST_PAUSE_WITHOUT, 1)),
            row(
                "growth over the second half of the reloads: classes, KB of metaspace, KB of heap",
                "none",
                Stream.of(
                        count(Figure.CLASS_GROWTH, 1),
                        count(Figure.METASPACE_GROWTH, 1024),
                        count(Figure.HEAP_GROWTH, 1024))
                    .collect(joining(", "))))
        .collect(joining("\n", "", "\n"));
  }

  private static String row(String what, String aim, String measured) {
    return "| " + what + " | " + aim + " | " + measured + " |";
  }

  private interface BySize {
    Optional<String> at(int rules);
  }

  private String each(BySize cell) {
    return sizes.stream().map(rules -> cell.at(rules).orElse("–")).collect(joining(" / "));
  }

  private Optional<String> text(String engine, int rules, Figure figure, double unit) {
    return number(medians.of(engine, rules, figure), 1 / unit);
  }

  private Optional<String> besideIndexed(String engine, int rules) {
    OptionalDouble indexed = medians.of(engine, rules, Figure.INDEXED_BESIDE);
    return indexed.isEmpty()
        ? Optional.empty()
        : text(engine, rules, Figure.DECISION, indexed.getAsDouble());
  }

  /** Each engine's ratio to the indexed Java beside it, so that the machine's minutes cancel. */
  private Optional<String> timesFaster(int rules) {
    OptionalDouble best =
        others.stream()
            .map(engine -> ratio(engine, rules))
            .flatMapToDouble(OptionalDouble::stream)
            .min();
    OptionalDouble own = ratio(DECISION, rules);
    return own.isEmpty() ? Optional.empty() : number(best, 1 / own.getAsDouble());
  }

  private OptionalDouble ratio(String engine, int rules) {
    OptionalDouble time = medians.of(engine, rules, Figure.DECISION);
    OptionalDouble indexed = medians.of(engine, rules, Figure.INDEXED_BESIDE);
    return time.isEmpty() || indexed.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(time.getAsDouble() / indexed.getAsDouble());
  }

  private Optional<String> twice(int rules, Figure one, Figure two) {
    OptionalDouble alone = medians.of(DECISION, rules, one);
    OptionalDouble each = medians.of(DECISION, rules, two);
    return each.isEmpty() ? Optional.empty() : number(alone, 2 / each.getAsDouble());
  }

  /** Of a figure that is measured at one size only. */
  private String once(Figure figure, double unit) {
    return number(medians.ofAnySize(DECISION, figure), 1 / unit).orElse("–");
  }

  /** A whole number of a figure that is measured at one size only. */
  private String count(Figure figure, double unit) {
    OptionalDouble value = medians.ofAnySize(DECISION, figure);
    return value.isEmpty()
        ? "–"
        : String.format(Locale.ROOT, "%,d", Math.round(value.getAsDouble() / unit));
  }

  private static Optional<String> number(OptionalDouble value, double times) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(Numbers.rounded(value.getAsDouble() * times));
  }
}
