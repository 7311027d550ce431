package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whichever code of a place a host has, it is the same place. */
class PlaceTest {
  @Test
  void hongKongIsNoPartOfMainlandChinaUnderEitherCode() {
    assertEquals(Place.of("HK"), Place.of("CN-HK"));
    assertEquals("HK", Place.of("CN-HK").country());
    assertEquals(Optional.empty(), Place.of("CN-HK").subdivision());
    assertEquals(Place.of("HK"), new Place("CN", Optional.of("CN-HK")));
    assertEquals(Place.of("HK"), new Place("HK", Optional.of("CN-HK")));
  }

  @Test
  void crimeaIsOnePlaceUnderEitherCode() {
    assertEquals(Place.of("UA-43"), Place.of("RU-CR"));
    assertEquals("UA", Place.of("RU-CR").country());
    assertEquals(Place.of("UA-43"), new Place("RU", Optional.of("RU-CR")));
    assertEquals(Place.of("UA-40"), new Place("UA", Optional.of("RU-SEV")));
  }

  @Test
  void placesThatAreOneAreAskedAboutOnce() {
    assertEquals(1, Customer.builder().places("HK", "CN-HK").build().places().size());
  }

  @Test
  void territoriesAndCountriesOfPartnersHaveTheOneCodeToo() {
    assertEquals(Set.of("HK", "UA-43"), Grant.of("Zoom", "CN-HK", "RU-CR", "HK").territory());
    assertEquals(Optional.of("HK"), Partner.of("P", "CN-HK").country());
  }
}
