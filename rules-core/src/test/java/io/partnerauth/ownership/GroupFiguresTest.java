package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bounds for one state, where a party is neither owned by it nor surely not. */
class GroupFiguresTest {
  private final Owners graph = new Owners().state("ru").person("p");

  @Test
  void anUnknownPartyWithOwnersMayBeTheStatesOrWhatItsOwnersMakeIt() {
    graph.party(Party.of("x", PartyKind.UNKNOWN).covered(Coverage.COMPLETE));
    graph.holds("ru", "x", "20").holds("p", "x", "80");
    assertEquals("20 to 100", graph.holding("x").owned().toString());
    assertEquals("20 to 100", graph.holding("x").interest().toString());
  }

  @Test
  void anUnknownPartyThatTheStateControlsPassesItsStakesWhole() {
    graph.party(Party.of("x", PartyKind.UNKNOWN).covered(Coverage.COMPLETE)).complete("self");
    graph.holds("ru", "x", "60").holds("p", "x", "40");
    graph.holds("x", "self", "70").holds("p", "self", "30");
    assertEquals("70", graph.holding().owned().toString());
    assertEquals("42 to 70", graph.holding().interest().toString());
  }

  @Test
  void aBodyOfAnotherStateHoldsForNobodyElse() {
    graph.party(Party.of("fr", PartyKind.PUBLIC_BODY).ofState("FR")).complete("self");
    graph.holds("ru", "fr", "100").holds("fr", "self", "60").holds("p", "self", "40");
    Slice slice = graph.slice();
    GroupFigures figures = new GroupFigures(slice, russia().roles(slice), Threshold.HALF);
    int self = slice.indexOf("self");
    assertEquals(GroupControl.NO, figures.control(self));
    assertEquals("0", figures.owned(self).toString());
  }

  @Test
  void thePathsAreThoseOfTheKindOfShareInWhichTheStateHasMore() {
    graph.holds("ru", "self", "10", StakeType.CAPITAL).holds("ru", "self", "40", StakeType.VOTES);
    graph.holds("ru", "a", "30", StakeType.CAPITAL).holds("ru", "a", "20", StakeType.VOTES);
    assertEquals(List.of("ru self: 40"), multiplied("self"));
    assertEquals(List.of("ru a: 30"), multiplied("a"));
  }

  @Test
  void thePathsAreThoseOfTheCapitalWhereTheStateHasAsMuchOfTheVotes() {
    graph.holds("ru", "self", "40", StakeType.CAPITAL).holds("ru", "a", "100");
    graph.holds("a", "self", "40", StakeType.VOTES);
    assertEquals(List.of("ru self: 40"), multiplied("self"));
  }

  private static CountedHolders russia() {
    return new CountedHolders(HolderGroup.state("RU"), Optional.empty(), -1);
  }

  private List<String> multiplied(String party) {
    return Owners.paths(graph.holding(party), OwnershipPath.Method.MULTIPLIED);
  }

  @Test
  void nothingIsCertainAndAllIsPossibleOfAFaultyRegisterAndOfACircleThatMayOwnItself() {
    graph.complete("faulty", "circle", "loose", "end");
    graph.holds("loose", "loose", "0 to 100").holds("p", "loose", "0 to 100");
    graph.holds("ru", "faulty", "10").holds("p", "faulty", "20").holds("circle", "circle", "100");
    Slice slice = graph.slice();
    Worth worth = Worth.of(slice, 0, russia().roles(slice));
    for (String party : List.of("faulty", "circle", "loose")) {
      assertEquals(Fraction.ONE, worth.own()[slice.indexOf(party)]);
      assertEquals(Fraction.ZERO, worth.low(slice.indexOf(party)));
    }
    assertEquals(Fraction.ZERO, worth.own()[slice.indexOf("end")]);
    assertEquals(Fraction.ONE, worth.others()[slice.indexOf("end")]);
  }

  @Test
  void endsHaveNoOwnersAndAreNobodysOwners() {
    Circle circle =
        new Circle()
            .complete(Circle.has(Circle.STATE, 40), Circle.has(3, 30), Circle.has(3, 30))
            .complete(Circle.has(2, 50), Circle.has(Circle.PERSON, 50));
    int none = LookThrough.BY_REGISTER;
    assertArrayEquals(
        new int[][] {{}, {}, {3}, {2}},
        LookThrough.owners(circle.registers(), new int[] {1, 0, none, none}));
    assertArrayEquals(
        new int[][] {{}, {}, {}, {}},
        LookThrough.owners(circle.registers(), new int[] {1, 0, none, 1}));
  }
}
