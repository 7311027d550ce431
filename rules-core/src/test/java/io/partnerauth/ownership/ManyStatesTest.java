package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** More states than are asked about one by one: the others are bounded together. */
class ManyStatesTest {
  private static final int STATES = 260;

  @Test
  void statesThatWouldControlTogetherMayControl() {
    GroupHolding holding = eachHolds(STATES, "1/500", "48").holding();
    assertEquals(GroupControl.UNKNOWN, holding.controlled());
    assertEquals("0.2 to 52", holding.interest().toString());
    assertEquals("0.2 to 52", holding.owned().toString());
  }

  @Test
  void statesThatWouldNotControlEvenTogetherDoNotControl() {
    GroupHolding holding = eachHolds(STATES, "1/1000", "74").holding();
    assertEquals(GroupControl.NO, holding.controlled());
    assertEquals("0.1 to 26", holding.interest().toString());
  }

  @Test
  void oneOfVeryManyStatesControls() {
    Owners graph = eachHolds(STATES, "1/1000", "14").state("ru").holds("ru", "self", "60");
    assertEquals(GroupControl.YES, graph.holding().controlled());
    assertEquals("60 to 86", graph.holding().owned().toString());
  }

  @Test
  void fewerStatesAreAskedEachAlone() {
    GroupHolding holding = eachHolds(26, "1/50", "48").holding();
    assertEquals(GroupControl.NO, holding.controlled());
    assertEquals("2", holding.interest().toString());
  }

  private static Owners eachHolds(int states, String share, String person) {
    Owners graph = new Owners().complete("self").person("p").holds("p", "self", person);
    for (int i = 0; i < states; i++) {
      graph.state("s" + i).holds("s" + i, "self", share);
    }
    return graph;
  }
}
