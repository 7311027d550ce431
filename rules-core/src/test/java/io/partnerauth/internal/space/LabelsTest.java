package io.partnerauth.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 3, 31);

  @Test
  void sharesAreNamedByTheEndThatTellsThem() {
    assertEquals("10", Labels.of(ShareRange.exactly(Share.percent(10))));
    assertEquals("0 to 100", Labels.of(ShareRange.UNKNOWN));
    assertEquals("below 10", Labels.of(range(0, true, 10, false)));
    assertEquals("up to 10", Labels.of(range(0, true, 10, true)));
    assertEquals("50 and above", Labels.of(range(50, true, 100, true)));
    assertEquals("above 50", Labels.of(range(50, false, 100, true)));
  }

  @Test
  void sharesBetweenTwoEndsAreNamedByBoth() {
    assertEquals("10 to below 50", Labels.of(range(10, true, 50, false)));
    assertEquals("above 0 to below 100", Labels.of(range(0, false, 100, false)));
    assertEquals("above 0 to 10", Labels.of(range(0, false, 10, true)));
    assertEquals("10 to below 100", Labels.of(range(10, true, 100, false)));
    assertEquals("below 100", Labels.of(range(0, true, 100, false)));
    assertEquals("above 0", Labels.of(range(0, false, 100, true)));
  }

  @Test
  void daysAreNamedByTheEndsThatThereAre() {
    assertEquals("2021-03-31", Labels.of(DAY, DAY));
    assertEquals("any day", Labels.of(LocalDate.MIN, LocalDate.MAX));
    assertEquals("before 2021-03-31", Labels.of(LocalDate.MIN, DAY.minusDays(1)));
    assertEquals("2021-03-31 or later", Labels.of(DAY, LocalDate.MAX));
    assertEquals("2021-03-31 to 2021-04-01", Labels.of(DAY, DAY.plusDays(1)));
  }

  @Test
  void constantsStandInTheOrderOfTheirDeclaration() {
    Set<Enum<?>> constants = new LinkedHashSet<>();
    constants.add(BuyerClass.PERSON);
    constants.add(BuyerClass.GOVERNMENT_AGENCY);
    constants.add(BuyerClass.COMPANY);
    Set<Enum<?>> sorted = Labels.sorted(constants);
    assertEquals(
        List.of(BuyerClass.GOVERNMENT_AGENCY, BuyerClass.COMPANY, BuyerClass.PERSON),
        List.copyOf(sorted));
    assertThrows(UnsupportedOperationException.class, sorted::clear);
  }

  private static ShareRange range(long low, boolean lowIncluded, long high, boolean highIncluded) {
    return new ShareRange(Share.percent(low), lowIncluded, Share.percent(high), highIncluded);
  }
}
