package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one vendor, or of all vendors that no rule names.
 *
 * <p>Landmarks are looked for when they are first needed, so that loading a pack costs less.
 * Thread-safe.
 */
final class Space {
  private final int number;
  private final List<Rule> rules;
  private final boolean oneVendor;
  private volatile @Nullable Cut cut;

  /**
   * The space of these rules' cells.
   *
   * @param number tells the cells of this space from those of others
   * @param oneVendor whether all situations in it have the same vendor
   */
  Space(int number, List<Rule> rules, boolean oneVendor) {
    this.number = number;
    this.rules = rules;
    this.oneVendor = oneVendor;
  }

  int number() {
    return number;
  }

  Landmarks landmarks() {
    return cut().landmarks;
  }

  /** {@return how cells are packed; null when they are too many for that} */
  @Nullable Packing packing() {
    return cut().packing;
  }

  private Cut cut() {
    Cut known = cut;
    if (known == null) {
      known = cutNow();
      cut = known; // two threads may both get here, with equal results
    }
    return known;
  }

  private Cut cutNow() {
    Landmarks landmarks = Landmarks.of(rules);
    Set<Attribute> varying = EnumSet.noneOf(Attribute.class);
    varying.addAll(landmarks.attributes());
    if (oneVendor) {
      varying.remove(Attribute.GRANT_VENDOR);
    }
    return new Cut(landmarks, Packing.of(landmarks, varying).orElse(null));
  }

  private record Cut(Landmarks landmarks, @Nullable Packing packing) {}
}
