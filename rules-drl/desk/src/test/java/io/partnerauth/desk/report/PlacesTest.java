package io.partnerauth.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Landmarks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final LocalDate LEFT = LocalDate.of(2009, 8, 18);
  private static final String REGIONS =
      """
      region,member,role,validFrom,validTo,note
      CIS,GE,MEMBER,1994-04-19,2009-08-18,
      CIS,KZ,MEMBER,,,
      CIS,RU,MEMBER,,,
      CIS,TM,ASSOCIATE,,,
      OTHER,DE,MEMBER,,,
      """;
  private static final String RULES =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      rule "A-1 The CIS and China"
          @source( "A letter" )
          @status( CONFIRMED )
          @authority( VENDOR )
      when
          Grant( vendor == "Zoom" )
          Customer( regions contains "CIS" || country == "CN" )
      then
          ruling.revoke( "Not there." );
      end
      """;
  private static final Landmarks LANDMARKS =
      AuthorizationRules.load(Map.of("regions.csv", REGIONS, "zoom/letter.drl", RULES)).landmarks();

  private static Places on(LocalDate day) {
    return Places.of(LANDMARKS, day);
  }

  @Test
  void allThatRulesOrRegionsNameAndOneThatNobodyNamesAreAskedAbout() {
    assertEquals(new TreeSet<>(List.of("AD", "CN", "DE", "GE", "KZ", "RU", "TM")), on(LEFT).all());
    assertEquals("AD", on(LEFT).elsewhere());
  }

  @Test
  void aRegionIsCalledByItsNameOnlyWhenItsMembersOfThatDayAreAllThere() {
    assertEquals("CIS", on(LEFT).name(List.of("KZ", "RU")));
    assertEquals("KZ, RU", on(LEFT).codes(List.of("KZ", "RU")));
    assertEquals("Kazakhstan (KZ), Russia (RU)", on(LEFT.minusDays(1)).name(List.of("KZ", "RU")));
    assertEquals("", on(LEFT.minusDays(1)).codes(List.of("KZ", "RU")));
    assertEquals("CIS", on(LEFT.minusDays(1)).name(List.of("GE", "KZ", "RU")));
  }

  @Test
  void whereMembershipIsUnclearItIsNoMembership() {
    assertEquals("CIS, Turkmenistan (TM)", on(LEFT).name(List.of("KZ", "RU", "TM")));
  }

  @Test
  void regionsThatNoRuleAsksForNameNothing() {
    assertFalse(on(LEFT).regions().containsKey("OTHER"));
  }

  @Test
  void theCountryThatNobodyNamesStandsForAllOthers() {
    assertEquals("Everywhere else", on(LEFT).name(List.of("AD", "CN")));
    assertEquals("Everywhere", on(LEFT).name(on(LEFT).all()));
  }
}
