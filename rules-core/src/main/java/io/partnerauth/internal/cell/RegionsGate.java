package io.partnerauth.internal.cell;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each of the sets of regions lets pass that a place may belong to. */
public final class RegionsGate extends Gate {
  RegionsGate(Rows rows, List<Set<String>> places) {
    super(rows, places);
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
