package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Situation;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which alternatives the values of one attribute let pass: one bit for each, one row for each
 * value.
 *
 * <p>Immutable and thread-safe.
 */
final class Rows {
  private final Attribute attribute;
  private final int words;

  /** Those that do not ask about the attribute and so always pass. */
  private final BitSet free;

  /** What the others ask, with those that ask it. */
  private final Map<Condition, BitSet> asking;

  private Rows(Attribute attribute, int words, BitSet free, Map<Condition, BitSet> asking) {
    this.attribute = attribute;
    this.words = words;
    this.free = free;
    this.asking = asking;
  }

  /** The rows of one attribute for these alternatives. */
  static Rows of(Attribute attribute, List<Map<Attribute, Condition>> alternatives) {
    BitSet free = new BitSet();
    Map<Condition, BitSet> asking = new LinkedHashMap<>();
    for (int i = 0; i < alternatives.size(); i++) {
      Condition condition = alternatives.get(i).get(attribute);
      if (condition == null) {
        free.set(i);
      } else {
        asking.computeIfAbsent(condition, c -> new BitSet()).set(i);
      }
    }
    return new Rows(attribute, words(alternatives.size()), free, asking);
  }

  /** {@return how many longs have a bit for each of so many alternatives; 1 or more} */
  static int words(int alternatives) {
    return Math.max(1, (alternatives + Long.SIZE - 1) / Long.SIZE);
  }

  /** {@return how many longs a row has} */
  int words() {
    return words;
  }

  /** {@return the row of a value} */
  long[] row(@Nullable Object value) {
    Situation situation = Situation.empty().with(attribute, value);
    BitSet passing = (BitSet) free.clone();
    asking.forEach(
        (condition, alternatives) -> {
          if (condition.test(situation)) {
            passing.or(alternatives);
          }
        });
    long[] row = new long[words];
    long[] bits = passing.toLongArray();
    System.arraycopy(bits, 0, row, 0, bits.length);
    return row;
  }

  /** {@return the rows of these values, one after the other} */
  long[] table(List<?> values) {
    long[] table = new long[values.size() * words];
    for (int i = 0; i < values.size(); i++) {
      System.arraycopy(row(values.get(i)), 0, table, i * words, words);
    }
    return table;
  }
}
