package io.partnerauth.spark;

import io.partnerauth.PackTexts;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackDifference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The differences of packs that are in use in this JVM, each worked out once. */
final class Differences {
  private static final Recent<List<String>, PackDifference> KNOWN = new Recent<>();

  private Differences() {}

  /**
   * {@return what differs between two packs; empty when that is not what differs on the day of
   * knowledge, since something becomes known later}
   */
  static Optional<PackDifference> between(PackTexts before, PackTexts after, LocalDate knownOn) {
    if (isBeforeAStep(before, knownOn) || isBeforeAStep(after, knownOn)) {
      return Optional.empty();
    }
    return Optional.of(
        KNOWN.of(
            List.of(before.version(), after.version()),
            () ->
                PackDifference.between(
                    PackAnalysis.load(before.texts()), PackAnalysis.load(after.texts()))));
  }

  private static boolean isBeforeAStep(PackTexts pack, LocalDate knownOn) {
    SortedSet<LocalDate> steps = pack.rules().stepDays();
    return !steps.isEmpty() && knownOn.isBefore(steps.last());
  }
}
