package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareRangeTest {
  private static final Share FORTY = Share.percent(40);

  @Test
  void readsWell() {
    assertEquals("40", ShareRange.exactly(FORTY).toString());
    assertEquals("40 to 100", ShareRange.between(FORTY, Share.HUNDRED).toString());
    assertEquals("above 40 to 50", new ShareRange(FORTY, false, Share.FIFTY, true).toString());
    assertEquals("40 to below 50", new ShareRange(FORTY, true, Share.FIFTY, false).toString());
  }

  @Test
  void containsAnEndOnlyWhereItIsIncluded() {
    ShareRange range = new ShareRange(FORTY, false, Share.FIFTY, true);
    assertFalse(range.contains(FORTY));
    assertTrue(range.contains(Share.percent(45)));
    assertTrue(range.contains(Share.FIFTY));
    assertFalse(range.contains(Share.percent(51)));
  }

  @Test
  void refusesARangeThatHoldsNothing() {
    assertThrows(IllegalArgumentException.class, () -> ShareRange.between(Share.FIFTY, FORTY));
    assertThrows(IllegalArgumentException.class, () -> new ShareRange(FORTY, true, FORTY, false));
  }

  @Test
  void saysWhichEndsARangeThatHoldsNothingLeavesOut() {
    assertEquals("40 to 39", refused(true, true, Share.percent(39)));
    assertEquals("above 40 to 40", refused(false, true, FORTY));
    assertEquals("40 to below 40", refused(true, false, FORTY));
  }

  private static String refused(boolean lowIncluded, boolean highIncluded, Share high) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new ShareRange(FORTY, lowIncluded, high, highIncluded))
            .getMessage();
    return message.substring(message.indexOf("got ") + 4);
  }

  @Test
  void theRangeOfAWholePercentageIsThereOnce() {
    assertSame(ShareRange.exactly(FORTY), ShareRange.exactly(Share.parse("2/5")));
    Share third = Share.parse("1/3");
    assertEquals(ShareRange.between(third, third), ShareRange.exactly(third));
  }

  @Test
  void middleLiesInTheRangeEvenWhereTheEndsDoNot() {
    assertSame(FORTY, ShareRange.exactly(FORTY).middle());
    assertEquals(Share.percent(45), new ShareRange(FORTY, false, Share.FIFTY, false).middle());
  }

  @Test
  void intersectionHoldsWhatBothHold() {
    ShareRange below = new ShareRange(Share.ZERO, true, Share.FIFTY, false);
    ShareRange from = ShareRange.between(FORTY, Share.HUNDRED);
    ShareRange both = new ShareRange(FORTY, true, Share.FIFTY, false);
    assertEquals(Optional.of(both), below.intersect(from));
    assertEquals(Optional.of(both), from.intersect(below));
    assertEquals(Optional.of(below), below.intersect(ShareRange.UNKNOWN));
  }

  @Test
  void rangesThatMeetAtAnEndThatOneLeavesOutHaveNoIntersection() {
    ShareRange below = new ShareRange(Share.ZERO, true, FORTY, false);
    ShareRange from = ShareRange.between(FORTY, Share.HUNDRED);
    assertEquals(Optional.empty(), below.intersect(from));
    assertEquals(Optional.empty(), from.intersect(below));
    assertEquals(Optional.empty(), ShareRange.exactly(Share.FIFTY).intersect(below));
  }

  @Test
  void intersectionHoldsExactlyWhatBothHoldOfAllRangesOfHalves() {
    List<ShareRange> all = rangesOfHalves();
    assertEquals(15, all.size());
    for (ShareRange one : all) {
      for (ShareRange other : all) {
        Optional<ShareRange> both = one.intersect(other);
        boolean some = false;
        for (int share = 0; share <= 100; share += 25) {
          Share sample = Share.percent(share);
          boolean inBoth = one.contains(sample) && other.contains(sample);
          some |= inBoth;
          assertEquals(inBoth, both.isPresent() && both.get().contains(sample), one + ", " + other);
        }
        assertEquals(some, both.isPresent(), one + ", " + other);
      }
    }
  }

  @Test
  void containsWhatLiesBetweenItsEndsOfAllRangesOfHalves() {
    for (ShareRange range : rangesOfHalves()) {
      int low = (int) range.low().doubleValue() + (range.lowIncluded() ? 0 : 25);
      int high = (int) range.high().doubleValue() - (range.highIncluded() ? 0 : 25);
      for (int share = 0; share <= 100; share += 25) {
        assertEquals(
            low <= share && share <= high, range.contains(Share.percent(share)), range + "");
      }
      assertTrue(range.contains(range.middle()), range + "");
    }
  }

  static List<ShareRange> rangesOfHalves() {
    List<ShareRange> all = new ArrayList<>();
    for (int low = 0; low <= 100; low += 50) {
      all.add(ShareRange.exactly(Share.percent(low)));
      for (int high = low + 50; high <= 100; high += 50) {
        for (int ends = 0; ends < 4; ends++) {
          all.add(
              new ShareRange(
                  Share.percent(low), (ends & 1) == 0, Share.percent(high), (ends & 2) == 0));
        }
      }
    }
    return all;
  }
}
