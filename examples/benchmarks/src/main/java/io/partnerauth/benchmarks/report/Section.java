package io.partnerauth.benchmarks.report;

import java.util.Optional;
import java.util.OptionalDouble;

/** One table of the report: a figure, and what its ratio is taken to. */
enum Section {
  DECISION("Nanoseconds per decision, warm", Figure.DECISION, 1, Base.BESIDE),
  BYTES("Bytes allocated per decision", Figure.BYTES, 1, Base.NONE),
  LOAD("Milliseconds to load the rules in a fresh JVM", Figure.LOAD, 1, Base.INDEXED_JAVA),
  START("Milliseconds from JVM start to first decision", Figure.START, 1, Base.INDEXED_JAVA),
  HEAP("Kilobytes of heap that the loaded rules keep", Figure.HEAP, 1024, Base.INDEXED_JAVA);

  /** Whose figure the ratio in brackets is taken to. */
  private enum Base {
    /** The indexed Java's, in turns in the same JVM. */
    BESIDE,
    /** The indexed Java's, in its own JVM. */
    INDEXED_JAVA,
    /** Nobody's: the indexed Java's is 0. */
    NONE
  }

  private final String heading;
  private final Figure figure;
  private final int unit;
  private final Base base;

  Section(String heading, Figure figure, int unit, Base base) {
    this.heading = heading;
    this.figure = figure;
    this.unit = unit;
    this.base = base;
  }

  /** {@return what the table shows} */
  String heading() {
    return base == Base.NONE ? heading : heading + " (times the indexed Java's)";
  }

  /** {@return the cell for {@code engine}, or empty when the figure was not measured} */
  Optional<String> cell(Medians medians, String engine, int rules, String indexedJava) {
    OptionalDouble value = medians.of(engine, rules, figure);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble divisor =
        switch (base) {
          case BESIDE -> medians.of(engine, rules, Figure.INDEXED_BESIDE);
          case INDEXED_JAVA -> medians.of(indexedJava, rules, figure);
          case NONE -> OptionalDouble.empty();
        };
    String text = Numbers.rounded(value.getAsDouble() / unit);
    return Optional.of(
        divisor.isEmpty()
            ? text
            : text + " (" + Numbers.rounded(value.getAsDouble() / divisor.getAsDouble()) + " ×)");
  }
}
