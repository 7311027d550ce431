package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RangesTest {
  private static final List<ShareRange> ALL = ShareRangeTest.rangesOfHalves();

  @Test
  void theLargerOfTwoSharesLiesWhereSomePairOfThemPutsIt() {
    for (ShareRange one : ALL) {
      for (ShareRange other : ALL) {
        ShareRange larger = Ranges.larger(one, other);
        for (int share = 0; share <= 100; share += 25) {
          Share sample = Share.percent(share);
          boolean possible =
              (one.contains(sample) && hasUpTo(other, share))
                  || (other.contains(sample) && hasUpTo(one, share));
          assertEquals(possible, larger.contains(sample), one + ", " + other + ": " + sample);
        }
      }
    }
  }

  private static boolean hasUpTo(ShareRange range, int most) {
    return Stream.iterate(0, share -> share <= most, share -> share + 25)
        .anyMatch(share -> range.contains(Share.percent(share)));
  }

  @Test
  void theRestRaisesOnlyTheUpperEndOfTheLargest() {
    for (ShareRange one : ALL) {
      for (ShareRange rest : ALL) {
        ShareRange larger = Ranges.larger(one, rest);
        assertEquals(
            new ShareRange(one.low(), one.lowIncluded(), larger.high(), larger.highIncluded()),
            Ranges.largest(Stream.of(one), Optional.of(rest)));
      }
    }
  }

  @Test
  void withoutARestTheLargestIsTheLargestOfAll() {
    ShareRange forty = ShareRange.exactly(Share.percent(40));
    ShareRange some = new ShareRange(Share.percent(30), false, Share.FIFTY, false);
    ShareRange few = ShareRange.between(Share.ZERO, Share.FIFTY);
    assertEquals(
        ShareRange.between(Share.percent(40), Share.FIFTY),
        Ranges.largest(Stream.of(few, forty, some), Optional.empty()));
  }

  @Test
  void aRangeOfPartsIsCutToTheWholeAndOnePointAloneIsIncluded() {
    Fraction half = Share.FIFTY.ofWhole();
    assertEquals(
        new ShareRange(Share.ZERO, false, Share.HUNDRED, true),
        Ranges.of(Fraction.of(-1), false, Fraction.of(2), true));
    assertEquals(
        new ShareRange(Share.FIFTY, true, Share.HUNDRED, false),
        Ranges.of(half, true, Fraction.ONE, false));
    assertEquals(ShareRange.exactly(Share.FIFTY), Ranges.of(half, false, half, false));
  }
}
