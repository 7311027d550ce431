package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.ownership.OwnershipPath.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Facts that cannot be true: how they are told, and what is still concluded beside them. */
class FaultyFactsTest {
  private static final String OVER =
      "SUM_OVER_100: the shares of a add up to 120, but they cannot be above 100: p 60, ru 60."
          + " Correct the shares.";

  private final Owners graph = new Owners().state("ru").person("p");

  @Test
  void sharesAboveTheWholeAreToldWithEachFigure() {
    graph.holds("ru", "a", "60").holds("p", "a", "60");
    assertErrors("a", OVER);
  }

  @Test
  void sharesAboveTheWholeHoweverTheyAreReadAreToldByTheirLeast() {
    graph.party(Party.of("a", PartyKind.COMPANY).named("Alpha"));
    graph.holds("ru", "a", "60 to 70").holds("p", "a", "60");
    assertErrors(
        "a",
        "SUM_OVER_100: the shares of Alpha (a) add up to at least 120, but they cannot be above"
            + " 100: p 60, ru 60 to 70. Correct the shares.");
  }

  @Test
  void sharesBelowTheWholeAreToldWithWhatToDo() {
    graph.complete("a").holds("ru", "a", "40").holds("p", "a", "30");
    assertErrors(
        "a",
        "SUM_BELOW_100: the shares of a add up to 70, but the owners are said to be all of them,"
            + " so they must make 100: p 30, ru 40. Correct the shares or state the coverage as"
            + " PARTIAL.");
  }

  @Test
  void sharesBelowTheWholeHoweverTheyAreReadAreToldByTheirMost() {
    graph.complete("a").holds("ru", "a", "40 to below 60").holds("p", "a", "40");
    assertErrors(
        "a",
        "SUM_BELOW_100: the shares of a add up to at most 100, but the owners are said to be all"
            + " of them, so they must make 100: p 40, ru 40 to below 60. Correct the shares or"
            + " state the coverage as PARTIAL.");
  }

  @Test
  void capitalAndVotesAreToldApart() {
    graph.holds("ru", "a", "60", StakeType.CAPITAL).holds("p", "a", "60", StakeType.CAPITAL);
    graph.holds("ru", "b", "60", StakeType.VOTES).holds("p", "b", "60", StakeType.VOTES);
    assertErrors(
        "a",
        "SUM_OVER_100: the shares of the capital of a add up to 120, but they cannot be above 100:"
            + " p 60, ru 60. Correct the shares.");
    assertErrors(
        "b",
        "SUM_OVER_100: the votes of b add up to 120, but they cannot be above 100: p 60, ru 60."
            + " Correct the shares.");
  }

  @Test
  void ofVeryManyOwnersTheFirstTenAreTold() {
    for (int i = 10; i < 22; i++) {
      graph.holds("c" + i, "a", "10");
    }
    assertErrors(
        "a",
        "SUM_OVER_100: the shares of a add up to 120, but they cannot be above 100: c10 10, c11 10,"
            + " c12 10, c13 10, c14 10, c15 10, c16 10, c17 10, c18 10, c19 10 and 2 more."
            + " Correct the shares.");
  }

  @Test
  void tenOwnersAreToldWithoutARest() {
    for (int i = 10; i < 20; i++) {
      graph.holds("c" + i, "a", "11");
    }
    assertErrors(
        "a",
        "SUM_OVER_100: the shares of a add up to 110, but they cannot be above 100: c10 11, c11 11,"
            + " c12 11, c13 11, c14 11, c15 11, c16 11, c17 11, c18 11, c19 11."
            + " Correct the shares.");
  }

  @Test
  void aCompanyThatHoldsAllOfItselfBelongsToNobody() {
    graph.holds("a", "a", "100");
    assertErrors(
        "a",
        "ORPHAN_CYCLE: a holds 100 of itself, so nobody owns it. Add the owner outside, or state"
            + " the coverage as PARTIAL with smaller shares.");
  }

  @Test
  void aCircleIsToldOnceAlsoForWhoeverBelongsToIt() {
    graph.party(Party.of("b", PartyKind.COMPANY).named("Beta"));
    graph.holds("a", "b", "100").holds("b", "a", "100").holds("b", "d", "100");
    assertErrors(
        "d",
        "ORPHAN_CYCLE: a, Beta (b) hold 100 of each other in a circle, so nobody owns them. Add the"
            + " owner outside, or state the coverage as PARTIAL with smaller shares.");
  }

  @Test
  void ofALongCircleTheFirstTenAreTold() {
    circle("c", 11);
    circle("d", 10);
    assertErrors(
        "c10",
        "ORPHAN_CYCLE: c10, c11, c12, c13, c14, c15, c16, c17, c18, c19 and 1 more hold 100 of each"
            + " other in a circle, so nobody owns them. Add the owner outside, or state the"
            + " coverage as PARTIAL with smaller shares.");
    assertErrors(
        "d10",
        "ORPHAN_CYCLE: d10, d11, d12, d13, d14, d15, d16, d17, d18, d19 hold 100 of each other in a"
            + " circle, so nobody owns them. Add the owner outside, or state the coverage as"
            + " PARTIAL with smaller shares.");
  }

  private void circle(String name, int length) {
    for (int i = 0; i < length; i++) {
      graph.holds(name + (10 + (i + 1) % length), name + (10 + i), "100");
    }
  }

  @Test
  void whatIsWrongAboveAStateBodyDoesNotMatter() {
    graph.body("bank").holds("a", "bank", "10").holds("ru", "a", "60").holds("p", "a", "60");
    graph.holds("bank", "self", "60");
    assertErrors("self");
    assertErrors("bank");
  }

  @Test
  void sharesBesideThoseThatCannotBeTrueSayNothing() {
    graph.holds("ru", "a", "60").holds("p", "a", "60").holds("a", "self", "10");
    graph.holds("ru", "self", "60");
    assertEquals(unknown(), graph.holding());
  }

  @Test
  void relationsBesideSharesThatCannotBeTrueStillControl() {
    graph.holds("ru", "a", "60").holds("p", "a", "60").holds("a", "self", "10");
    graph.controls("ru", "b").controls("b", "self").controls("self", "b").controls("p", "self");
    assertEquals(
        new GroupHolding(
            ShareRange.UNKNOWN,
            ShareRange.UNKNOWN,
            GroupControl.YES,
            Optional.of("RU"),
            graph.holding().paths(),
            List.of(error())),
        graph.holding());
    assertEquals(List.of("ru b self: 0"), Owners.paths(graph.holding(), Method.PASSED_WHOLE));
    assertEquals(List.of(), Owners.paths(graph.holding(), Method.MULTIPLIED));
  }

  @Test
  void relationsOfNoStateDoNotControlBesideSharesThatCannotBeTrue() {
    graph.holds("ru", "a", "60").holds("p", "a", "60").holds("a", "self", "10");
    graph.holds("ru", "self", "60").controls("b", "self").controls("self", "b");
    assertEquals(unknown(), graph.holding());
  }

  @Test
  void aCircleThatNobodyOwnsLeavesTheCascadeAndTheControlThatItDoesNotTouch() {
    graph.complete("self").holds("a", "a", "100").holds("a", "self", "10");
    graph.holds("ru", "self", "60").holds("p", "self", "30");
    GroupHolding holding = graph.holding();
    assertEquals(ShareRange.UNKNOWN, holding.interest());
    assertEquals(Owners.range("60 to 70"), holding.owned());
    assertEquals(GroupControl.YES, holding.controlled());
    assertEquals(Optional.of("RU"), holding.holder());
    assertEquals(List.of("ru self: 60"), Owners.paths(holding, Method.PASSED_WHOLE));
    assertEquals(1, holding.paths().size());
  }

  @Test
  void aCircleThatNobodyOwnsLeavesControlUnknownWhereItIsNotCertain() {
    graph.complete("self").holds("a", "a", "100").holds("a", "self", "10");
    graph.holds("ru", "self", "40").holds("p", "self", "50");
    GroupHolding holding = graph.holding();
    assertEquals(Owners.range("40 to 50"), holding.owned());
    assertEquals(GroupControl.UNKNOWN, holding.controlled());
    assertEquals(Optional.empty(), holding.holder());
    assertEquals(List.of(), holding.paths());
  }

  @Test
  void errorsAreInOrderOfThePartyAndThenOfTheCode() {
    DataError b = new DataError(DataError.Code.SUM_OVER_100, "b", "first");
    DataError circle = new DataError(DataError.Code.ORPHAN_CYCLE, "a", "second");
    DataError below = new DataError(DataError.Code.SUM_BELOW_100, "a", "third");
    GroupHolding holding =
        new GroupHolding(
            ShareRange.UNKNOWN,
            ShareRange.UNKNOWN,
            GroupControl.UNKNOWN,
            Optional.empty(),
            List.of(),
            List.of(b, circle, below));
    assertEquals(List.of(below, circle, b), holding.errors());
  }

  private GroupHolding unknown() {
    return new GroupHolding(
        ShareRange.UNKNOWN,
        ShareRange.UNKNOWN,
        GroupControl.UNKNOWN,
        Optional.empty(),
        List.of(),
        List.of(error()));
  }

  private DataError error() {
    return new DataError(DataError.Code.SUM_OVER_100, "a", OVER.substring(OVER.indexOf(' ') + 1));
  }

  private void assertErrors(String party, String... expected) {
    assertEquals(
        List.of(expected),
        graph.holding(party).errors().stream().map(DataError::toString).toList());
  }
}
