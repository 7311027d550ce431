package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The facts of a day: circles, ancestors, and whether somebody may belong to nobody. */
class SliceTest {
  private final Owners graph = new Owners().state("ru").person("p");

  @Test
  void partiesThatOwnEachOtherAreInOneCircle() {
    graph.holds("a", "b", "20").holds("b", "a", "20").holds("a", "c", "20").holds("ru", "c", "20");
    Slice slice = graph.slice();
    int[] circles = slice.circles(0);
    assertEquals(circles[slice.indexOf("a")], circles[slice.indexOf("b")]);
    assertNotEquals(circles[slice.indexOf("a")], circles[slice.indexOf("c")]);
    assertNotEquals(circles[slice.indexOf("p")], circles[slice.indexOf("ru")]);
  }

  @Test
  void capitalAndVotesHaveTheirOwnCircles() {
    graph.holds("a", "b", "20", StakeType.CAPITAL).holds("b", "a", "20", StakeType.VOTES);
    graph.holds("c", "d", "20", StakeType.VOTES).holds("d", "c", "20", StakeType.VOTES);
    Slice slice = graph.slice();
    int c = slice.indexOf("c");
    int d = slice.indexOf("d");
    assertNotEquals(slice.circles(0)[slice.indexOf("a")], slice.circles(0)[slice.indexOf("b")]);
    assertNotEquals(slice.circles(0)[c], slice.circles(0)[d]);
    assertEquals(slice.circles(1)[c], slice.circles(1)[d]);
  }

  @Test
  void ancestorsAreReachedByStakesAndRelationsUpToAStateBody() {
    graph.body("bank").holds("x", "bank", "20").holds("bank", "a", "20").controls("b", "a");
    graph.holds("c", "b", "20", StakeType.VOTES).holds("a", "d", "20").holds("b", "c", "10");
    assertEquals(Set.of("a", "bank", "b", "c"), ancestors("a"));
    assertEquals(Set.of("bank"), ancestors("bank"));
  }

  private Set<String> ancestors(String party) {
    Slice slice = graph.slice();
    return slice.ancestors(slice.indexOf(party), slice.stateBodies()).stream()
        .mapToObj(index -> slice.party(index).id())
        .collect(Collectors.toSet());
  }

  @Test
  void thereAreAsManyThingsToLookAtAsPartiesAndLines() {
    graph.holds("ru", "a", "20").holds("p", "a", "20");
    assertEquals(4 + 2, graph.slice().weight());
    graph.holds("ru", "a", "20", StakeType.VOTES);
    assertEquals(4 + 2 + 3, graph.slice().weight());
  }

  @Test
  void whatMayOwnItselfWhollyMayBeTheStates() {
    graph.complete("a", "b").holds("a", "a", "50 to 100").holds("p", "a", "0 to 50");
    graph.holds("p", "b", "100");
    Slice slice = graph.slice();
    BitSet both = new BitSet();
    both.set(slice.indexOf("a"));
    assertTrue(slice.hasOrphans(both, slice.stateBodies()));
    both.flip(0, slice.size());
    assertFalse(slice.hasOrphans(both, slice.stateBodies()));
    assertEquals(GroupControl.UNKNOWN, graph.holding("a").controlled());
    assertEquals(GroupControl.NO, graph.holding("b").controlled());
  }
}
