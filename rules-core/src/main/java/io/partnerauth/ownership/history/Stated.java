package io.partnerauth.ownership.history;

import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What statements say that one holder has of one party, in one way.
 *
 * @param range how much it is, if it is at all
 * @param sure whether it surely is
 * @param alone how much it is at least when of several statements only the sure ones are so
 * @param least how much it is at least if those of the statements are so that say the most
 */
record Stated(ShareRange range, boolean sure, Share alone, Share least) {
  /** What one statement says. */
  Stated(ShareRange range, boolean sure) {
    this(range, sure, sure ? range.low() : Share.ZERO, range.low());
  }

  /** {@return what it may be, from nothing on where it is not sure} */
  ShareRange possible() {
    return sure ? range : fromNothing(range);
  }

  static ShareRange fromNothing(ShareRange range) {
    return new ShareRange(Share.ZERO, true, range.high(), range.highIncluded() || isNothing(range));
  }

  private static boolean isNothing(ShareRange range) {
    return range.high().equals(Share.ZERO);
  }

  /**
   * {@return what several statements of one thing come to} They may state the same share twice, or
   * shares of different classes, or shares that add up: so it is at least the least of them, and at
   * most their sum.
   */
  static Stated together(List<Stated> all) {
    if (all.size() == 1) {
      return all.get(0);
    }
    ShareRange low = all.stream().map(Stated::range).min(BY_LOW).orElseThrow();
    Share high = all.stream().map(one -> one.range().high()).reduce(Share.ZERO, Share::plus);
    boolean reached =
        high.equals(Share.HUNDRED) || all.stream().allMatch(one -> one.range().highIncluded());
    boolean sure = all.stream().anyMatch(Stated::sure);
    return new Stated(
        range(low, high, reached),
        sure,
        leastAlone(all.stream().filter(Stated::sure)),
        sure
            ? all.stream()
                .filter(Stated::sure)
                .map(Stated::least)
                .min(Comparator.naturalOrder())
                .orElseThrow()
            : mostOfLeast(all));
  }

  /**
   * {@return what it comes to when one of these is so}
   *
   * @param orNothing whether it may not be at all
   */
  static Stated either(List<Stated> all, boolean orNothing) {
    ShareRange low = all.stream().map(Stated::range).min(BY_LOW).orElseThrow();
    ShareRange high = all.stream().map(Stated::range).max(BY_HIGH).orElseThrow();
    boolean sure = !orNothing && all.stream().allMatch(Stated::sure);
    return new Stated(
        range(low, high.high(), high.highIncluded()),
        sure,
        sure ? leastAlone(all.stream()) : Share.ZERO,
        mostOfLeast(all));
  }

  private static Share mostOfLeast(List<Stated> all) {
    return all.stream().map(Stated::least).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Share leastAlone(Stream<Stated> all) {
    return all.map(Stated::alone).min(Comparator.naturalOrder()).orElse(Share.ZERO);
  }

  private static final Comparator<ShareRange> BY_LOW =
      Comparator.comparing(ShareRange::low).thenComparing(range -> !range.lowIncluded());

  private static final Comparator<ShareRange> BY_HIGH =
      Comparator.comparing(ShareRange::high).thenComparing(ShareRange::highIncluded);

  private static ShareRange range(ShareRange low, Share high, boolean reached) {
    boolean one = low.low().equals(high);
    return new ShareRange(low.low(), one || low.lowIncluded(), high, one || reached);
  }
}
