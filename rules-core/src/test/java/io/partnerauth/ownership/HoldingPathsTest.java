package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which state a holding names, and by which paths it explains the figure. */
class HoldingPathsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);

  private final OwnershipGraphBuilder graph =
      OwnershipGraph.builder()
          .party(Party.of("ru", PartyKind.STATE).ofState("RU"))
          .party(Party.of("fr", PartyKind.STATE).ofState("FR"))
          .party(Party.of("a", PartyKind.COMPANY))
          .party(Party.of("b", PartyKind.COMPANY));

  @Test
  void namesTheStateWithTheLargestCertainFigureAndItsPathsTheLargestFirst() {
    holds("fr", "self", 20).holds("ru", "self", 10).holds("ru", "a", 40).holds("a", "self", 50);
    StateHolding holding = holding();
    assertEquals(Optional.of("RU"), holding.state());
    assertEquals(List.of("ru a self: 20", "ru self: 10"), multiplied(holding));
  }

  @Test
  void pathsOfALongerChainComeToTheirOwnProduct() {
    holds("ru", "a", 50).holds("a", "b", 50).holds("b", "self", 40).holds("a", "self", 10);
    assertEquals(List.of("ru a b self: 10", "ru a self: 5"), multiplied(holding()));
  }

  @Test
  void explainsControlWithoutAShareByTheRelation() {
    graph.control(Control.of("ru", "self", ControlBasis.GOLDEN_SHARE));
    StateHolding holding = holding();
    assertEquals(StateControl.YES, holding.controlled());
    assertEquals(
        List.of("ru controls the customer (golden share): control without a share"),
        holding.paths().stream().map(OwnershipPath::toString).toList());
  }

  @Test
  void namesNoStateWhereNoneHoldsAnythingForCertain() {
    graph.party(Party.of("p", PartyKind.PERSON));
    holds("p", "self", 40);
    assertEquals(Optional.empty(), holding().state());
    assertEquals(List.of(), holding().paths());
  }

  private HoldingPathsTest holds(String owner, String owned, long share) {
    graph.stake(Stake.of(owner, owned, Share.percent(share)));
    return this;
  }

  private StateHolding holding() {
    return graph.build().stateHolding(OwnershipGraph.SELF, DAY);
  }

  private static List<String> multiplied(StateHolding holding) {
    return holding.paths().stream()
        .filter(path -> path.method() == OwnershipPath.Method.MULTIPLIED)
        .map(
            path ->
                path.holder()
                    + path.links().stream()
                        .map(link -> " " + link.owned())
                        .reduce("", String::concat)
                    + ": "
                    + path.figure())
        .toList();
  }
}
