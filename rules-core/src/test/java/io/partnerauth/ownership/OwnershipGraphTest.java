package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnershipGraphTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final Party RU = Party.of("ru", PartyKind.STATE);

  @Test
  void isEqualInWhateverOrderAndHoweverOftenFactsAreGiven() {
    Stake first = Stake.of("ru", "self", Share.percent(40));
    Stake second = Stake.of("p", "self", Share.percent(60));
    Party person = Party.of("p", PartyKind.PERSON);
    assertEquals(
        OwnershipGraph.of(List.of(RU, person), List.of(first, second), List.of()),
        OwnershipGraph.of(List.of(person, RU, RU), List.of(second, first, second), List.of()));
  }

  @Test
  void knowsTheCustomerAsACompanyWhoseOwnersAreNotAllKnown() {
    assertEquals(
        Party.of("self", PartyKind.COMPANY),
        OwnershipGraph.builder().build().parties().get("self"));
  }

  @Test
  void isUnknownWhereNothingIsSaid() {
    StateHolding holding = OwnershipGraph.builder().build().stateHolding(OwnershipGraph.SELF, DAY);
    assertEquals(StateHolding.UNKNOWN, holding);
  }

  @Test
  void countsAStateBodyBeforeAnyArithmetic() {
    Party ministry = Party.of("self", PartyKind.PUBLIC_BODY).ofState("RU");
    StateHolding holding =
        OwnershipGraph.builder().party(ministry).build().stateHolding("self", DAY);
    assertEquals(ShareRange.exactly(Share.HUNDRED), holding.interest());
    assertEquals(StateControl.YES, holding.controlled());
    assertEquals(Optional.of("RU"), holding.state());
  }

  @Test
  void refusesFactsThatDoNotHangTogether() {
    OwnershipGraphBuilder unknownOwner =
        OwnershipGraph.builder().stake(Stake.of("x", "self", Share.percent(40)));
    String message = assertThrows(IllegalArgumentException.class, unknownOwner::build).getMessage();
    assertTrue(message.contains("\"x\""), message);

    OwnershipGraphBuilder ownedPerson =
        OwnershipGraph.builder()
            .party(RU)
            .party(Party.of("p", PartyKind.PERSON))
            .stake(Stake.of("ru", "p", Share.percent(40)));
    assertThrows(IllegalArgumentException.class, ownedPerson::build);

    OwnershipGraphBuilder twice = OwnershipGraph.builder().party(RU);
    Party other = Party.of("ru", PartyKind.COMPANY);
    assertThrows(IllegalArgumentException.class, () -> twice.party(other));
  }

  @Test
  void refusesAStakeThatEndsBeforeItBegins() {
    Stake stake = Stake.of("ru", "self", Share.percent(40)).from(DAY);
    assertThrows(IllegalArgumentException.class, () -> stake.to(DAY));
    assertTrue(stake.isOn(DAY));
    assertTrue(!stake.isOn(DAY.minusDays(1)));
  }

  @Test
  void isComputedOnceForAllDaysBetweenTwoThatItNames() {
    OwnershipGraph graph =
        OwnershipGraph.builder()
            .party(RU)
            .stake(Stake.of("ru", "self", Share.percent(40)).to(DAY.plusDays(1_000)))
            .build();
    StateHolding first = graph.stateHolding("self", DAY);
    for (int day = 0; day < 1_000; day++) {
      assertSame(first, graph.stateHolding("self", DAY.plusDays(day)));
    }
    assertNotEquals(first, graph.stateHolding("self", DAY.plusDays(1_000)));
  }
}
