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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mistakes that people make in the shipped pack, each noticed by the pack's own scenarios or by the
 * check.
 */
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
        "a directive that nobody is sure of ^ zoom/russia-cis-2021.drl ^ @received( ^ @unclear(",
        "a kind of sale forgotten ^ zoom/russia-cis-2021.drl ^ (SaleKind.NEW, SaleKind.EXPANSION) ^ (SaleKind.NEW, SaleKind.SUPPORT)",
        "an old contract that was signed on the day itself ^ zoom/russia-cis-2021.drl ^ contractSigned < \"31-Mar-2021\" ^ contractSigned <= \"31-Mar-2021\"",
        "a wrong region ^ cisco/russia-belarus-2022.drl ^ (\"RU\", \"BY\") ^ (\"RU\", \"KZ\")",
        "a wrong country in a region ^ regions.csv ^ CIS,KZ, ^ CIS,TR,",
        "a region that is left too early ^ regions.csv ^ CIS,MD,MEMBER,1994-06-27, ^ CIS,MD,MEMBER,1994-06-27,2021-01-01",
        "a list too many ^ law/us-ear-744-21.drl ^ listings contains ^ listings not contains",
        "a sector that is left out ^ law/us-ear-744-21.drl ^ (\"DEFENSE\", \"SECURITY\") ^ (\"DEFENSE\", \"ENERGY\")",
        "a review from 11 percent on ^ zoom/russia-cis-2021.drl ^ Customer( stateInterest >= 10 ) ^ Customer( stateInterest >= 11 )",
        "a review from 9 percent on ^ zoom/russia-cis-2021.drl ^ Customer( stateInterest >= 10 ) ^ Customer( stateInterest >= 9 )",
        "old contracts of majorities only ^ zoom/russia-cis-2021.drl ^ stateControlled == true || stateInterest >= 10 ^ stateControlled == true || stateInterest >= 50",
        "a state's control forgotten ^ zoom/russia-cis-2021.drl ^ stateControlled == true ||  ^ ``",
        "sales without an old contract forgotten ^ zoom/russia-cis-2021.drl ^ contractSigned == null ||  ^ ``",
        "another buyer class ^ zoom/russia-cis-2021.drl ^ buyerClass == BuyerClass.GOVERNMENT_AGENCY ^ buyerClass == BuyerClass.PRIVATE_INSTITUTION",
        "institutions counted as companies too ^ zoom/russia-cis-2021.drl ^ buyerClass not in (BuyerClass.GOVERNMENT_AGENCY, BuyerClass.STATE_INSTITUTION) ^ buyerClass != BuyerClass.GOVERNMENT_AGENCY",
        "support under old contracts revoked ^ zoom/russia-cis-2021.drl ^ ruling.condition( ^ ruling.revoke(",
        "a channel that is no longer asked about ^ zoom/russia-cis-2021.drl ^ channel == Channel.PARTNER,  ^ ``",
        "another vendor ^ zoom/russia-cis-2021.drl ^ vendor == \"Zoom\" ^ vendor == \"Cisco\"",
        "a region with fewer countries ^ zoom/russia-cis-2021.drl ^ contains \"CIS\" ^ contains \"EAEU\"",
        "a country in the place of a region ^ zoom/russia-cis-2021.drl ^ regions contains \"CIS\" ^ country == \"RU\"",
        "one product only ^ zoom/russia-cis-2021.drl ^ Sale( channel ^ Sale( product == \"Meetings\", channel",
        "a rule switched off ^ zoom/russia-cis-2021.drl ^ extends \"Zoom directive of 31 March 2021, old contracts\" ^ extends \"Zoom directive of 31 March 2021, old contracts\" enabled false",
        "another kind of sale ^ zoom/china-2020.drl ^ SaleKind.RENEWAL ^ SaleKind.SUPPORT",
        "a country too many ^ zoom/china-2020.drl ^ country == \"CN\" ^ country in (\"CN\", \"MO\")",
        "a direct channel turned round ^ zoom/china-2020.drl ^ Channel.VENDOR_DIRECT ^ Channel.PARTNER",
        "a year too early ^ zoom/china-2020.drl ^ date >= \"23-Aug-2020\" ^ date >= \"23-Aug-2019\"",
        "the wrong country ^ adobe/russia-2022.drl ^ country == \"RU\" ^ country == \"BY\"",
        "a country too many ^ adobe/russia-2022.drl ^ country == \"RU\" ^ country in (\"RU\", \"UA\")",
        "the day after the announcement ^ adobe/russia-2022.drl ^ date >= \"04-Mar-2022\" ^ date > \"04-Mar-2022\"",
        "private media too ^ adobe/russia-2022.drl ^ , stateControlled == true ^ ``",
        "whatever a state controls ^ adobe/russia-2022.drl ^ sector == \"MEDIA\",  ^ ``",
        "shares in the place of control ^ adobe/russia-2022.drl ^ stateControlled == true ^ stateInterest >= 50",
        "renewals revoked ^ adobe/russia-2022.drl ^ ruling.review( ^ ruling.revoke(",
        "renewals through partners only ^ adobe/russia-2022.drl ^ Sale( kind == SaleKind.RENEWAL ^ Sale( channel == Channel.PARTNER, kind == SaleKind.RENEWAL",
        "media of partners only ^ adobe/russia-2022.drl ^ Customer( sector ^ Sale( channel == Channel.PARTNER ) Customer( sector",
        "partners only ^ adobe/russia-2022.drl ^ Sale( date ^ Sale( channel == Channel.PARTNER, date",
        "a country lost ^ cisco/russia-belarus-2022.drl ^ country in (\"RU\", \"BY\") ^ country == \"RU\"",
        "a country too many ^ cisco/russia-belarus-2022.drl ^ (\"RU\", \"BY\") ^ (\"RU\", \"BY\", \"UA\")",
        "a list turned round ^ cisco/russia-belarus-2022.drl ^ country in ^ country not in",
        "a day too early ^ cisco/russia-belarus-2022.drl ^ \"03-Mar-2022\" ) ^ \"02-Mar-2022\" )",
        "a letter that only the press knows ^ cisco/russia-belarus-2022.drl ^ @status( CONFIRMED ) ^ @status( REPORTED )",
        "a status lost ^ cisco/russia-belarus-2022.drl ^ @status( CONFIRMED ) ^ ``",
        "companies only ^ cisco/russia-belarus-2022.drl ^ Customer( country ^ Customer( buyerClass == BuyerClass.COMPANY, country",
        "no renewals ^ cisco/russia-belarus-2022.drl ^ Sale( date ^ Sale( kind != SaleKind.RENEWAL, date",
        "no expansions ^ cisco/russia-belarus-2022.drl ^ Sale( date ^ Sale( kind != SaleKind.EXPANSION, date",
        "a vendor's rule that covers all vendors ^ cisco/russia-belarus-2022.drl ^ Grant( vendor == \"Cisco\" ) ^ Grant( vendor != \"Zoom\" )",
        "the territories alone ^ kaspersky/united-states-2024.drl ^ regions contains \"USA\" ^ country in (\"AS\", \"GU\", \"MP\", \"PR\", \"UM\", \"VI\")",
        "expansions forgotten ^ kaspersky/united-states-2024.drl ^ SaleKind.RENEWAL, SaleKind.EXPANSION) ^ SaleKind.RENEWAL)",
        "updates until a day earlier ^ kaspersky/united-states-2024.drl ^ \"29-Sep-2024\" ^ \"28-Sep-2024\"",
        "a date lost ^ kaspersky/united-states-2024.drl ^ , date >= \"20-Jul-2024\" ^ ``",
        "partners only ^ kaspersky/united-states-2024.drl ^ Sale( date ^ Sale( channel == Channel.PARTNER, date",
        "another list ^ law/us-ear-744-21.drl ^ \"US-MEU\" ^ \"US-ENTITY-LIST\"",
        "another end use ^ law/us-ear-744-21.drl ^ \"MILITARY\" ^ \"SURVEILLANCE\"",
        "a law that only warns ^ law/us-ear-744-21.drl ^ ruling.revoke( ^ ruling.condition(",
        "a law that spares old contracts ^ law/us-ear-744-21.drl ^ listings contains \"US-MEU\" ) ^ listings contains \"US-MEU\" ) Sale( contractSigned == null )",
        "a law that spares persons ^ law/us-ear-744-21.drl ^ Customer( listings ^ Customer( buyerClass != BuyerClass.PERSON, listings",
        "a law that spares agencies ^ law/us-ear-744-21.drl ^ , sector ^ , buyerClass != BuyerClass.GOVERNMENT_AGENCY, sector",
        "the customer's country for the partner's ^ oracle/russian-partners-2022.drl ^ Partner( country ^ Customer( country",
        "Oracle's own channel too ^ oracle/russian-partners-2022.drl ^ channel == Channel.PARTNER,  ^ ``",
        "a press report taken for a letter ^ oracle/russian-partners-2022.drl ^ @status( REPORTED ) ^ @status( CONFIRMED )",
        "a partner's country too many ^ oracle/russian-partners-2022.drl ^ Partner( country == \"RU\" ) ^ Partner( country in (\"RU\", \"BY\") )",
        "distributors only ^ oracle/russian-partners-2022.drl ^ Partner( country ^ Partner( role == \"DISTRIBUTOR\", country",
        "no renewals ^ oracle/russian-partners-2022.drl ^ Sale( channel ^ Sale( kind != SaleKind.RENEWAL, channel",
        "no expansions ^ oracle/russian-partners-2022.drl ^ Sale( channel ^ Sale( kind != SaleKind.EXPANSION, channel",
        "an associate taken for a member ^ regions.csv ^ CIS,TM,ASSOCIATE ^ CIS,TM,MEMBER",
        "a founder taken for a member ^ regions.csv ^ CIS,UA,FOUNDING_PARTY ^ CIS,UA,MEMBER",
        "a day too late in a region ^ regions.csv ^ EAR-744.21-A1,MM,MEMBER,2021-03-08 ^ EAR-744.21-A1,MM,MEMBER,2021-03-09",
        "a far country in a region ^ regions.csv ^ CIS,AM ^ CIS,CY",
        "another authority ^ zoom/russia-cis-2021.drl ^ @authority( VENDOR ) ^ @authority( LAW )",
        "another authority ^ zoom/china-2020.drl ^ @authority( VENDOR ) ^ @authority( PARTNER )",
        "another authority ^ adobe/russia-2022.drl ^ @authority( VENDOR ) ^ @authority( LAW )",
        "another authority ^ cisco/russia-belarus-2022.drl ^ @authority( VENDOR ) ^ @authority( LAW )",
        "another authority ^ kaspersky/united-states-2024.drl ^ @authority( LAW ) ^ @authority( VENDOR )",
        "another authority ^ law/us-ear-744-21.drl ^ @authority( LAW ) ^ @authority( VENDOR )",
        "another authority ^ oracle/russian-partners-2022.drl ^ @authority( VENDOR ) ^ @authority( LAW )",
        "a country far away ^ adobe/russia-2022.drl ^ country == \"RU\" ^ country in (\"RU\", \"DE\")",
        "a country far away ^ zoom/china-2020.drl ^ country == \"CN\" ^ country in (\"CN\", \"IN\")",
        "a country far away ^ cisco/russia-belarus-2022.drl ^ (\"RU\", \"BY\") ^ (\"RU\", \"BY\", \"VE\")",
        "a country too many in the CIS ^ regions.csv ^ CIS,AM,MEMBER ^ `CIS,GR,MEMBER,,,\nCIS,AM,MEMBER`",
        "a country too many in a law ^ regions.csv ^ EAR-744.21-A2,BY ^ `EAR-744.21-A2,BR,MEMBER,,,\nEAR-744.21-A2,BY`",
        "a country too many in the United States ^ regions.csv ^ USA,AS ^ `USA,AU,MEMBER,,,\nUSA,AS`",
      })
  void isNoticed(String mistake, String file, String before, String after) {
    assertNoticed(mistake, file, before, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZOOM-2021-1",
        "ZOOM-2021-5",
        "ZOOM-2021-6",
        "ZOOM-CN-2020-2",
        "ADOBE-2022-3",
        "KASPERSKY-2024-1",
        "KASPERSKY-2024-2",
        "EAR-744-21-2",
        "ORACLE-2022-1"
      })
  void aRemovedRuleIsNoticed(String id) {
    Map<String, String> changed = new TreeMap<>(PACK);
    changed.replaceAll((path, text) -> text.replaceFirst("(?s)rule \"" + id + " .*?\nend\n", ""));
    assertNoticed("the lost rule " + id, changed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CIS,KZ", "CIS,MD", "CIS,RU", "EAR-744.21-A1,MM", "USA,PR", "USA,US"})
  void aCountryThatARegionLosesIsNoticed(String row) {
    Map<String, String> changed = new TreeMap<>(PACK);
    changed.computeIfPresent(
        "regions.csv", (path, text) -> text.replaceFirst("\n" + row + ",.*", ""));
    assertNoticed("the lost row " + row, changed);
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
    assertNoticed(mistake + " in " + file, changed);
  }

  private static void assertNoticed(String mistake, Map<String, String> changed) {
    assertNotEquals(PACK, changed, () -> mistake + ": what was to be changed is not there");
    Optional<String> noticed = WATCH.notice(changed);
    assertTrue(noticed.isPresent(), () -> mistake + " is noticed by nothing");
  }
}
