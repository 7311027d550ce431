package io.partnerauth.analysis;

import io.partnerauth.internal.text.Mistakes;
import java.util.Comparator;

/**
 * Two rules that both speak in some combination of facts.
 *
 * @param rule id of the one that comes first
 * @param other id of the other
 * @param extent how much of the one lies in the other
 * @param example a question to which both speak
 */
public record Overlap(String rule, String other, Extent extent, Example example)
    implements Comparable<Overlap> {
  /** Refuses null. */
  public Overlap {
    Mistakes.given(Overlap.class, rule, other, extent, example);
  }

  private static final Comparator<Overlap> ORDER =
      Comparator.comparing(Overlap::rule).thenComparing(Overlap::other);

  /** How much of one rule lies in another. */
  public enum Extent {
    /** Both always speak together. */
    SAME,
    /** The first speaks only where the other does. */
    INSIDE,
    /** The other speaks only where the first does. */
    AROUND,
    /** Each also speaks where the other does not. */
    PARTLY
  }

  /** {@return by the ids} */
  @Override
  public int compareTo(Overlap other) {
    return ORDER.compare(this, other);
  }
}
