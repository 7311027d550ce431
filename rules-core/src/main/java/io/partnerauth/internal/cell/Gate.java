package io.partnerauth.internal.cell;

import org.jspecify.annotations.Nullable;

/**
 * Which alternatives each value of one attribute lets pass, in a table with a row of bits per
 * value.
 *
 * @param axis tells which row is a value's; where values are numbered otherwise it is not asked
 * @param rows makes the row of a value that has none in the table
 * @param table the rows, one after the other
 * @param words how many longs a row has
 */
record Gate(Axis axis, Rows rows, long[] table, int words) {
  /** {@return those that pass this gate too} */
  long pass(int row, long passing, long @Nullable [] more) {
    int at = row * words;
    if (more != null) {
      for (int word = 1; word < words; word++) {
        more[word - 1] &= table[at + word];
      }
    }
    return passing & table[at];
  }

  /** {@return those that pass this gate too, for a value that may have no row in the table} */
  long passNew(@Nullable Object value, long passing, long @Nullable [] more) {
    long[] row = rows.row(value);
    if (more != null) {
      for (int word = 1; word < words; word++) {
        more[word - 1] &= row[word];
      }
    }
    return passing & row[0];
  }
}
