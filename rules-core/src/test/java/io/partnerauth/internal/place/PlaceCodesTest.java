package io.partnerauth.internal.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A place has one code, and a code of no place gives a hint. */
class PlaceCodesTest {
  @ParameterizedTest
  @CsvSource({
    "CN-HK, HK",
    "CN-91, HK",
    "CN-MO, MO",
    "CN-TW, TW",
    "US-PR, PR",
    "FR-974, RE",
    "FR-RE, RE",
    "FR-LRE, RE",
    "FR-75, FR-75C",
    "KZ-ALM, KZ-19",
    "PL-MZ, PL-14",
    "FI-01, AX",
    "NL-AW, AW",
    "NL-BQ1, BQ-BO",
    "NO-21, SJ",
    "RS-KM, XK",
    "RU-CR, UA-43",
    "RU-SEV, UA-40",
    "UA-43, UA-43",
    "HK, HK",
    "RU, RU",
    "CIS, CIS",
    "US-CRIMEA, US-CRIMEA"
  })
  void oneOfTheCodesOfAPlaceIsUsed(String written, String place) {
    assertEquals(place, PlaceCodes.canonical(written));
    assertEquals(place, PlaceCodes.canonical(place));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UA-43", "RU-MOW", "GB-ENG", "FR-75C", "BQ-BO", "KZ-75", "AD-02", "ZW-MW"})
  void codesOfTheListAreSubdivisions(String code) {
    assertTrue(PlaceCodes.isSubdivision(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UA-99",
        "RU-ZZZ",
        "RU-CR",
        "CN-HK",
        "ua-43",
        "UA-",
        "UA",
        "",
        "HK-1",
        "FR-75",
        "AD-02 03",
        "ZZ-01",
        "UA-4",
        "UA43",
        "CIS",
        "US-CRIMEA"
      })
  void nothingElseIsOne(String code) {
    assertFalse(PlaceCodes.isSubdivision(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UK|did you mean \"GB\"?",
        "uk|did you mean \"GB\"?",
        "EL|did you mean \"GR\"?",
        "SU|did you mean \"RU\"?",
        "YU|did you mean \"RS\" or \"ME\"?",
        "EU|it is a union of countries: give the country",
        "ru|did you mean \"RU\"?",
        "RUS|did you mean \"RU\"?",
        "Germany|did you mean \"DE\"?",
        "ua-43|did you mean \"UA-43\"?",
        "ru_mow|did you mean \"RU-MOW\"?",
        "cn-hk|did you mean \"HK\"?",
        "RU-MOX|did you mean \"RU-MO\"?",
        "NO-23|did you mean \"NO-50\"?",
        "FR-75|did you mean \"FR-75C\"?",
        "KZ-BAY|did you mean \"KZ-43\" or \"RU\"?",
        "RU-DNR|it is the part of Donetsk oblast that Russia holds, without an ISO 3166-2 code: give both places, UA-14 and RU",
        "HK-KLN|it has no parts with a code: write HK",
      })
  void aCodeOfNoPlaceGivesAHint(String written, String hint) {
    assertEquals(Optional.of(hint), PlaceHints.hint(written));
  }

  @Test
  void aCodeOfAPlaceOrOfNothingGivesNone() {
    assertEquals(Optional.empty(), PlaceHints.hint("UA-43"));
    assertEquals(Optional.empty(), PlaceHints.hint("RU"));
    assertEquals(Optional.empty(), PlaceHints.hint("ATLANTIS"));
    assertEquals(Optional.empty(), PlaceHints.hint(""));
  }

  @ParameterizedTest
  @CsvSource({"UA-43, RU", "UA-40, RU", "RE, FR", "PR, US", "XK, RS", "AX, FI", "BQ-BO, NL"})
  void somePlacesAreInASecondCountry(String code, String country) {
    assertEquals(Optional.of(country), PlaceCodes.second(code));
    assertTrue(PlaceCodes.isShared(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HK", "TW", "MO", "UA-14", "FR", "RU"})
  void othersAreInOne(String code) {
    assertEquals(Optional.empty(), PlaceCodes.second(code));
    assertFalse(PlaceCodes.isShared(code));
  }

  @Test
  void aCountryWithASharedPartIsSharedInPart() {
    assertEquals(List.of("UA-43", "UA-40"), PlaceCodes.shared("UA"));
    assertTrue(PlaceCodes.isShared("UA"));
  }

  /** Whoever is asked about parts of a country gets no code that has another one. */
  @Test
  void eachListedCodeIsTheOneOfItsPlace() {
    for (String country : Countries.codes()) {
      for (String part : PlaceCodes.parts(country)) {
        assertTrue(PlaceCodes.isSubdivision(part), part);
        assertEquals(part, PlaceCodes.canonical(part));
      }
    }
  }
}
