package io.partnerauth.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.partnerauth.Outcome;
import io.partnerauth.desk.report.Scale.Band;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static final TreeSet<Share> FIFTY = new TreeSet<>(List.of(Share.FIFTY));

  private static Scale scale(Predicate<Share> revoked) {
    return Scale.of(
        FIFTY, range -> revoked.test(range.low()) ? Outcome.REVOKED : Outcome.AUTHORIZED);
  }

  private static Band band(
      Share low, boolean lowIncluded, Share high, boolean in, Outcome outcome) {
    return new Band(new ShareRange(low, lowIncluded, high, in), outcome);
  }

  @Test
  void aThresholdBelongsToTheSideThatTheRuleSays() {
    assertEquals(
        List.of(
            band(Share.ZERO, true, Share.FIFTY, false, Outcome.AUTHORIZED),
            band(Share.FIFTY, true, Share.HUNDRED, true, Outcome.REVOKED)),
        scale(share -> share.compareTo(Share.FIFTY) >= 0).bands());
    assertEquals(
        List.of(
            band(Share.ZERO, true, Share.FIFTY, true, Outcome.AUTHORIZED),
            band(Share.FIFTY, false, Share.HUNDRED, true, Outcome.REVOKED)),
        scale(share -> share.compareTo(Share.FIFTY) > 0).bands());
  }

  @Test
  void oneShareAloneIsABandOfItsOwn() {
    assertEquals(
        band(Share.FIFTY, true, Share.FIFTY, true, Outcome.REVOKED),
        scale(Share.FIFTY::equals).bands().get(1));
  }

  @Test
  void whereTheInterestNeverMattersThereIsOneBand() {
    assertFalse(scale(share -> false).matters());
  }
}
