package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.ownership.OwnershipPath.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which state a holding names, and by which paths it explains the figure. */
class HoldingPathsTest {
  private final Owners graph = new Owners().state("ru").state("fr").person("p");

  @Test
  void namesTheStateWithTheLargestCertainFigureAndItsPathsTheLargestFirst() {
    graph.holds("fr", "self", "20").holds("ru", "self", "10");
    graph.holds("ru", "a", "40").holds("a", "self", "50");
    assertEquals(Optional.of("RU"), graph.holding().holder());
    assertEquals(List.of("ru a self: 20", "ru self: 10"), multiplied());
  }

  @Test
  void pathsOfALongerChainComeToTheirOwnProduct() {
    graph.holds("ru", "a", "50").holds("a", "b", "50");
    graph.holds("b", "self", "40").holds("a", "self", "10");
    assertEquals(List.of("ru a b self: 10", "ru a self: 5"), multiplied());
  }

  @Test
  void ofTwoPathsThatBringTheSameTheShorterComesFirst() {
    graph.holds("ru", "a", "50").holds("a", "b", "100").holds("b", "self", "20");
    graph.holds("ru", "c", "50").holds("c", "self", "20").holds("ru", "self", "10");
    assertEquals(List.of("ru self: 10", "ru c self: 10", "ru a b self: 10"), multiplied());
  }

  @Test
  void explainsControlWithoutAShareByTheRelation() {
    graph.controls("ru", "self");
    GroupHolding holding = graph.holding();
    assertEquals(GroupControl.YES, holding.controlled());
    assertEquals(Optional.of("RU"), holding.holder());
    assertEquals(
        List.of("ru controls the customer (other): control without a share"),
        holding.paths().stream().map(OwnershipPath::toString).toList());
  }

  @Test
  void explainsTheInterestByOneStateAndControlByAnother() {
    graph.holds("ru", "self", "40").controls("fr", "self");
    GroupHolding holding = graph.holding();
    assertEquals(Optional.of("RU"), holding.holder());
    assertEquals(List.of("ru self: 40"), multiplied());
    assertEquals(List.of("fr self: 0"), Owners.paths(holding, Method.PASSED_WHOLE));
  }

  @Test
  void withoutControlTheLargestCascadeIsExplainedAllTheSame() {
    graph.holds("ru", "self", "30").holds("fr", "self", "40");
    assertEquals(List.of("fr self: 40"), Owners.paths(graph.holding(), Method.PASSED_WHOLE));
  }

  @Test
  void thePathsOfControlComeAfterThoseOfTheInterestTheLargestFirst() {
    graph.holds("ru", "self", "60").controls("ru", "self");
    graph.holds("ru", "a", "50").holds("a", "self", "10");
    assertEquals(
        List.of(
            "ru holds 60 percent of the customer: 60 percent",
            "ru holds 50 percent of a, a holds 10 percent of the customer: 5 percent,"
                + " the shares multiplied",
            "ru holds 60 percent of the customer: 60 percent, passed whole along controlled holders",
            "ru holds 50 percent of a, a holds 10 percent of the customer: 10 percent,"
                + " passed whole along controlled holders",
            "ru controls the customer (other): control without a share"),
        graph.holding().paths().stream().map(OwnershipPath::toString).toList());
  }

  @Test
  void namesNoStateWhereNoneHoldsAnythingForCertain() {
    graph.holds("p", "self", "40").holds("ru", "self", "0 to 40");
    assertEquals(Optional.empty(), graph.holding().holder());
    assertEquals(List.of(), graph.holding().paths());
  }

  @Test
  void namesNoStateForABodyWhoseStateIsNotTold() {
    graph.party(Party.of("agency", PartyKind.PUBLIC_BODY)).holds("agency", "self", "40");
    assertEquals(Optional.empty(), graph.holding().holder());
    assertEquals(List.of("agency self: 40"), multiplied());
  }

  @Test
  void aBodyOfNoToldStateIsExplainedByItself() {
    graph.party(Party.of("agency", PartyKind.PUBLIC_BODY));
    GroupHolding holding = graph.holding("agency");
    assertEquals(Optional.empty(), holding.holder());
    assertEquals(List.of(new OwnershipPath("agency", Method.STATUS, List.of())), holding.paths());
  }

  @Test
  void aStateWithoutANameIsCalledByItsId() {
    graph.party(Party.of("Freedonia", PartyKind.STATE)).holds("Freedonia", "self", "40");
    assertEquals(Optional.of("Freedonia"), graph.holding("Freedonia").holder());
    assertEquals(Optional.of("Freedonia"), graph.holding().holder());
  }

  @Test
  void anUnknownPartyPassesOnWhatAStateSurelyHoldsOfIt() {
    graph.party(Party.of("x", PartyKind.UNKNOWN)).holds("ru", "x", "100").holds("x", "self", "40");
    assertEquals("40 to 100", graph.holding().interest().toString());
    graph.party(Party.of("y", PartyKind.UNKNOWN)).holds("y", "z", "30").holds("p", "z", "70");
    assertEquals("0 to 30", graph.holding("z").interest().toString());
  }

  private List<String> multiplied() {
    return Owners.paths(graph.holding(), Method.MULTIPLIED);
  }
}
