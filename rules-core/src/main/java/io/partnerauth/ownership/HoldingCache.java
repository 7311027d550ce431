package io.partnerauth.ownership;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The answers of one graph, computed at the first question.
 *
 * <p>Between two dates that the graph names nothing changes, so an answer is kept for all days
 * between. Safe for several threads: answers are read without a lock, and computed under one. Both
 * what is kept of slices and of answers is bounded; what is over is computed again.
 */
final class HoldingCache {
  private static final int MOST_SLICES = 4;
  private static final int MOST_ANSWERS = 10_000;

  private final OwnershipGraph graph;
  private final List<LocalDate> dates;
  private final Map<Key, GroupHolding> answers = new ConcurrentHashMap<>();
  private final Map<Integer, SliceHoldings> slices = new LinkedHashMap<>();

  /** What is asked of a party on the days after that many dates. */
  private record Key(String party, HolderGroup group, boolean single, int period) {}

  HoldingCache(OwnershipGraph graph) {
    this.graph = graph;
    dates =
        Stream.of(
                graph.stakes().stream().flatMap(s -> Stream.of(s.from(), s.to())),
                graph.controls().stream().flatMap(c -> Stream.of(c.from(), c.to())),
                graph.parties().values().stream()
                    .flatMap(party -> party.listings().stream())
                    .flatMap(Set::stream)
                    .flatMap(entry -> Stream.of(entry.from(), entry.to())))
            .flatMap(days -> days)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList();
  }

  GroupHolding holding(String party, HolderGroup group, boolean single, LocalDate day) {
    Key key = new Key(party, group, single, periodOf(day));
    GroupHolding known = answers.get(key);
    return known != null ? known : computed(key, day);
  }

  private synchronized GroupHolding computed(Key key, LocalDate day) {
    GroupHolding known = answers.get(key);
    if (known != null) {
      return known;
    }
    SliceHoldings slice = slice(key.period(), day);
    GroupHolding holding = slice.of(slice.slice().indexOf(key.party()), key.group(), key.single());
    if (answers.size() >= MOST_ANSWERS) {
      answers.clear();
    }
    answers.put(key, holding);
    return holding;
  }

  private SliceHoldings slice(int period, LocalDate day) {
    SliceHoldings slice = slices.get(period);
    if (slice == null) {
      slice = new SliceHoldings(new Slice(graph, day));
      if (slices.size() >= MOST_SLICES) {
        slices.remove(slices.keySet().iterator().next());
      }
      slices.put(period, slice);
    }
    return slice;
  }

  /** {@return how many of the dates are on or before the day} */
  private int periodOf(LocalDate day) {
    int from = 0;
    int to = dates.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (dates.get(middle).isAfter(day)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
