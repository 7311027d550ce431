package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which parties may turn out to belong to nobody but each other. */
class ClosableTest {
  private final Owners graph = new Owners().state("ru").person("p").complete("a", "b");

  @Test
  void aCircleThatSomebodyElseMayLeaveAloneMayOwnItself() {
    graph.holds("a", "a", "0 to 50").holds("b", "a", "0 to 50").holds("p", "a", "0 to 100");
    graph.holds("a", "b", "100");
    assertEquals(Set.of("a", "b"), closable());
  }

  @Test
  void aCircleThatSomebodyElseHoldsAPartOfDoesNot() {
    graph.holds("a", "a", "0 to 100").holds("p", "a", "10 to 20");
    graph.holds("a", "b", "0 to 100").holds("p", "b", "0 to 90");
    assertEquals(Set.of(), closable());
  }

  @Test
  void norDoesOneThatSomebodyElseHoldsMoreThanNothingOf() {
    graph.holds("a", "a", "0 to 100").holds("p", "a", "above 0 to 20");
    assertEquals(Set.of(), closable());
  }

  @Test
  void norDoesOneThatOnlyComesNearTheWhole() {
    graph.holds("a", "a", "0 to below 50").holds("b", "a", "0 to 50").holds("p", "a", "0 to 100");
    graph.holds("a", "b", "100");
    assertEquals(Set.of(), closable());
  }

  @Test
  void oneThatCouldHaveMoreThanTheWholeReachesIt() {
    graph.holds("a", "a", "0 to below 51").holds("b", "a", "0 to 50").holds("p", "a", "0 to 100");
    graph.holds("a", "b", "100");
    assertEquals(Set.of("a", "b"), closable());
  }

  @Test
  void norDoesAStateBody() {
    graph.body("bank").holds("bank", "bank", "100").holds("bank", "a", "100");
    assertEquals(Set.of(), closable());
  }

  private Set<String> closable() {
    graph.holds("p", "self", "60");
    Slice slice = graph.slice();
    return slice.orphans(0, slice.stateBodies()).stream()
        .mapToObj(party -> slice.party(party).id())
        .filter(id -> !id.equals("p"))
        .collect(Collectors.toSet());
  }
}
