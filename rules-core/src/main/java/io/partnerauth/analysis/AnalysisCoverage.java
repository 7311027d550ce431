package io.partnerauth.analysis;

import io.partnerauth.internal.text.Mistakes;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * How much an analysis looked at.
 *
 * @param cells how many combinations of facts that can occur the rules tell apart
 * @param examined how many of them the answers hold for
 * @param unfinished the questions that were given up, for people; empty when there is none
 */
public record AnalysisCoverage(BigInteger cells, BigInteger examined, List<String> unfinished) {
  /** Sorts a copy of the list. */
  public AnalysisCoverage {
    Mistakes.given(AnalysisCoverage.class, cells, examined, unfinished);
    unfinished = unfinished.stream().sorted().toList();
  }

  /** {@return whether the answers hold for every combination} */
  public boolean exhaustive() {
    return unfinished.isEmpty() && cells.equals(examined);
  }

  /** {@return such as "all 33,600 combinations", or what was not covered} */
  @Override
  public String toString() {
    if (exhaustive()) {
      return String.format(Locale.ROOT, "all %,d combinations", cells);
    }
    return String.format(Locale.ROOT, "%,d of %,d combinations", examined, cells)
        + (unfinished.isEmpty() ? "" : "; given up: " + String.join("; ", unfinished));
  }
}
