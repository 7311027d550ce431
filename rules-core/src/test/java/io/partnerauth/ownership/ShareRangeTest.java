package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
