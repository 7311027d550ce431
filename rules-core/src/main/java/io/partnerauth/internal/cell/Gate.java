package io.partnerauth.internal.cell;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which alternatives each value of one attribute lets pass, in a table with a row of bits per
 * value.
 *
 * <p>Immutable and thread-safe.
 */
abstract class Gate {
  private final long[] table;
  private final int words;

  /** A gate with a row for each of these values. */
  Gate(Rows rows, List<?> values) {
    this(rows.words(), rows.table(values));
  }

  /** A gate with these rows of so many words, one after the other. */
  Gate(int words, long[] table) {
    this.words = words;
    this.table = table;
  }

  /**
   * {@return those of {@code passing} that a value lets pass}
   *
   * @param value as a situation holds it; null only where it may be absent
   */
  abstract long passAny(@Nullable Object value, long passing, long @Nullable [] others);

  /** {@return whether two rows let the same pass} */
  final boolean sameRows(int one, int other) {
    return Arrays.equals(
        table, one * words, (one + 1) * words, table, other * words, (other + 1) * words);
  }

  /** {@return those of {@code passing} that the value of this row lets pass} */
  final long passRow(int row, long passing, long @Nullable [] others) {
    int at = row * words;
    if (others != null) {
      for (int word = 1; word < words; word++) {
        others[word - 1] &= table[at + word];
      }
    }
    return passing & table[at];
  }
}
