package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.InvalidQuestionException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whose shares are added up: worked examples of laws, and what is not known of a holder. */
class HolderGroupTest {
  private static final LocalDate DAY = Owners.DAY;
  private static final HolderGroup SDN = HolderGroup.listed("US-SDN");
  private final Owners graph = new Owners();

  private HolderGroupTest blocked(String... persons) {
    for (String person : persons) {
      graph.party(Party.of(person, PartyKind.PERSON).listed("US-SDN"));
    }
    return this;
  }

  private HolderGroupTest free(String... persons) {
    for (String person : persons) {
      graph.party(Party.of(person, PartyKind.PERSON).unlisted());
    }
    return this;
  }

  private HolderGroupTest companies(String... ids) {
    for (String id : ids) {
      graph.party(Party.of(id, PartyKind.COMPANY).covered(Coverage.COMPLETE).unlisted());
    }
    return this;
  }

  private GroupHolding together(HolderGroup group) {
    return graph.graph().holding("self", group, DAY);
  }

  private GroupHolding largest(HolderGroup group) {
    return graph.graph().largestHolding("self", group, DAY);
  }

  /** OFAC, FAQ 399: 25 and 25 of two blocked persons are 50; before August 2014 they were not. */
  @Test
  void blockedPersonsAreAddedUpAndOneAloneIsNot() {
    blocked("x", "y").free("p").companies("self");
    graph.holds("x", "self", "25").holds("y", "self", "25").holds("p", "self", "50");
    assertEquals("50", together(SDN).owned().toString());
    assertEquals(GroupControl.YES, together(SDN).controlled());
    assertEquals(Optional.empty(), together(SDN).holder());
    assertEquals("25", largest(SDN).owned().toString());
    assertEquals(GroupControl.NO, largest(SDN).controlled());
    assertEquals(Optional.of("x"), largest(SDN).holder());
  }

  /** OFAC, FAQ 398: it speaks of ownership and not of control. */
  @Test
  void controlOwnsNothing() {
    blocked("x").free("p").companies("self");
    graph.holds("x", "self", "10").holds("p", "self", "90").controls("x", "self");
    assertEquals("10", together(SDN).owned().toString());
    assertEquals(GroupControl.YES, together(SDN).controlled());
  }

  /** OFAC, FAQ 401, example 2: two halves of a quarter each are half; multiplied, a quarter. */
  @Test
  void aHolderOwnedByHalfPassesItsWholeStake() {
    blocked("x").free("p", "q", "r").companies("a", "b", "self");
    graph.holds("x", "a", "50").holds("p", "a", "50").holds("x", "b", "50").holds("q", "b", "50");
    graph.holds("a", "self", "25").holds("b", "self", "25").holds("r", "self", "50");
    GroupHolding holding = together(SDN);
    assertEquals("50", holding.owned().toString());
    assertEquals("25", holding.interest().toString());
    assertEquals(
        List.of("x a self: 25", "x b self: 25"),
        Owners.paths(holding, OwnershipPath.Method.PASSED_WHOLE));
  }

  /** OFAC, FAQ 402: what counts is the day. */
  @Test
  void aPartyCountsFromTheDayOnWhichItIsListed() {
    graph.party(
        Party.of("x", PartyKind.PERSON)
            .listed(ListEntry.of("US-SDN").from(DAY).to(DAY.plusDays(9)), ListEntry.of("EU")));
    free("p").companies("self");
    graph.holds("x", "self", "60").holds("p", "self", "40");
    OwnershipGraph owners = graph.graph();
    assertEquals("0", owners.holding("self", SDN, DAY.minusDays(1)).owned().toString());
    assertEquals("60", owners.holding("self", SDN, DAY).owned().toString());
    assertEquals("60", owners.holding("self", SDN, DAY.plusDays(8)).owned().toString());
    assertEquals("0", owners.holding("self", SDN, DAY.plusDays(9)).owned().toString());
  }

  @Test
  void aPartyOfWhichNobodyKnowsWhetherItIsListedMayBe() {
    blocked("x").companies("self");
    graph.person("p").holds("x", "self", "30").holds("p", "self", "70");
    assertEquals("30 to 100", together(SDN).owned().toString());
    assertEquals("30 to 100", together(SDN).interest().toString());
    assertEquals(GroupControl.UNKNOWN, together(SDN).controlled());
    assertEquals("30 to 70", largest(SDN).owned().toString());
  }

  @Test
  void listsThatALawCountsTogetherAreOneGroup() {
    graph.party(Party.of("x", PartyKind.PERSON).listed("US-EL"));
    graph.party(Party.of("y", PartyKind.PERSON).listed("US-MEU"));
    free("p").companies("self");
    graph.holds("x", "self", "30").holds("y", "self", "20").holds("p", "self", "50");
    assertEquals("50", together(HolderGroup.listed("US-EL", "US-MEU")).owned().toString());
    assertEquals("30", together(HolderGroup.listed("US-EL")).owned().toString());
    assertEquals("0", together(SDN).owned().toString());
  }

  @Test
  void aListedCompanyCountsWholeWhoeverOwnsItButIsNotItsOwnHolder() {
    free("p").companies("self");
    graph.party(Party.of("bank", PartyKind.COMPANY).covered(Coverage.COMPLETE).listed("US-SDN"));
    graph.holds("p", "bank", "100").holds("bank", "self", "60").holds("p", "self", "40");
    assertEquals("60", together(SDN).interest().toString());
    assertEquals("0", graph.graph().holding("bank", SDN, DAY).owned().toString());
  }

  @Test
  void theCustomersOwnListingIsAnotherQuestion() {
    free("p");
    graph.party(Party.of("self", PartyKind.COMPANY).covered(Coverage.COMPLETE));
    graph.holds("p", "self", "100");
    assertEquals("0", together(SDN).owned().toString());
    assertEquals(GroupControl.NO, together(SDN).controlled());
  }

  @Test
  void aPublicBodyIsNobodysUnlessItIsListedOrSomebodyHoldsIt() {
    companies("self").blocked("x");
    graph.party(Party.of("ministry", PartyKind.PUBLIC_BODY).ofState("RU").unlisted());
    graph.party(Party.of("corporation", PartyKind.PUBLIC_BODY).ofState("RU").unlisted());
    graph.holds("ministry", "self", "40").holds("corporation", "self", "60");
    assertEquals("0", together(SDN).owned().toString());
    graph.holds("x", "corporation", "60").holds("ministry", "corporation", "40");
    assertEquals("60", together(SDN).owned().toString());
    assertEquals("100", together(HolderGroup.state("RU")).interest().toString());
  }

  @Test
  void holdersOfARegionCountWhereTheyAreEstablished() {
    graph.party(Party.of("de", PartyKind.COMPANY).in("DE"));
    graph.party(Party.of("ru", PartyKind.STATE).ofState("RU"));
    graph.party(Party.of("ge", PartyKind.COMPANY).covered(Coverage.COMPLETE).in("GE"));
    graph.party(Party.of("p", PartyKind.PERSON));
    companies("self");
    graph.holds("de", "self", "20").holds("ru", "self", "30").holds("ge", "self", "10");
    graph.holds("p", "self", "40").holds("p", "ge", "100");
    assertEquals("20 to 70", together(HolderGroup.from("DE", "FR")).interest().toString());
    assertEquals("30 to 100", together(HolderGroup.from("RU")).interest().toString());
    HolderGroup partly =
        new HolderGroup.From(new TreeSet<>(List.of("DE")), new TreeSet<>(List.of("GE")));
    assertEquals("20 to 70", together(partly).interest().toString());
    assertEquals("30 to 70", together(HolderGroup.from("DE", "GE")).interest().toString());
  }

  @Test
  void aStateHasItsOwnFigureAndTheBodyOfAnotherStateNone() {
    graph.state("ru").state("cn").person("p").complete("self");
    graph.holds("ru", "self", "30").holds("cn", "self", "60").holds("p", "self", "10");
    assertEquals("30", together(HolderGroup.state("RU")).interest().toString());
    assertEquals(Optional.of("RU"), together(HolderGroup.state("RU")).holder());
    assertEquals(GroupControl.NO, together(HolderGroup.state("RU")).controlled());
    assertEquals("60", together(HolderGroup.state("cn")).interest().toString());
    assertEquals("90", together(HolderGroup.STATES).interest().toString());
    assertEquals("60", largest(HolderGroup.STATES).interest().toString());
    OwnershipGraph owners = graph.graph();
    assertEquals("100", owners.holding("ru", HolderGroup.state("RU"), DAY).owned().toString());
    assertEquals("0", owners.holding("ru", HolderGroup.state("CN"), DAY).owned().toString());
  }

  @Test
  void dispersedHoldersMayBeListedButAreNeverOne() {
    companies("self");
    graph.party(Party.of("float", PartyKind.DISPERSED)).holds("float", "self", "100");
    assertEquals("0 to 100", together(SDN).owned().toString());
    assertEquals("0", largest(SDN).owned().toString());
  }

  @Test
  void aGroupOfNobodyIsRefused() {
    assertThrows(InvalidQuestionException.class, () -> HolderGroup.state(" "));
    assertThrows(InvalidQuestionException.class, () -> HolderGroup.listed());
    assertThrows(InvalidQuestionException.class, () -> HolderGroup.listed(" "));
    assertThrows(InvalidQuestionException.class, () -> HolderGroup.from("EU"));
    assertThrows(InvalidQuestionException.class, () -> ListEntry.of(""));
    assertThrows(InvalidQuestionException.class, () -> ListEntry.of("US-SDN").from(DAY).to(DAY));
    assertThrows(
        InvalidQuestionException.class, () -> Party.of("x", PartyKind.COMPANY).in("Russia"));
    HolderGroup.From from =
        new HolderGroup.From(new TreeSet<>(List.of("DE")), new TreeSet<>(List.of("DE", "FR")));
    assertEquals(Collections.singleton("FR"), from.perhaps());
    assertTrue(new Owners().holding().paths().isEmpty());
  }
}
