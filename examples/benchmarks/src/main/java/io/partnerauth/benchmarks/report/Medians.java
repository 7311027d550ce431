package io.partnerauth.benchmarks.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The middle value of each figure of a run: half of its samples are smaller, half are larger. */
final class Medians {
  private record Key(String engine, int rules, Figure figure) {}

  private final Map<Key, List<Double>> values;

  Medians(List<Sample> samples) {
    values =
        samples.stream()
            .collect(
                groupingBy(
                    sample -> new Key(sample.engine(), sample.rules(), sample.figure()),
                    mapping(Sample::value, toList())));
  }

  /** {@return the median of a figure that was measured at one size only, or empty} */
  OptionalDouble ofAnySize(String engine, Figure figure) {
    return values.keySet().stream()
        .filter(key -> key.engine().equals(engine) && key.figure() == figure)
        .mapToInt(Key::rules)
        .boxed()
        .findFirst()
        .map(rules -> of(engine, rules, figure))
        .orElse(OptionalDouble.empty());
  }

  /** {@return the median of {@code figure}, or empty when it was not measured} */
  OptionalDouble of(String engine, int rules, Figure figure) {
    List<Double> sorted =
        values.getOrDefault(new Key(engine, rules, figure), List.of()).stream().sorted().toList();
    if (sorted.isEmpty()) {
      return OptionalDouble.empty();
    }
    double low = sorted.get((sorted.size() - 1) / 2);
    double high = sorted.get(sorted.size() / 2);
    return OptionalDouble.of((low + high) / 2);
  }
}
