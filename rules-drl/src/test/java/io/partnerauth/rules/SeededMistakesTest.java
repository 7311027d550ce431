package io.partnerauth.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.testkit.mutation.Watch;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes that people make in the shipped pack, each noticed by the pack's own scenarios. */
class SeededMistakesTest {
  private static final String ZOOM = "zoom/russia-cis-2021.drl";
  private static final Map<String, String> PACK = PackFiles.onClassPath().texts();
  private static final Watch WATCH = Watch.scenarios(PACK);

  @Test
  void thePackItselfIsNotComplainedOf() {
    assertEquals(Optional.empty(), WATCH.notice(PACK));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '`',
      value = {
        "a swapped operator ^ zoom/russia-cis-2021.drl ^ stateInterest >= 50 ^ stateInterest <= 50",
        "an open bound ^ zoom/russia-cis-2021.drl ^ stateInterest >= 50 ^ stateInterest > 50",
        "a threshold that is off by one ^ zoom/russia-cis-2021.drl ^ stateInterest >= 50 ^ stateInterest >= 51",
        "and for or ^ zoom/russia-cis-2021.drl ^ stateControlled == true || stateInterest >= 50 ^ stateControlled == true && stateInterest >= 50",
        "a directive that begins a day late ^ zoom/russia-cis-2021.drl ^ date >= \"31-Mar-2021\" ^ date >= \"01-Apr-2021\"",
        "the other channel ^ zoom/russia-cis-2021.drl ^ Channel.PARTNER ^ Channel.VENDOR_DIRECT",
        "a milder verdict ^ zoom/russia-cis-2021.drl ^ ruling.revoke( \"Zoom revoked its partners' authorization to sell to state ^ ruling.review( \"Zoom revoked its partners' authorization to sell to state",
        "a directive taken back ^ zoom/russia-cis-2021.drl ^ @status( RECEIVED ) ^ @status( WITHDRAWN )",
        "a kind of sale forgotten ^ zoom/russia-cis-2021.drl ^ (SaleKind.NEW, SaleKind.EXPANSION) ^ (SaleKind.NEW, SaleKind.SUPPORT)",
        "an old contract that was signed on the day itself ^ zoom/russia-cis-2021.drl ^ contractSigned < \"31-Mar-2021\" ^ contractSigned <= \"31-Mar-2021\"",
        "a wrong region ^ cisco/russia-belarus-2022.drl ^ (\"RU\", \"BY\") ^ (\"RU\", \"KZ\")",
        "a wrong country in a region ^ regions.csv ^ CIS,KZ, ^ CIS,TR,",
        "a region that is left too early ^ regions.csv ^ CIS,MD,MEMBER,1994-06-27, ^ CIS,MD,MEMBER,1994-06-27,2021-01-01",
        "a list too many ^ microsoft/military-end-users-2020.drl ^ listings contains ^ listings not contains",
        "a sector that is left out ^ microsoft/military-end-users-2020.drl ^ (Sector.DEFENSE, Sector.SECURITY) ^ (Sector.DEFENSE, Sector.ENERGY)",
      })
  void isNoticed(String mistake, String file, String before, String after) {
    assertNoticed(mistake, file, before, after);
  }

  @Test
  void aLostExtendsIsNoticed() {
    assertNoticed(
        "a lost extends",
        ZOOM,
        "rule \"ZOOM-2021-1 Government agencies\" extends \"Zoom directive of 31 March 2021, new business\"",
        "rule \"ZOOM-2021-1 Government agencies\"");
  }

  @Test
  void anExtendsOfAnotherRuleIsNoticed() {
    assertNoticed(
        "an extends of another rule",
        ZOOM,
        "rule \"ZOOM-2021-1 Government agencies\" extends \"Zoom directive of 31 March 2021, new business\"",
        "rule \"ZOOM-2021-1 Government agencies\" extends \"Zoom directive of 31 March 2021\"");
  }

  private static void assertNoticed(String mistake, String file, String before, String after) {
    Map<String, String> changed = new TreeMap<>(PACK);
    changed.computeIfPresent(file, (path, text) -> text.replace(before, after));
    assertNotEquals(PACK, changed, () -> mistake + ": " + file + " does not hold " + before);
    Optional<String> noticed = WATCH.notice(changed);
    assertTrue(noticed.isPresent(), () -> mistake + " is noticed by nothing");
  }
}
