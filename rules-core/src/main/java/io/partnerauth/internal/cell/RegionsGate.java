package io.partnerauth.internal.cell;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each of the sets of regions lets pass that a place may belong to. */
public final class RegionsGate extends Gate {
  /** For sets that are not numbered, of which some regions may have been left out. */
  private final Rows rows;

  RegionsGate(Rows rows, List<Set<String>> places) {
    super(rows, places);
    this.rows = rows;
  }

  @Override
  long passAny(@Nullable Object value, long passing, long @Nullable [] others) {
    long[] row = rows.row(value);
    for (int word = 1; word < row.length && others != null; word++) {
      others[word - 1] &= row[word];
    }
    return passing & row[0];
  }

  /**
   * {@return those of {@code passing} that a set of regions lets pass}
   *
   * @param number of the set among those that the memo was made with
   */
  public long pass(int number, long passing, long @Nullable [] others) {
    return passRow(number, passing, others);
  }
}
