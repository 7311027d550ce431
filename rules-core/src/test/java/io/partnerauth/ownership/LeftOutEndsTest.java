package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whether the greatest figure itself is possible, where stakes are ranges with ends left out. */
class LeftOutEndsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);

  private final OwnershipGraphBuilder graph =
      OwnershipGraph.builder()
          .party(Party.of("ru", PartyKind.STATE))
          .party(Party.of("body", PartyKind.PUBLIC_BODY).ofState("RU"))
          .party(Party.of("p", PartyKind.PERSON));

  @Test
  void anEndThatIsLeftOutIsLeftOutOfTheFigure() {
    complete("self").holds("ru", "self", "40", "below 50").holds("p", "self", "30", "60");
    assertInterest("40 to below 50");
  }

  @Test
  void anEndThatTheOtherOwnersKeepOutOfReachDoesNotMatter() {
    complete("self").holds("ru", "self", "40", "below 50").holds("p", "self", "55", "60");
    assertInterest("40 to 45");
  }

  @Test
  void anotherOwnersLeftOutLeastLeavesOutTheGreatest() {
    complete("self").holds("ru", "self", "40", "60").holds("p", "self", "above 40", "60");
    assertInterest("40 to below 60");
  }

  @Test
  void undisclosedOwnersDoNotTakeWhatADisclosedOneMustHoldMoreThan() {
    holds("p", "self", "above 40", "60");
    assertInterest("0 to below 60");
  }

  @Test
  void undisclosedOwnersTakeAllThatADisclosedOneMayLeave() {
    holds("p", "self", "40", "below 60");
    assertInterest("0 to 60");
  }

  @Test
  void undisclosedOwnersAndAStateThatHoldsMoreThanNothingReachTheWhole() {
    holds("ru", "self", "above 0", "60");
    assertInterest("above 0 to 100");
  }

  @Test
  void twoBodiesOfAStateReachTogetherWhatNeitherReachesAlone() {
    complete("self")
        .holds("ru", "self", "20", "below 40")
        .holds("body", "self", "20", "below 40")
        .holds("p", "self", "30", "50");
    assertInterest("50 to 70");
  }

  @Test
  void twoBodiesThatBothNeedTheirLeftOutEndsDoNotReachTheSum() {
    complete("self")
        .holds("ru", "self", "20", "below 40")
        .holds("body", "self", "20", "40")
        .holds("p", "self", "20", "50");
    assertInterest("50 to below 80");
  }

  @Test
  void aFigureThatIsOnlyApproachedIsOnlyApproachedFurtherDown() {
    complete("self").approachesHalf("c").holds("c", "self", "100", "100");
    assertInterest("40 to below 50");
  }

  @Test
  void anOwnerThatMayHoldNothingDoesNoHarm() {
    complete("self")
        .approachesHalf("c")
        .holds("c", "self", "0", "0")
        .holds("ru", "self", "30", "30");
    holds("p", "self", "70", "70");
    assertInterest("30");
  }

  @Test
  void equallyWorthyOwnersStandInForOneWhoseFigureIsOnlyApproached() {
    besideAHalf("0", "0", "95");
    assertInterest("0 to 45");
  }

  @Test
  void equallyWorthyOwnersStandInUpToAllThatTheyMayHold() {
    besideAHalf("0", "0", "90");
    assertInterest("0 to 45");
  }

  @Test
  void equallyWorthyOwnersDoNotStandInForMoreThanTheyMayHold() {
    besideAHalf("0", "0", "89");
    assertInterest("0 to below 45");
  }

  @Test
  void equallyWorthyOwnersDoNotStandInWithAnEndThatIsLeftOut() {
    besideAHalf("0", "0", "below 90");
    assertInterest("0 to below 45");
  }

  @Test
  void nobodyStandsInForWhatAnOwnerMustHold() {
    besideAHalf("above 0", "0", "95");
    assertInterest("above 0 to below 45");
  }

  /** The customer is owned by c, which approaches 50, by d, which is at 50, and by a person. */
  private void besideAHalf(String leastOfC, String leastOfD, String mostOfD) {
    complete("self")
        .approachesHalf("c")
        .complete("d")
        .holds("ru", "d", "50", "50")
        .holds("p", "d", "50", "50")
        .holds("c", "self", leastOfC, "40")
        .holds("d", "self", leastOfD, mostOfD)
        .holds("p", "self", "10", "100");
  }

  private LeftOutEndsTest approachesHalf(String company) {
    return complete(company).holds("ru", company, "40", "below 50").holds("p", company, "50", "60");
  }

  private LeftOutEndsTest complete(String company) {
    graph.party(Party.of(company, PartyKind.COMPANY).covered(Coverage.COMPLETE));
    return this;
  }

  private LeftOutEndsTest holds(String owner, String owned, String low, String high) {
    ShareRange share =
        new ShareRange(
            Share.parse(low.replace("above ", "")),
            !low.startsWith("above"),
            Share.parse(high.replace("below ", "")),
            !high.startsWith("below"));
    graph.stake(Stake.of(owner, owned, share));
    return this;
  }

  private void assertInterest(String expected) {
    assertEquals(expected, graph.build().stateHolding("self", DAY).interest().toString());
  }
}
