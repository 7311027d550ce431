package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LandmarksTest {
  private final Landmarks landmarks =
      AuthorizationRules.load(
              Map.of("regions.csv", TestPack.REGIONS, "zoom/letter.drl", TestPack.ZOOM))
          .landmarks();

  @Test
  void theLiteralsOfAnAttributeAreThoseOfAllClausesInOrder() {
    assertEquals(
        List.of(Share.percent(10), Share.FIFTY),
        List.copyOf(landmarks.literals("Customer.stateInterest", Share.class)));
    assertEquals(
        Set.of(BuyerClass.GOVERNMENT_AGENCY),
        landmarks.literals("Customer.buyerClass", BuyerClass.class));
    assertEquals(Set.of("CIS"), landmarks.literals("Customer.regions", String.class));
    assertEquals(Set.of(Channel.PARTNER), landmarks.literals("Sale.channel", Channel.class));
    assertEquals(Set.of(), landmarks.literals("Sale.product", String.class));
  }

  @Test
  void aClauseHasItsOwnAndInheritedLiterals() {
    Landmarks clause = landmarks.of("Z-2");
    assertEquals(Set.of("Z-2"), clause.byRule().keySet());
    assertEquals(Set.of(Share.FIFTY), clause.literals("Customer.stateInterest", Share.class));
    assertEquals(Set.of(LocalDate.of(2021, 3, 31)), clause.literals("Sale.date", LocalDate.class));
    assertEquals(landmarks.regions(), clause.regions());
  }

  @Test
  void aClauseWithAnOrHasAWayForEachSideWithTheValuesThatFit() {
    List<Landmarks.Way> ways = landmarks.of("Z-2").ways();
    assertEquals(2, ways.size());
    Map<String, Set<Optional<Object>>> controlled = ways.get(0).fitting();
    assertEquals(Set.of(Optional.of(true)), controlled.get("Customer.stateControlled"));
    assertEquals(null, controlled.get("Customer.stateInterest"));
    Map<String, Set<Optional<Object>>> owned = ways.get(1).fitting();
    assertEquals(
        Set.of(Optional.of(Share.FIFTY), Optional.of(Share.percent(75))),
        owned.get("Customer.stateInterest"));
    assertEquals(Set.of(Optional.of(Set.of("CIS"))), owned.get("Customer.regions"));
    assertEquals(
        Set.of(Optional.of(LocalDate.of(2021, 3, 31)), Optional.of(LocalDate.of(2021, 4, 1))),
        owned.get("Sale.date"));
  }

  @Test
  void anUnknownClauseIsRefusedWithTheIdsThatThereAre() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> landmarks.of("Z-9")).getMessage();
    assertEquals("No clause has the id \"Z-9\"; the ids are [Z-1, Z-2, Z-3, Z-4]", message);
  }

  @Test
  void theDaysAreThoseOfRulesAndOfRegions() {
    assertEquals(
        List.of(
            "1991-12-10",
            "1993-07-20",
            "1994-04-19",
            "1994-04-20",
            "2009-08-18",
            "2014-12-19",
            "2021-03-31"),
        landmarks.days().stream().map(LocalDate::toString).toList());
  }

  @Test
  void aRegionHasThePlacesThatItsRowsName() {
    assertEquals(Set.of("GE", "KZ", "RU", "UA"), landmarks.places("CIS"));
    assertEquals(Set.of(), landmarks.places("NOWHERE"));
    assertEquals("FOUNDING_PARTY", landmarks.regions().get(3).role());
  }

  @Test
  void aRowCountsFromItsFirstDayToTheDayBeforeItsEnd() {
    LocalDate from = LocalDate.of(1993, 12, 3);
    LocalDate to = LocalDate.of(2009, 8, 18);
    RegionMember row = new RegionMember("CIS", "GE", "MEMBER", Optional.of(from), Optional.of(to));
    assertFalse(row.isOn(from.minusDays(1)));
    assertTrue(row.isOn(from));
    assertTrue(row.isOn(to.minusDays(1)));
    assertFalse(row.isOn(to));
    RegionMember always =
        new RegionMember("CIS", "RU", "MEMBER", Optional.empty(), Optional.empty());
    assertTrue(always.isOn(from));
  }
}
