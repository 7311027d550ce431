package io.partnerauth.benchmarks.measure;

import java.time.Duration;

/**
 * How long JMH times one engine.
 *
 * @param forks JVMs in which it is timed, one after the other
 * @param warmups iterations that are not counted, even, so that turns start with the indexed Java
 * @param iterations iterations that are counted, half of them the indexed Java's
 * @param millis milliseconds that an iteration takes
 */
public record Timing(int forks, int warmups, int iterations, int millis) {
  /** Checks that turns come out even. */
  public Timing {
    if (warmups % 2 != 0 || iterations % 2 != 0) {
      throw new IllegalArgumentException(
          "warmups and iterations must be even, got %d and %d; half of them are the indexed Java's"
              .formatted(warmups, iterations));
    }
  }

  /** {@return how long that takes, without loading} */
  public Duration total() {
    return Duration.ofMillis((long) forks * (warmups + iterations) * millis);
  }

  /** {@return the four numbers with commas, as {@link #parse} reads them} */
  @Override
  public String toString() {
    return forks + "," + warmups + "," + iterations + "," + millis;
  }

  /** {@return the timing that {@code text} writes} */
  static Timing parse(String text) {
    String[] fields = text.split(",");
    return new Timing(
        Integer.parseInt(fields[0]),
        Integer.parseInt(fields[1]),
        Integer.parseInt(fields[2]),
        Integer.parseInt(fields[3]));
  }
}
