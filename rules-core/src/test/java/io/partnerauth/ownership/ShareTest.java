package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  private static final Share ONE_SHARE_ABOVE_HALF = Share.parse("11293474001/22586948000");

  @ParameterizedTest
  @CsvSource({
    "40,40",
    "50.23,50.23",
    "0,0",
    "100.00,100",
    "1/3,1/3",
    "1/4,25",
    "0.50,0.5",
    "2/6,1/3"
  })
  void isWrittenShortlyAndExactly(String text, String written) {
    assertEquals(written, Share.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"40", "50.23", "1/3", "1/300", "2/3", "11293474001/22586948000"})
  void isReadBackAsItWasWritten(String text) {
    Share share = Share.parse(text);
    assertEquals(share, Share.parse(share.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-1", "101", "4/3", "1/0", "40%", "1e2", "NaN", ".5", "1,5", "１", "40 50", "1/2/3"
      })
  void refusesWhatIsNoShare(String text) {
    assertThrows(IllegalArgumentException.class, () -> Share.parse(text));
  }

  @Test
  void refusesANumberThatWouldFillTheMemory() {
    BigDecimal tiny = BigDecimal.valueOf(1, 1_000_000_000);
    assertThrows(IllegalArgumentException.class, () -> Share.percent(tiny));
    assertThrows(IllegalArgumentException.class, () -> Share.parse("1".repeat(2_000)));
  }

  @Test
  void tellsOneShareAboveHalfFromHalf() {
    assertTrue(ONE_SHARE_ABOVE_HALF.compareTo(Share.FIFTY) > 0);
    assertEquals(50, ONE_SHARE_ABOVE_HALF.doubleValue(), 1e-6);
  }

  @Test
  void comparesExactlyWhereDoublesAreEqual() {
    BigInteger whole = BigInteger.TEN.pow(60);
    Share half = Share.ratio(whole.shiftRight(1), whole);
    Share above = Share.ratio(whole.shiftRight(1).add(BigInteger.ONE), whole);
    assertEquals(Share.FIFTY, half);
    assertTrue(above.compareTo(half) > 0);
    assertTrue(half.compareTo(above) < 0);
    assertNotEquals(half, above);
  }

  @ParameterizedTest
  @CsvSource({
    "50.23,50.23",
    "2/3,about 66.67",
    "11293474001/22586948000,about 50.000000004",
    "1,1",
    "500000000000000000001/1000000000000000000000,just above 50",
    "499999999999999999999/1000000000000000000000,just below 50"
  })
  void readsWellWithoutHidingTheSideOfAThreshold(String text, String readable) {
    assertEquals(readable, Share.parse(text).readable());
  }
}
