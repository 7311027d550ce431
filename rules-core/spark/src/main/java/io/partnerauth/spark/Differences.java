package io.partnerauth.spark;

import io.partnerauth.PackTexts;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackDifference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** The differences of packs that are in use in this JVM, each worked out once. */
final class Differences {
  private static final int MOST = 4;

  @SuppressWarnings("serial") // of this JVM alone
  private static final Map<List<String>, PackDifference> KNOWN =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, PackDifference> eldest) {
          return size() > MOST;
        }
      };

  private Differences() {}

  /**
   * {@return what differs between two packs; empty when that is not what differs on the day of
   * knowledge, since something becomes known later}
   */
  static Optional<PackDifference> between(PackTexts before, PackTexts after, LocalDate knownOn) {
    if (isBeforeAStep(before, knownOn) || isBeforeAStep(after, knownOn)) {
      return Optional.empty();
    }
    synchronized (KNOWN) {
      return Optional.of(
          KNOWN.computeIfAbsent(
              List.of(before.version(), after.version()),
              key ->
                  PackDifference.between(
                      PackAnalysis.load(before.texts()), PackAnalysis.load(after.texts()))));
    }
  }

  private static boolean isBeforeAStep(PackTexts pack, LocalDate knownOn) {
    SortedSet<LocalDate> steps = pack.rules().stepDays();
    return !steps.isEmpty() && knownOn.isBefore(steps.last());
  }
}
