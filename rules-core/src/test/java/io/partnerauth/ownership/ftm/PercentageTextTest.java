package io.partnerauth.ownership.ftm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "50|50",
        "50.00|50",
        "50%|50",
        "50 %|50",
        "75,1%|75.1",
        "33,333 percent|33.333",
        "100|100",
        "0.5%|0.5",
        "25-50|25 to 50",
        "25-50%|25 to 50",
        "25 – 50 %|25 to 50",
        "25% to 50%|25 to 50",
        "between 25 and 50|25 to 50",
        ">25-<=50|above 25 to 50",
        "More than 25% but not more than 50%|above 25 to 50",
        "Ownership of shares 50 to 75 percent|50 to 75",
        "Ownership of shares - 75% or more|75 to 100",
        ">75 %|above 75 to 100",
        "> 25|above 25 to 100",
        "≥ 25|25 to 100",
        "at least 10%|10 to 100",
        "75% or more|75 to 100",
        "25+|25 to 100",
        "<5|0 to below 5",
        "up to 5 %|0 to 5",
        "50% + 1 share|above 50 to 100",
        "50% plus one share|above 50 to 100",
        "1/3|about 33.33",
        "50\u00a0%|50",
        // A part of one, or a percentage: both may be meant.
        "0.75|0.75 to 75",
        "1|1 to 100",
        "1%|1",
      })
  void isWhatItSays(String text, String range) {
    List<String> reports = new ArrayList<>();
    assertEquals(range, PercentageText.of(List.of(text), reports::add).toString());
    assertEquals(List.of(), reports);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n/a",
        "-",
        "unknown",
        "fifty",
        "101",
        "-5",
        "50/50",
        "50-25",
        "0",
        "0.00%",
        "~50",
        "25-50-75",
        "1,234.5",
        "0.25-0.5",
        "NaN",
        "1e2",
        "50 %%",
        "not 50",
        "50 of 60 shares"
      })
  void isOfUnknownSizeWhereItSaysNone(String text) {
    List<String> reports = new ArrayList<>();
    assertEquals(PercentageText.SOME, PercentageText.of(List.of(text), reports::add));
    assertEquals(1, reports.size());
  }

  @Test
  void severalAreAlternatives() {
    assertEquals("25 to 75", PercentageText.of(List.of("75", "25-50"), text -> {}).toString());
    assertEquals(
        "above 25 to 50", PercentageText.of(List.of("50", ">25-50"), text -> {}).toString());
    assertEquals(PercentageText.SOME, PercentageText.of(List.of(), text -> {}));
  }
}
