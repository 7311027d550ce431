package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.FactValues.Amounts;
import io.partnerauth.FactValues.Any;
import io.partnerauth.FactValues.Containing;
import io.partnerauth.FactValues.Described;
import io.partnerauth.FactValues.OneOf;
import io.partnerauth.FactValues.SetOf;
import io.partnerauth.FactValues.Shares;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactValuesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 3, 31);

  private static String words(FactValues values) {
    return values.toString();
  }

  @Test
  void eachKindHasItsWords() {
    assertEquals("A, B or C", words(new OneOf(List.of("A", "B", "C"))));
    assertEquals("2021-03-31", words(FactValues.days(DAY, DAY)));
    assertEquals("before 2021-04-01", words(FactValues.days(LocalDate.MIN, DAY)));
    assertEquals("2021-03-31 or later", words(FactValues.days(DAY, LocalDate.MAX)));
    assertEquals("any day", words(FactValues.days(LocalDate.MIN, LocalDate.MAX)));
    assertEquals("A, perhaps B", words(new SetOf(List.of("A"), List.of("B"))));
    assertEquals("perhaps B", words(new SetOf(List.of(), List.of("B"))));
    assertEquals("A without B, C", words(new Containing(List.of("A"), List.of("C", "B"))));
    assertEquals("none of B", words(new Containing(List.of(), List.of("B"))));
    assertEquals("none", words(new Containing(List.of(), List.of())));
    Optional<BigDecimal> ten = Optional.of(BigDecimal.TEN);
    assertEquals("up to 10", words(new Amounts(Optional.empty(), false, ten, true)));
    assertEquals("above 10", words(new Amounts(ten, false, Optional.empty(), false)));
    assertEquals(
        "any number", words(new Amounts(Optional.empty(), false, Optional.empty(), false)));
  }

  @Test
  void choicesAreToldOnceAndASingleOneIsItself() {
    OneOf a = OneOf.of("A");
    assertEquals(a, FactValues.any(List.of(a, a)));
    assertEquals(new OneOf(List.of("A", "B")), FactValues.any(List.of(a, OneOf.of("B"), a)));
    SetOf set = new SetOf(List.of("X"), List.of());
    assertEquals(new Any(List.of(a, set)), FactValues.any(List.of(a, set)));
    assertEquals("unknown", words(FactValues.any(List.of())));
  }

  @Test
  void aBlankExampleIsNoneAndAnEmptyListOfValuesIsRefused() {
    assertEquals(FactValues.inWords("any"), new Described("any", Optional.of(" ")));
    assertThrows(InvalidQuestionException.class, () -> new OneOf(List.of()));
  }

  @Test
  void whatCannotBeShownIsEscapedInWordsAndKeptAsData() {
    OneOf name = OneOf.of("A\nB");
    assertEquals("A\\nB", words(name));
    assertEquals(List.of("A\nB"), name.values());
  }

  @Test
  void sharesAreNamedByTheEndThatTellsThem() {
    assertEquals("10", words(new Shares(ShareRange.exactly(Share.percent(10)))));
    assertEquals("0 to 100", words(new Shares(ShareRange.UNKNOWN)));
    assertEquals("below 10", words(new Shares(range(0, true, 10, false))));
    assertEquals("up to 10", words(new Shares(range(0, true, 10, true))));
    assertEquals("50 and above", words(new Shares(range(50, true, 100, true))));
    assertEquals("above 50", words(new Shares(range(50, false, 100, true))));
  }

  @Test
  void sharesBetweenTwoEndsAreNamedByBoth() {
    assertEquals("10 to below 50", words(new Shares(range(10, true, 50, false))));
    assertEquals("above 0 to below 100", words(new Shares(range(0, false, 100, false))));
    assertEquals("above 0 to 10", words(new Shares(range(0, false, 10, true))));
    assertEquals("10 to below 100", words(new Shares(range(10, true, 100, false))));
    assertEquals("below 100", words(new Shares(range(0, true, 100, false))));
    assertEquals("above 0", words(new Shares(range(0, false, 100, true))));
  }

  @Test
  void daysAreNamedByTheEndsThatThereAre() {
    assertEquals("2021-03-31", words(FactValues.days(DAY, DAY)));
    assertEquals("any day", words(FactValues.days(LocalDate.MIN, LocalDate.MAX)));
    assertEquals("before 2021-03-31", words(FactValues.days(LocalDate.MIN, DAY.minusDays(1))));
    assertEquals("2021-03-31 or later", words(FactValues.days(DAY, LocalDate.MAX)));
    assertEquals("2021-03-31 to 2021-04-01", words(FactValues.days(DAY, DAY.plusDays(1))));
  }

  private static ShareRange range(long low, boolean lowIncluded, long high, boolean highIncluded) {
    return new ShareRange(Share.percent(low), lowIncluded, Share.percent(high), highIncluded);
  }
}
