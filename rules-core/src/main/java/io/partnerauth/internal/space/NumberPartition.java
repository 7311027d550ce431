package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** Shares, cut on each landmark and between two of them. There is nothing below 0 or above 100. */
final class NumberPartition implements Partition {
  /** Doubles of percentages that differ by more belong to shares that differ. */
  private static final double CLOSE = 1e-9;

  private final Attribute attribute;
  private final Share[] landmarks;

  /** The landmarks as doubles: where these are clearly apart, exact arithmetic is not needed. */
  private final double[] rounded;

  /**
   * For each whole percentage the first landmark that is not clearly below it: few rules name other
   * percentages, so that a search would cost more than the steps from there.
   */
  private final int[] firstFrom = new int[101];

  /** One when 0 is a landmark, so that no piece is before it. */
  private final int shift;

  NumberPartition(Attribute attribute, NavigableSet<Share> landmarks) {
    this.attribute = attribute;
    this.landmarks = landmarks.toArray(new Share[0]);
    this.rounded = landmarks.stream().mapToDouble(Share::doubleValue).toArray();
    this.shift = landmarks.contains(Share.ZERO) ? 1 : 0;
    for (int percent = 0, at = 0; percent < firstFrom.length; percent++) {
      while (at < rounded.length && rounded[at] < percent - CLOSE) {
        at++;
      }
      firstFrom[percent] = at;
    }
  }

  @Override
  public Attribute attribute() {
    return attribute;
  }

  @Override
  public List<ValueClass> pieces() {
    List<ValueClass> pieces = new ArrayList<>();
    Share from = Share.ZERO;
    boolean fromIncluded = true;
    for (Share landmark : landmarks) {
      if (from.compareTo(landmark) < 0) {
        pieces.add(piece(new ShareRange(from, fromIncluded, landmark, false)));
      }
      pieces.add(piece(ShareRange.exactly(landmark)));
      from = landmark;
      fromIncluded = false;
    }
    if (from.compareTo(Share.HUNDRED) < 0) {
      pieces.add(piece(new ShareRange(from, fromIncluded, Share.HUNDRED, true)));
    }
    return List.copyOf(pieces);
  }

  private ValueClass piece(ShareRange range) {
    return new ValueClass.ShareClass(attribute, range);
  }

  @Override
  public int indexOf(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(attribute + " is absent, but every customer has one.");
    }
    return indexOf((Share) value);
  }

  /** {@return position of the piece that the share lies in} */
  int indexOf(Share share) {
    double approximate = share.doubleValue();
    int at = firstFrom[(int) approximate];
    while (at < rounded.length && rounded[at] < approximate - CLOSE) {
      at++;
    }
    while (at < rounded.length && rounded[at] <= approximate + CLOSE) {
      int order = landmarks[at].compareTo(share);
      if (order >= 0) {
        return 2 * at + (order == 0 ? 1 : 0) - shift;
      }
      at++;
    }
    return 2 * at - shift;
  }
}
