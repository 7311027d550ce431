package io.partnerauth.testkit.laws;

import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import io.partnerauth.ownership.StakeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes graphs of owners. */
final class Graphs {
  private Graphs() {}

  /** {@return the graph with every party changed so, and then under another id} */
  static OwnershipGraph mapped(
      OwnershipGraph graph, UnaryOperator<Party> change, UnaryOperator<String> rename) {
    return OwnershipGraph.of(
        graph.parties().values().stream().map(change).map(p -> renamed(p, rename)).toList(),
        graph.stakes().stream()
            .map(s -> owned(s, rename.apply(s.owner()), rename.apply(s.owned())))
            .toList(),
        graph.controls().stream()
            .map(
                c ->
                    new Control(
                        rename.apply(c.by()), rename.apply(c.over()), c.basis(), c.from(), c.to()))
            .toList());
  }

  private static Party renamed(Party party, UnaryOperator<String> rename) {
    return new Party(
        rename.apply(party.id()),
        party.kind(),
        party.name(),
        party.state(),
        party.country(),
        party.listings(),
        party.coverage());
  }

  /** {@return the graph with some parties and stakes more} */
  static OwnershipGraph with(OwnershipGraph graph, List<Party> parties, List<Stake> stakes) {
    return replaced(graph, parties, List.of(), stakes);
  }

  /** {@return the graph with some parties more, and stakes in the place of others} */
  static OwnershipGraph replaced(
      OwnershipGraph graph, List<Party> more, List<Stake> gone, List<Stake> instead) {
    List<Party> parties = new ArrayList<>(graph.parties().values());
    parties.addAll(more);
    List<Stake> stakes = new ArrayList<>(graph.stakes());
    stakes.removeAll(gone);
    stakes.addAll(instead);
    return OwnershipGraph.of(parties, stakes, graph.controls());
  }

  /** {@return the graph with one party changed; its id stays} */
  static OwnershipGraph with(OwnershipGraph graph, Party changed) {
    return mapped(graph, party -> party.id().equals(changed.id()) ? changed : party, id -> id);
  }

  /**
   * {@return the graph with one thing learned, for each that is not known: the exact size of a
   * stake, or who holds the rest of a company}
   *
   * @param day what is learned is true on this day
   */
  static List<OwnershipGraph> learned(OwnershipGraph graph, LocalDate day) {
    List<OwnershipGraph> learned = new ArrayList<>();
    for (Stake stake : graph.stakes()) {
      if (!stake.share().isExact()) {
        for (Share end : List.of(stake.share().low(), stake.share().high())) {
          if (stake.share().contains(end)) {
            Stake exact = share(stake, ShareRange.exactly(end));
            learned.add(replaced(graph, List.of(), List.of(stake), List.of(exact)));
          }
        }
      }
    }
    for (Party party : graph.parties().values()) {
      rest(graph, party, day)
          .ifPresent(
              rest -> {
                Party owner = Party.of("owner-of-the-rest", PartyKind.PERSON);
                Stake stake = Stake.of(owner.id(), party.id(), rest);
                learned.add(
                    with(
                        with(graph, party.covered(Coverage.COMPLETE)),
                        List.of(owner),
                        rest.equals(Share.ZERO) ? List.of() : List.of(stake)));
              });
    }
    return learned;
  }

  /** What nobody is known to hold of a company; empty when that is not one number. */
  private static Optional<Share> rest(OwnershipGraph graph, Party company, LocalDate day) {
    if (company.kind() != PartyKind.COMPANY || company.coverage() == Coverage.COMPLETE) {
      return Optional.empty();
    }
    Exact rest = Exact.ONE;
    for (Stake stake : graph.stakes()) {
      if (stake.owned().equals(company.id()) && stake.isOn(day)) {
        if (!stake.share().isExact() || stake.type() != StakeType.BOTH) {
          return Optional.empty();
        }
        rest = rest.minus(Exact.of(stake.share().low()));
      }
    }
    return rest.part().signum() < 0 ? Optional.empty() : Optional.of(rest.share());
  }

  /** {@return the stake between other parties} */
  static Stake owned(Stake stake, String owner, String owned) {
    return new Stake(owner, owned, stake.share(), stake.type(), stake.from(), stake.to());
  }

  /** {@return the stake with another share} */
  static Stake share(Stake stake, ShareRange share) {
    return new Stake(stake.owner(), stake.owned(), share, stake.type(), stake.from(), stake.to());
  }
}
