package io.partnerauth.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.AuthorizationRules;
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
  private static final Places PLACES =
      Places.of(
          AuthorizationRules.load(Map.of("regions.csv", REGIONS, "zoom/letter.drl", RULES))
              .landmarks());

  @Test
  void allThatRulesOrRegionsNameAndOneThatNobodyNamesAreAskedAbout() {
    assertEquals(new TreeSet<>(List.of("AD", "CN", "DE", "GE", "KZ", "RU", "TM")), PLACES.all());
    assertEquals("AD", PLACES.elsewhere());
  }

  @Test
  void aRegionIsCalledByItsNameOnlyWhenItsMembersOfThatDayAreAllThere() {
    assertEquals("CIS", PLACES.name(List.of("KZ", "RU"), LEFT));
    LocalDate before = LEFT.minusDays(1);
    assertEquals("Kazakhstan (KZ), Russia (RU)", PLACES.name(List.of("KZ", "RU"), before));
    assertEquals("CIS", PLACES.name(List.of("GE", "KZ", "RU"), before));
  }

  @Test
  void whereMembershipIsUnclearItIsNoMembership() {
    assertEquals("CIS, Turkmenistan (TM)", PLACES.name(List.of("KZ", "RU", "TM"), LEFT));
  }

  @Test
  void placesThatRulesCannotTellApartAreAlikeUntilOneLeavesARegion() {
    assertEquals(
        List.of(List.of("AD", "DE"), List.of("CN"), List.of("GE", "KZ", "RU"), List.of("TM")),
        List.copyOf(PLACES.alike(LEFT.minusDays(1)).values()));
    assertEquals(
        List.of(List.of("AD", "DE", "GE"), List.of("CN"), List.of("KZ", "RU"), List.of("TM")),
        List.copyOf(PLACES.alike(LEFT).values()));
  }

  @Test
  void theCountryThatNobodyNamesStandsForAllOthers() {
    assertEquals("Everywhere else", PLACES.name(List.of("AD", "CN"), LEFT));
    assertEquals("Everywhere", PLACES.name(PLACES.all(), LEFT));
  }
}
