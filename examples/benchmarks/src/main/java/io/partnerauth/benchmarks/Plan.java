package io.partnerauth.benchmarks;

import io.partnerauth.benchmarks.measure.Timing;
import java.time.Duration;
import java.util.List;

/**
 * What a run measures, and how long.
 *
 * @param engines in the order of measuring
 * @param sizes numbers of rules, from small to large
 * @param timing how long decisions are timed
 * @param starts how many fresh JVMs give an engine's start-up, as long as they take no more than a
 *     few seconds
 * @param limit within which an engine must load a policy in a fresh JVM, or it is left out from
 *     that size on
 * @param reloads how often this library reloads while callers ask; 0 for not at all
 */
record Plan(
    List<EngineName> engines,
    List<Integer> sizes,
    Timing timing,
    int starts,
    Duration limit,
    int reloads) {
  /** Copies the lists and sorts the sizes. */
  Plan {
    engines = List.copyOf(engines);
    sizes = sizes.stream().sorted().distinct().toList();
  }
}
