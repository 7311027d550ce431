package io.partnerauth.testkit.laws;

import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Ways to work out owners with a mistake each. */
final class BrokenArithmetic {
  private BrokenArithmetic() {}

  private static GroupHolding right(OwnershipGraph graph, LocalDate day) {
    return graph.stateHolding(OwnershipGraph.SELF, day);
  }

  private static GroupHolding interest(GroupHolding holding, ShareRange interest) {
    return new GroupHolding(
        interest,
        holding.owned(),
        holding.controlled(),
        holding.holder(),
        holding.paths(),
        holding.errors());
  }

  static class NeverKnowsTheMost implements FigureLaws, Letters {
    @Override
    public GroupHolding holding(OwnershipGraph graph, LocalDate day) {
      GroupHolding holding = right(graph, day);
      return interest(holding, ShareRange.between(holding.interest().low(), Share.HUNDRED));
    }
  }

  static class CountsTwice implements FigureLaws, Letters {
    @Override
    public GroupHolding holding(OwnershipGraph graph, LocalDate day) {
      GroupHolding holding = right(graph, day);
      Exact once = Exact.of(holding.interest().low());
      Exact twice = once.plus(once);
      Share share = twice.part().compareTo(twice.whole()) > 0 ? Share.HUNDRED : twice.share();
      return interest(holding, ShareRange.exactly(share));
    }
  }

  static class SeesTheLargestOwnerOnly implements FigureLaws, Letters {
    @Override
    public GroupHolding holding(OwnershipGraph graph, LocalDate day) {
      Map<String, Stake> largest = new HashMap<>();
      for (Stake stake : graph.stakes()) {
        largest.merge(
            stake.owned(),
            stake,
            (one, other) ->
                Comparator.comparing((Stake some) -> some.share().low()).compare(one, other) >= 0
                    ? one
                    : other);
      }
      return right(only(graph, largest::containsValue), day);
    }
  }

  static class SeesDirectOwnersOnly implements FigureLaws, Letters {
    @Override
    public GroupHolding holding(OwnershipGraph graph, LocalDate day) {
      return right(only(graph, stake -> stake.owned().equals(OwnershipGraph.SELF)), day);
    }
  }

  static class TakesAPersonForAState implements FigureLaws, Letters {
    @Override
    public GroupHolding holding(OwnershipGraph graph, LocalDate day) {
      return right(
          Graphs.mapped(
              graph,
              party ->
                  party.kind() == PartyKind.PERSON ? Party.of(party.id(), PartyKind.STATE) : party,
              id -> id),
          day);
    }
  }

  private static OwnershipGraph only(OwnershipGraph graph, Predicate<Stake> some) {
    List<Party> parties =
        graph.parties().values().stream()
            .map(p -> p.kind() == PartyKind.COMPANY ? p.covered(Coverage.PARTIAL) : p)
            .toList();
    return OwnershipGraph.of(
        parties, graph.stakes().stream().filter(some).toList(), graph.controls());
  }
}
