package io.partnerauth.desk.screen;

import io.partnerauth.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How many rows became what.
 *
 * @param counts customers by outcome, in order of severity, and then the rejected rows
 */
public record Tally(List<Long> counts) {
  private static final int OUTCOMES = Outcome.values().length;

  /** Nothing yet. */
  static final Tally NONE = new Tally(Collections.nCopies(OUTCOMES + 1, 0L));

  /** Copies the list. */
  public Tally {
    if (counts.size() != OUTCOMES + 1) {
      throw new IllegalArgumentException(
          "A tally has %d counts; got %s".formatted(OUTCOMES + 1, counts));
    }
    counts = List.copyOf(counts);
  }

  Tally plus(Outcome outcome) {
    return plus(outcome.ordinal());
  }

  Tally plusRejected() {
    return plus(OUTCOMES);
  }

  private Tally plus(int position) {
    List<Long> more = new ArrayList<>(counts);
    more.set(position, more.get(position) + 1);
    return new Tally(more);
  }

  Tally plus(Tally other) {
    List<Long> sum = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      sum.add(counts.get(i) + other.counts.get(i));
    }
    return new Tally(sum);
  }

  /** {@return how many customers were decided} */
  public long decided() {
    return counts.stream().mapToLong(Long::longValue).sum() - rejected();
  }

  /** {@return how many rows there were} */
  long rows() {
    return decided() + rejected();
  }

  /** {@return how many rows could not be used} */
  public long rejected() {
    return counts.get(OUTCOMES);
  }

  /** {@return such as "120 customers: 100 AUTHORIZED, 20 REVIEW; 3 rows rejected"} */
  @Override
  public String toString() {
    List<String> parts =
        Arrays.stream(Outcome.values())
            .filter(outcome -> counts.get(outcome.ordinal()) > 0)
            .map(
                outcome ->
                    String.format(Locale.ROOT, "%,d %s", counts.get(outcome.ordinal()), outcome))
            .toList();
    return String.format(Locale.ROOT, "%,d customers", decided())
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
        + String.format(Locale.ROOT, "; %,d rows rejected", rejected());
  }
}
