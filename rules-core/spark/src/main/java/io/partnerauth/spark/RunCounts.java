package io.partnerauth.spark;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the customers of a run.
 *
 * @param rows how many there were
 * @param kinds how many were decided, carried over and rejected; together all rows
 * @param outcomes how many have which outcome; together all that are not rejected
 */
public record RunCounts(long rows, Map<String, Long> kinds, Map<String, Long> outcomes) {
  /**
   * Sorts the counts.
   *
   * @throws IllegalArgumentException when they do not add up
   */
  public RunCounts {
    kinds = sorted(kinds);
    outcomes = sorted(outcomes);
    long rejected = kinds.getOrDefault("rejected", 0L);
    if (sum(kinds) != rows || sum(outcomes) != rows - rejected) {
      throw new IllegalArgumentException(
          "%,d rows became %s, with outcomes %s, which does not add up"
              .formatted(rows, kinds, outcomes));
    }
  }

  private static SortedMap<String, Long> sorted(Map<String, Long> counts) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@return how many are of a kind: {@code decided}, {@code carried} or {@code rejected}} */
  public long of(String kind) {
    return kinds.getOrDefault(kind, 0L);
  }
}
