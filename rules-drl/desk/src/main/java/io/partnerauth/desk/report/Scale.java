package io.partnerauth.desk.report;

import io.partnerauth.Outcome;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What each state interest from 0 to 100 percent gives.
 *
 * @param bands in order, without a gap; neighbours differ in their outcome
 */
record Scale(List<Band> bands) {
  /** Shares that give the same outcome. */
  record Band(ShareRange range, Outcome outcome) {}

  Scale {
    bands = List.copyOf(bands);
  }

  /**
   * Asks about every share that rules name and about all between two of them.
   *
   * @param named the shares that rules compare with
   * @param ask the outcome of a state interest, the same throughout the range
   */
  static Scale of(SortedSet<Share> named, Function<ShareRange, Outcome> ask) {
    TreeSet<Share> ends = new TreeSet<>(named);
    ends.add(Share.ZERO);
    ends.add(Share.HUNDRED);
    List<Band> bands = new ArrayList<>();
    Share before = Share.ZERO;
    for (Share end : ends) {
      if (end.compareTo(before) > 0) {
        ShareRange between = new ShareRange(before, false, end, false);
        add(bands, between, ask.apply(ShareRange.exactly(between.middle())));
      }
      add(bands, ShareRange.exactly(end), ask.apply(ShareRange.exactly(end)));
      before = end;
    }
    return new Scale(bands);
  }

  private static void add(List<Band> bands, ShareRange range, Outcome outcome) {
    int last = bands.size() - 1;
    if (last < 0 || bands.get(last).outcome() != outcome) {
      bands.add(new Band(range, outcome));
    } else {
      ShareRange low = bands.get(last).range();
      ShareRange joined =
          new ShareRange(low.low(), low.lowIncluded(), range.high(), range.highIncluded());
      bands.set(last, new Band(joined, outcome));
    }
  }

  /** {@return whether the state interest matters at all} */
  boolean matters() {
    return bands.size() > 1;
  }
}
