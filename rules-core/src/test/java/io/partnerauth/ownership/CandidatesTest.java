package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which states are asked about, and which of them one by one. */
class CandidatesTest {
  private static final CountedHolders ALL =
      new CountedHolders(HolderGroup.STATES, Optional.empty(), -1);
  private static final CountedHolders ZZ = ALL.only(new Holder("ZZ", Holder.Kind.STATE));

  @Test
  void whereNoStateIsNamedItMayBeOneThatNobodyNames() {
    Candidates candidates = candidates(new Owners().person("p").holds("p", "self", "20"));
    assertEquals(List.of(ALL.only(Holder.UNNAMED)), candidates.each());
  }

  @Test
  void bodiesOfOneStateAreOneHolderAndBodiesOfNoStateEachTheirOwn() {
    Owners graph =
        new Owners()
            .state("ru")
            .body("bank")
            .party(Party.of("x", PartyKind.PUBLIC_BODY))
            .party(Party.of("y", PartyKind.PUBLIC_BODY));
    graph.holds("ru", "self", "10").holds("bank", "self", "10");
    graph.holds("x", "self", "15").holds("y", "self", "5");
    assertEquals(
        Set.of(
            ALL.only(new Holder("RU", Holder.Kind.STATE)),
            ALL.only(new Holder("x", Holder.Kind.BODY)),
            ALL.only(new Holder("y", Holder.Kind.BODY))),
        Set.copyOf(candidates(graph).each()));
    GroupHolding holding = graph.holding();
    assertEquals("20", holding.interest().low().toString());
  }

  @Test
  void aBodyOfNoStateMayBelongToTheStateThatIsAskedAbout() {
    Owners graph =
        new Owners()
            .complete("self")
            .person("p")
            .party(Party.of("x", PartyKind.PUBLIC_BODY))
            .party(Party.of("y", PartyKind.PUBLIC_BODY));
    graph.holds("x", "self", "30").holds("y", "self", "20").holds("p", "self", "50");
    assertEquals("30 to 50", graph.holding().interest().toString());
  }

  @Test
  void asManyAsTwoHundredAndFiftyAreAskedOneByOne() {
    Candidates most = candidates(states(250));
    assertEquals(250, most.each().size());
    assertEquals(Optional.empty(), most.together());

    Candidates more = candidates(states(251));
    assertEquals(250, more.each().size());
    assertEquals(Optional.of(ALL), more.together());
  }

  @Test
  void thoseThatHoldTheMostDirectlyAreAskedOneByOne() {
    Owners graph = states(250).state("zz").holds("zz", "self", "1");
    assertTrue(candidates(graph).each().contains(ZZ));
  }

  @Test
  void thoseThatHoldTheLeastDirectlyAreNotAskedOneByOne() {
    Owners graph = states(250).state("zz").holds("zz", "self", "1/10000");
    assertFalse(candidates(graph).each().contains(ZZ));
    graph.party(Party.of("last", PartyKind.PUBLIC_BODY).ofState("ZZ"));
    graph.holds("last", "self", "1/1000");
    assertTrue(candidates(graph).each().contains(ZZ), "bodies of a state add up");
  }

  @Test
  void fewerAreAskedOneByOneInALargeGraph() {
    Owners graph = states(250);
    for (int i = 0; i < 7_500; i++) {
      graph.person("p" + i).holds("p" + i, "other", "1/10000");
    }
    Candidates candidates = candidates(graph);
    assertEquals(3_000_000 / (250 + 7_500 + 2 + 250 + 7_500), candidates.each().size());
    assertTrue(candidates.together().isPresent());
  }

  private static Owners states(int number) {
    Owners graph = new Owners();
    for (int i = 0; i < number; i++) {
      graph.state("s" + i).holds("s" + i, "self", "1/1000");
    }
    return graph;
  }

  private static Candidates candidates(Owners graph) {
    Slice slice = graph.slice();
    return Candidates.of(slice, slice.ancestors(slice.indexOf("self"), slice.stateBodies()), ALL);
  }
}
