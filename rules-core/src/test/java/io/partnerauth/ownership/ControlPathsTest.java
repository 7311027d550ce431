package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.ownership.OwnershipPath.Method;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The paths of the cascade: along controlled holders, whose last stake passes whole. */
class ControlPathsTest {
  private final Owners graph = new Owners().state("ru").person("p");

  @Test
  void leadsAlongControlledHoldersToTheState() {
    graph.holds("ru", "a", "60").holds("a", "b", "55").holds("b", "self", "30");
    graph.holds("c", "self", "20").holds("ru", "c", "49");
    assertEquals(List.of("ru a b self: 30"), passedWhole());
  }

  @Test
  void leadsBackOverTheLargestControlledOwner() {
    graph.body("bank").body("fund").holds("a", "self", "30");
    graph.holds("bank", "a", "20").holds("fund", "a", "25").holds("ru", "a", "15");
    assertEquals(List.of("fund a self: 30"), passedWhole());
  }

  @Test
  void leadsBackOverAMajorityBeforeAnyRelation() {
    graph.holds("a", "self", "60").holds("ru", "a", "60").body("bank").controls("bank", "a");
    assertEquals(List.of("ru a self: 60"), passedWhole());
  }

  @Test
  void leadsBackOverARelationBeforeAnOwnerThatHasNoMajority() {
    graph.holds("a", "self", "60").holds("ru", "a", "40").body("bank").controls("bank", "a");
    assertEquals(List.of("bank a self: 60"), passedWhole());
    assertEquals("0 to 100", graph.holding().owned().toString());
  }

  @Test
  void leadsBackOutOfACircle() {
    graph.holds("b", "a", "50").holds("ru", "a", "50").holds("a", "b", "100");
    graph.holds("b", "self", "60");
    assertEquals(List.of("ru a b self: 60"), passedWhole());
  }

  @Test
  void leadsBackOutOfACircleOfRelations() {
    graph.controls("b", "a").controls("a", "a").holds("ru", "a", "50").controls("a", "b");
    graph.holds("b", "self", "60");
    assertEquals(List.of("ru a b self: 60"), passedWhole());
  }

  @Test
  void tellsNoRelationOfSomebodyWhoIsNoState() {
    graph.holds("ru", "self", "60").controls("p", "self").holds("p", "self", "40");
    assertEquals(List.of("ru self: 60"), passedWhole());
  }

  @Test
  void tellsNoStakeThatMayBeNothing() {
    graph.body("bank").holds("bank", "self", "0 to 30").holds("ru", "self", "60");
    assertEquals(List.of("ru self: 60"), passedWhole());
  }

  @Test
  void tellsTheTenLargestAndEveryRelation() {
    for (int percent = 1; percent <= 12; percent++) {
      graph.body("body" + percent).holds("body" + percent, "self", percent + "");
    }
    graph.controls("ru", "self");
    List<String> expected =
        IntStream.range(0, 10).mapToObj(i -> "body" + (12 - i) + " self: " + (12 - i)).toList();
    assertEquals(expected, passedWhole().subList(0, 10));
    assertEquals(List.of("ru self: 0"), passedWhole().subList(10, 11));
  }

  @Test
  void tellsVotesWhereTheStateHoldsMoreVotesThanCapital() {
    graph.holds("ru", "self", "10", StakeType.CAPITAL).holds("ru", "self", "60", StakeType.VOTES);
    assertEquals(List.of("ru self: 60"), passedWhole());
  }

  @Test
  void tellsCapitalWhereTheStateHoldsAsMuchOfBoth() {
    graph.holds("ru", "self", "60", StakeType.CAPITAL).holds("ru", "self", "60", StakeType.VOTES);
    assertEquals(
        List.of(
            "ru holds 60 percent of the capital of the customer: 60 percent",
            "ru holds 60 percent of the capital of the customer: 60 percent,"
                + " passed whole along controlled holders"),
        graph.holding().paths().stream().map(OwnershipPath::toString).toList());
  }

  @Test
  void tellsTheVotesOnTheWay() {
    graph.holds("ru", "a", "60", StakeType.VOTES).holds("a", "self", "30");
    assertEquals(List.of("ru a self: 30"), passedWhole());
  }

  private List<String> passedWhole() {
    return Owners.paths(graph.holding(), Method.PASSED_WHOLE);
  }
}
