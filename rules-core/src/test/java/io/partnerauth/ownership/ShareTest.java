package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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
  void takesAsManyDecimalsAsATextMayHaveAndNoMore() {
    BigDecimal most = BigDecimal.valueOf(1, ShareText.MAX_LENGTH);
    assertEquals(most, new BigDecimal(Share.percent(most).toString()));
    BigDecimal tooMany = BigDecimal.valueOf(1, ShareText.MAX_LENGTH + 1);
    assertThrows(IllegalArgumentException.class, () -> Share.percent(tooMany));
    BigDecimal longest = new BigDecimal("0." + "1".repeat(ShareText.MAX_LENGTH));
    assertEquals(longest, new BigDecimal(Share.percent(longest).toString()));
    BigDecimal tooLong = longest.add(BigDecimal.ONE);
    assertThrows(IllegalArgumentException.class, () -> Share.percent(tooLong));
  }

  @Test
  void readsTheLongestTextAndNoneThatIsLonger() {
    String longest = "4." + "0".repeat(ShareText.MAX_LENGTH - 2);
    assertEquals(Share.percent(4), Share.parse(longest));
    assertThrows(IllegalArgumentException.class, () -> Share.parse(longest + "0"));
  }

  @Test
  void showsTheBeginningOfALongTextThatIsNoShare() {
    assertTrue(refusal("x".repeat(40)).endsWith("\"" + "x".repeat(40) + "\""));
    assertTrue(refusal("x".repeat(41)).endsWith("\"" + "x".repeat(40) + "…\""));
  }

  private static String refusal(String text) {
    return assertThrows(IllegalArgumentException.class, () -> Share.parse(text)).getMessage();
  }

  @Test
  void aWholePercentageIsThereOnceHoweverItIsGiven() {
    assertSame(Share.percent(40), Share.parse("40.0"));
    assertSame(Share.percent(40), Share.percent(new BigDecimal("4E+1")));
    assertSame(Share.FIFTY, Share.parse("1/2"));
  }

  @Test
  void hashesOfUnlikeSharesDiffer() {
    assertEquals(Share.parse("1/3").hashCode(), Share.parse("2/6").hashCode());
    assertNotEquals(Share.parse("1/3").hashCode(), Share.parse("2/3").hashCode());
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
    "0,0",
    "0.0001,0.0001",
    "0.00011,about 0.0001",
    "51.000004,about 51.000004",
    "50.000000000001,about 50.000000000001",
    "50.0000000000004,just above 50",
    "99.9999999999996,just below 100",
    "500000000000000000001/1000000000000000000000,just above 50",
    "499999999999999999999/1000000000000000000000,just below 50"
  })
  void readsWellWithoutHidingTheSideOfAThreshold(String text, String readable) {
    assertEquals(readable, Share.parse(text).readable());
  }
}
