package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
  void isEqualOnlyWhenPartiesStakesAndRelationsAre() {
    Stake stake = Stake.of("ru", "self", Share.percent(40));
    Control control = Control.of("ru", "self", ControlBasis.OTHER);
    List<OwnershipGraph> different =
        List.of(
            OwnershipGraph.of(List.of(), List.of(), List.of()),
            OwnershipGraph.of(List.of(RU), List.of(), List.of()),
            OwnershipGraph.of(List.of(RU), List.of(stake), List.of()),
            OwnershipGraph.of(List.of(RU), List.of(), List.of(control)));
    for (OwnershipGraph one : different) {
      assertEquals(
          1, different.stream().filter(one::equals).count(), "graphs that are equal to " + one);
      assertNotEquals(one, one.parties());
    }
    assertTrue(different.stream().map(OwnershipGraph::hashCode).distinct().count() > 1);
    OwnershipGraph again = OwnershipGraph.of(List.of(RU), List.of(stake), List.of());
    assertEquals(different.get(2), again);
    assertEquals(different.get(2).hashCode(), again.hashCode());
    assertEquals(
        "OwnershipGraph[2 parties, 1 stakes, 0 control relations]", different.get(2).toString());
  }

  @Test
  void refusesAQuestionAboutAPartyThatItDoesNotHave() {
    OwnershipGraph graph = OwnershipGraph.builder().party(RU).build();
    String message =
        assertThrows(IllegalArgumentException.class, () -> graph.stateHolding("x", DAY))
            .getMessage();
    assertEquals(
        "The graph has no party \"x\"; it has 2, and the customer is called \"self\"", message);
  }

  @ParameterizedTest
  @EnumSource(
      value = PartyKind.class,
      names = {"PERSON", "DISPERSED"})
  void refusesAnOwnerOfSomebodyWhoCannotBeOwned(PartyKind kind) {
    OwnershipGraphBuilder owned =
        OwnershipGraph.builder()
            .party(RU)
            .party(Party.of("x", kind))
            .stake(Stake.of("ru", "x", Share.percent(40)));
    assertEquals(
        "The stake of \"ru\" in \"x\" says that a party of kind "
            + kind
            + " is owned; only companies, institutions and bodies can be. Correct the kind.",
        assertThrows(IllegalArgumentException.class, owned::build).getMessage());
  }

  @Test
  void knowsTheCustomerAsACompanyWhoseOwnersAreNotAllKnown() {
    assertEquals(
        Party.of("self", PartyKind.COMPANY),
        OwnershipGraph.builder().build().parties().get("self"));
  }

  @Test
  void isUnknownWhereNothingIsSaid() {
    GroupHolding holding = OwnershipGraph.builder().build().stateHolding(OwnershipGraph.SELF, DAY);
    assertEquals(GroupHolding.UNKNOWN, holding);
  }

  @Test
  void countsAStateBodyBeforeAnyArithmetic() {
    Party ministry = Party.of("self", PartyKind.PUBLIC_BODY).ofState("RU");
    GroupHolding holding =
        OwnershipGraph.builder().party(ministry).build().stateHolding("self", DAY);
    assertEquals(ShareRange.exactly(Share.HUNDRED), holding.interest());
    assertEquals(GroupControl.YES, holding.controlled());
    assertEquals(Optional.of("RU"), holding.holder());
  }

  @Test
  void refusesFactsThatDoNotHangTogether() {
    OwnershipGraphBuilder unknownOwner =
        OwnershipGraph.builder().stake(Stake.of("x", "self", Share.percent(40)));
    String message = assertThrows(IllegalArgumentException.class, unknownOwner::build).getMessage();
    assertTrue(message.contains("\"x\""), message);

    OwnershipGraphBuilder unknownController =
        OwnershipGraph.builder().control(Control.of("x", "self", ControlBasis.OTHER));
    assertEquals(
        "The control of \"x\" over \"self\" names party \"x\", which is not among the parties;"
            + " add it",
        assertThrows(IllegalArgumentException.class, unknownController::build).getMessage());

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
    GroupHolding first = graph.stateHolding("self", DAY);
    for (int day = 0; day < 1_000; day++) {
      assertSame(first, graph.stateHolding("self", DAY.plusDays(day)));
    }
    assertNotEquals(first, graph.stateHolding("self", DAY.plusDays(1_000)));
  }

  @Test
  void theDatesOfARelationChangeTheAnswerToo() {
    OwnershipGraph graph =
        OwnershipGraph.builder()
            .party(RU)
            .control(Control.of("ru", "self", ControlBasis.OTHER).from(DAY).to(DAY.plusDays(2)))
            .build();
    assertEquals(GroupControl.UNKNOWN, controlled(graph, DAY.minusDays(1)));
    assertEquals(GroupControl.YES, controlled(graph, DAY));
    assertEquals(GroupControl.YES, controlled(graph, DAY.plusDays(1)));
    assertEquals(GroupControl.UNKNOWN, controlled(graph, DAY.plusDays(2)));
  }

  private static GroupControl controlled(OwnershipGraph graph, LocalDate day) {
    return graph.stateHolding("self", day).controlled();
  }

  @Test
  void keepsNoMoreThanTenThousandAnswers() {
    int parties = 100;
    int periods = 100;
    OwnershipGraphBuilder builder = OwnershipGraph.builder().party(RU);
    for (int i = 0; i < parties; i++) {
      builder.party(Party.of("c" + i, PartyKind.COMPANY));
    }
    for (int i = 1; i < periods; i++) {
      builder.control(Control.of("c0", "c1", ControlBasis.OTHER).from(DAY.plusDays(i)));
    }
    OwnershipGraph graph = builder.build();
    GroupHolding first = graph.stateHolding("c0", DAY);
    for (int i = 0; i < periods; i++) {
      for (int party = 0; party < parties; party++) {
        graph.stateHolding("c" + party, DAY.plusDays(i));
      }
    }
    assertSame(first, graph.stateHolding("c0", DAY));
    graph.stateHolding("self", DAY);
    assertNotSame(first, graph.stateHolding("c0", DAY));
    assertEquals(first, graph.stateHolding("c0", DAY));
  }
}
