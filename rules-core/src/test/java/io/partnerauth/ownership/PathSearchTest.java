package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.ownership.OwnershipPath.Method;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search for the largest paths: which it finds among many, in circles, and when it ends. */
class PathSearchTest {
  private final Owners graph = new Owners().state("ru").person("p");

  @Test
  void tenPathsAreToldTheLargestFirst() {
    for (int percent = 1; percent <= 12; percent++) {
      graph.body("body" + percent).holds("body" + percent, "self", percent + "");
    }
    assertEquals(
        IntStream.range(0, 10).mapToObj(i -> "body" + (12 - i) + " self: " + (12 - i)).toList(),
        multiplied());
  }

  @Test
  void aChainThatBringsLittleTakesNoPlaceFromADirectStake() {
    for (int i = 0; i < 12; i++) {
      graph.body("body" + i).holds("body" + i, "self", "5");
    }
    for (int i = 0; i < 3; i++) {
      graph.holds("ru", "c" + i, "10").holds("c" + i, "self", "10");
    }
    assertEquals(Collections.nCopies(10, Share.percent(5)), figures());
  }

  @Test
  void ofSharesHeldInItselfACompanyPassesOnMore() {
    for (int i = 0; i < 10; i++) {
      graph.body("body" + i).holds("body" + i, "self", "8");
    }
    graph.complete("a").holds("a", "a", "50").holds("ru", "a", "50").holds("a", "self", "9");
    assertEquals("ru a self: 9", multiplied().get(0));
  }

  @Test
  void inACircleNoPathMeetsAPartyTwiceAndWhatReturnsIsDividedOut() {
    graph.complete("a", "b").holds("a", "self", "50");
    graph.holds("b", "a", "50").holds("ru", "a", "50");
    graph.holds("a", "b", "50").holds("ru", "b", "50");
    assertEquals(List.of("ru a self: 1/3", "ru b a self: 1/6"), multiplied());
  }

  @Test
  void nothingReturnsThroughAStateBodyThatIsItselfOwned() {
    graph.body("bank").holds("bank", "a", "50").holds("a", "bank", "50").holds("a", "self", "100");
    assertEquals(List.of("bank a self: 50"), multiplied());
  }

  @Test
  void noPathLeadsOverAStakeThatMayBeNothing() {
    graph.holds("ru", "a", "0 to 40").holds("a", "b", "50").holds("b", "a", "50");
    graph.holds("a", "self", "10").holds("ru", "self", "10");
    assertEquals(List.of("ru self: 10"), multiplied());
  }

  @Test
  void tenAreFoundAmongVeryManyThatAllBringTheSame() {
    layers("20", "20", "20");
    Share each = Share.percent(new BigDecimal("0.2").pow(10).movePointRight(2));
    assertEquals(Collections.nCopies(10, each), figures());
  }

  @Test
  void theLargestAreFoundAmongVeryMany() {
    layers("30", "20", "10");
    List<Share> found = figures();
    BigDecimal most = new BigDecimal("0.3").pow(10).movePointRight(2);
    BigDecimal next = new BigDecimal("0.3").pow(9).multiply(new BigDecimal("0.2"));
    assertEquals(Share.percent(most), found.get(0));
    assertEquals(
        Collections.nCopies(9, Share.percent(next.movePointRight(2))), found.subList(1, 10));
  }

  /** Ten layers of three companies, each held by all three of the next; the last is the state's. */
  private void layers(String... shares) {
    for (int layer = 0; layer < 10; layer++) {
      for (int owned = 0; owned < (layer == 0 ? 1 : 3); owned++) {
        for (int owner = 0; owner < 3; owner++) {
          String name = layer == 0 ? "self" : layer + "." + owned;
          graph.holds((layer + 1) + "." + owner, name, shares[owner]);
        }
      }
    }
    for (int owner = 0; owner < 3; owner++) {
      graph.holds("ru", "10." + owner, "100");
    }
  }

  @Test
  void aChainIsFollowedHoweverLongItIs() {
    int length = 2_500;
    graph.holds("c1", "self", "40");
    for (int i = 1; i < length; i++) {
      graph.holds("c" + (i + 1), "c" + i, "100");
    }
    graph.holds("ru", "c" + length, "100");
    OwnershipPath path = graph.holding().paths().get(0);
    assertEquals(Method.MULTIPLIED, path.method());
    assertEquals(Share.percent(40), path.figure());
    assertEquals(length + 1, path.links().size());
  }

  @Test
  void aSearchThatGoesAstrayEnds() {
    int circle = 27;
    graph.holds("ru", "self", "10");
    for (int owned = 0; owned < circle; owned++) {
      graph.holds("self", "c" + owned, "40").holds("c" + owned, "self", "2");
      for (int owner = 0; owner < circle; owner++) {
        if (owner != owned) {
          graph.holds("c" + owner, "c" + owned, "2");
        }
      }
    }
    assertEquals(List.of("ru self: 10"), multiplied());
  }

  @Test
  void aStakeTooSmallToSeeBesideAllThatACompanyHoldsOfItselfIsNoPath() {
    String tiny = "0." + "0".repeat(250) + "7".repeat(700);
    graph.complete("a").holds("a", "a", "100").holds("ru", "a", tiny);
    graph.holds("a", "self", "40").holds("ru", "self", "10");
    assertEquals(List.of("ru self: 10"), multiplied());
  }

  private List<String> multiplied() {
    return Owners.paths(graph.holding(), Method.MULTIPLIED);
  }

  private List<Share> figures() {
    return graph.holding().paths().stream()
        .filter(path -> path.method() == Method.MULTIPLIED)
        .map(OwnershipPath::figure)
        .toList();
  }
}
