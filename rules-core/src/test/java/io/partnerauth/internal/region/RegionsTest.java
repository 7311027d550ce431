package io.partnerauth.internal.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.text.SourceFile;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static final String TABLE =
      """
      region,member,role,validFrom,validTo,note
      CIS,RU,MEMBER,1993-07-20,,
      CIS,GE,MEMBER,1994-04-19,2009-08-18,left
      CIS,TM,FOUNDING_PARTY,1991-12-26,2005-08-26,
      CIS,TM,ASSOCIATE,2005-08-26,,
      CIS,UA,FOUNDING_PARTY,1991-12-10,,"founder, never ratified"
      Crimea,UA-43,MEMBER,2014-12-19,,
      Crimea,UA-40,MEMBER,2014-12-19,,
      Donbas,UA-14,PARTLY_COVERED,2022-02-21,,
      Kazakhstan,KZ,MEMBER,,,
      Kazakhstan,KZ-11,EXCLUDED,2020-01-01,,own row of a part
      """;

  private final Regions regions = read(TABLE);

  static Regions read(String text) {
    Regions.Result result = Regions.read(new SourceFile("regions.csv", text));
    assertEquals("[]", result.issues().toString());
    return result.regions();
  }

  private Membership of(String region, String place, String date) {
    Optional<String> subdivision = place.length() > 2 ? Optional.of(place) : Optional.empty();
    return regions.membership(region, place.substring(0, 2), subdivision, LocalDate.parse(date));
  }

  @Test
  void aMemberBelongsFromItsFirstDayToTheDayBeforeItsEnd() {
    assertEquals(Membership.NO, of("CIS", "GE", "1994-04-18"));
    assertEquals(Membership.YES, of("CIS", "GE", "1994-04-19"));
    assertEquals(Membership.YES, of("CIS", "GE", "2009-08-17"));
    assertEquals(Membership.NO, of("CIS", "GE", "2009-08-18"));
  }

  @Test
  void anyOtherRoleLeavesMembershipUnknown() {
    assertEquals(Membership.UNKNOWN, of("CIS", "TM", "2005-08-25"));
    assertEquals(Membership.UNKNOWN, of("CIS", "TM", "2021-04-08"));
    assertEquals(Membership.UNKNOWN, of("CIS", "UA", "2021-04-08"));
  }

  @Test
  void anEmptyDateIsNoBound() {
    assertEquals(Membership.YES, of("Kazakhstan", "KZ", "1000-01-01"));
    assertEquals(Membership.YES, of("Kazakhstan", "KZ", "2999-01-01"));
  }

  @Test
  void aCountryCoversItsSubdivisions() {
    assertEquals(Membership.YES, of("CIS", "RU-MOW", "2021-04-08"));
    assertEquals(Membership.UNKNOWN, of("CIS", "UA-43", "2021-04-08"));
  }

  @Test
  void aSubdivisionDoesNotCoverItsCountry() {
    assertEquals(Membership.YES, of("Crimea", "UA-43", "2021-04-08"));
    assertEquals(Membership.NO, of("Crimea", "UA", "2021-04-08"));
    assertEquals(Membership.NO, of("Crimea", "UA-30", "2021-04-08"));
  }

  @Test
  void aSubdivisionsOwnRowDecidesBeforeItsCountrys() {
    assertEquals(Membership.YES, of("Kazakhstan", "KZ-11", "2019-12-31"));
    assertEquals(Membership.UNKNOWN, of("Kazakhstan", "KZ-11", "2020-01-01"));
    assertEquals(Membership.YES, of("Kazakhstan", "KZ-75", "2020-01-01"));
  }

  @Test
  void allMembershipsOfAPlaceComeAtOnce() {
    Memberships crimea = regions.at("UA", Optional.of("UA-43"), LocalDate.parse("2021-04-08"));
    assertEquals(Set.of("Crimea"), crimea.in());
    assertEquals(Set.of("CIS"), crimea.maybe());
    Memberships nowhere = regions.at("BR", Optional.empty(), LocalDate.parse("2021-04-08"));
    assertEquals(new Memberships(Set.of(), Set.of()), nowhere);
  }

  @Test
  void namesSubdivisionsAndDatesAreThoseOfTheFile() {
    assertEquals("[CIS, Crimea, Donbas, Kazakhstan]", regions.names().toString());
    assertEquals("[UA-14, UA-40, UA-43]", regions.subdivisions("UA").toString());
    assertEquals("[]", regions.subdivisions("RU").toString());
    assertEquals(
        "[1991-12-10, 1991-12-26, 1993-07-20, 1994-04-19, 2005-08-26, 2009-08-18, 2014-12-19,"
            + " 2020-01-01, 2022-02-21]",
        regions.dates().toString());
  }

  @Test
  void aRegionThatIsNotInTheFileIsTheCallersMistake() {
    IllegalArgumentException mistake =
        assertThrows(IllegalArgumentException.class, () -> of("EAEU", "RU", "2021-04-08"));
    assertEquals(
        "There is no region \"EAEU\". The pack's regions are [CIS, Crimea, Donbas, Kazakhstan].",
        mistake.getMessage());
  }

  @Test
  void aFileFromAWindowsSpreadsheetIsRead() {
    Regions windows = read("\uFEFF" + TABLE.replace("\n", "\r\n"));
    assertEquals(regions.names(), windows.names());
    assertEquals(regions.dates(), windows.dates());
  }

  @Test
  void theJdksCountriesAndKosovoAreCodes() {
    assertTrue(Countries.isCountry("RU"));
    assertTrue(Countries.isCountry("XK"));
    assertTrue(Countries.isSubdivision("GB-ENG"));
    assertEquals("UA", Countries.countryOf("UA-43"));
    assertEquals(
        Set.of(),
        Set.of("ru", "SU", "EU", "", "RUS").stream()
            .filter(Countries::isCountry)
            .collect(java.util.stream.Collectors.toSet()));
  }
}
