package io.partnerauth.testkit.laws;

import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Graphs that must come to the same figures, and figures that must be so. */
final class FigureComparison {
  private static final Exact TWO = new Exact(BigInteger.TWO, BigInteger.ONE);

  /** A little less than all, since doubles round. */
  private static final double WHOLE = 100 - 1e-9;

  private FigureComparison() {}

  /** Fails when a range of shares is none. */
  static void check(OwnershipGraph graph, GroupHolding holding, ShareRange range) {
    if (range.low().compareTo(range.high()) > 0) {
      throw breach("The low end is above the high one: " + range, graph, "holding", holding);
    }
  }

  /**
   * Fails when two graphs come to different figures; registers that cannot be true are left out.
   */
  static void same(
      RulesUnderTest test, OwnershipGraph one, String how, OwnershipGraph other, String otherwise) {
    GroupHolding here = test.holding(one, FigureLaws.DAY);
    GroupHolding there = test.holding(other, FigureLaws.DAY);
    boolean sound = here.errors().isEmpty() && there.errors().isEmpty();
    if (sound
        && !(here.interest().equals(there.interest())
            && here.owned().equals(there.owned())
            && here.controlled() == there.controlled())) {
      throw breach("The figures differ.", other, how, here, otherwise, there);
    }
  }

  static Breach breach(String says, OwnershipGraph graph, Object... figures) {
    return Breach.of(says, Owned.company(Owned.ANY_QUESTION, graph), figures);
  }

  /** {@return for each ultimate owner, the graph in which it is a state and all others persons} */
  static List<OwnershipGraph> eachOwnerAsTheOnlyState(OwnershipGraph graph) {
    Set<String> owned = new TreeSet<>();
    graph.stakes().forEach(stake -> owned.add(stake.owned()));
    owned.add(OwnershipGraph.SELF);
    List<OwnershipGraph> graphs = new ArrayList<>();
    for (String id : graph.parties().keySet()) {
      if (!owned.contains(id)) {
        graphs.add(
            Graphs.mapped(
                graph,
                party ->
                    owned.contains(party.id())
                        ? party
                        : Party.of(
                            party.id(), party.id().equals(id) ? PartyKind.STATE : PartyKind.PERSON),
                party -> party));
      }
    }
    return graphs;
  }

  /** {@return for each stake of a known size, the graph in which two holdings have half of it} */
  static List<OwnershipGraph> split(OwnershipGraph graph) {
    List<OwnershipGraph> graphs = new ArrayList<>();
    for (Stake stake : graph.stakes()) {
      if (stake.share().isExact()) {
        Share half = Exact.of(stake.share().low()).dividedBy(TWO).share();
        List<Party> holdings = List.of(holding("holding-1"), holding("holding-2"));
        List<Stake> instead = new ArrayList<>();
        for (Party holding : holdings) {
          instead.add(Stake.of(stake.owner(), holding.id(), Share.HUNDRED));
          instead.add(
              Graphs.owned(
                  Graphs.share(stake, ShareRange.exactly(half)), holding.id(), stake.owned()));
        }
        graphs.add(Graphs.replaced(graph, holdings, List.of(stake), instead));
      }
    }
    return graphs;
  }

  /** {@return for each stake, the graph in which the owner has it through a holding} */
  static List<OwnershipGraph> throughAHolding(OwnershipGraph graph) {
    List<OwnershipGraph> graphs = new ArrayList<>();
    for (Stake stake : graph.stakes()) {
      Party holding = holding("holding");
      graphs.add(
          Graphs.replaced(
              graph,
              List.of(holding),
              List.of(stake),
              List.of(
                  Stake.of(stake.owner(), holding.id(), Share.HUNDRED),
                  Graphs.owned(stake, holding.id(), stake.owned()))));
    }
    return graphs;
  }

  private static Party holding(String id) {
    return Party.of(id, PartyKind.COMPANY).covered(Coverage.COMPLETE);
  }

  /** {@return the graph in which every owner that is, or may be, a state is a person} */
  static OwnershipGraph stateless(OwnershipGraph graph) {
    return Graphs.mapped(
        graph,
        party ->
            party.isStateByStatus() || party.kind() == PartyKind.UNKNOWN
                ? Party.of(party.id(), PartyKind.PERSON)
                : party,
        id -> id);
  }

  /**
   * {@return whether parties may turn out to hold all of each other, so that nobody owns them; in
   * doubt true}
   */
  static boolean mayClose(OwnershipGraph graph) {
    Set<String> closed = new TreeSet<>(graph.parties().keySet());
    boolean fewer = true;
    while (fewer) {
      fewer = closed.removeIf(party -> mostHeldBy(closed, party, graph) < WHOLE);
    }
    return !closed.isEmpty();
  }

  private static double mostHeldBy(Set<String> owners, String party, OwnershipGraph graph) {
    return graph.stakes().stream()
        .filter(stake -> stake.owned().equals(party) && owners.contains(stake.owner()))
        .mapToDouble(stake -> stake.share().high().doubleValue())
        .sum();
  }

  /** {@return the customer and a company that wholly own each other} */
  static OwnershipGraph closedLoop() {
    Party self = holding(OwnershipGraph.SELF);
    Party other = holding("other");
    return OwnershipGraph.of(
        List.of(self, other),
        List.of(
            Stake.of(self.id(), other.id(), Share.HUNDRED),
            Stake.of(other.id(), self.id(), Share.HUNDRED)),
        List.of());
  }
}
