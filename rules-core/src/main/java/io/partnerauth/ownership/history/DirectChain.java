package io.partnerauth.ownership.history;

import static java.util.Objects.requireNonNull;

import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.OwnershipGraphBuilder;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import io.partnerauth.ownership.StakeType;
import io.partnerauth.ownership.history.StatementNote.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the direct interests along the way give somebody who is said to have an indirect one. */
final class DirectChain {
  /** Lines and parties that are looked at, over all claims, before the rest go unexplained. */
  private static final long WORK = 3_000_000;

  private final Map<String, KnownParty> parties;
  private final Map<String, List<DayRegister>> registers;
  private final LocalDate day;
  private final Notes notes;
  private final long weight;
  private long left = WORK;

  DirectChain(
      Map<String, KnownParty> parties,
      Map<String, List<DayRegister>> registers,
      LocalDate day,
      Notes notes) {
    this.parties = parties;
    this.registers = registers;
    this.day = day;
    this.notes = notes;
    weight =
        parties.size()
            + registers.values().stream()
                .flatMap(List::stream)
                .mapToLong(register -> register.lines().size())
                .sum();
  }

  /**
   * {@return the part of an interest that the direct ones do not explain}
   *
   * <p>They explain it when they may give the owner as much as it says: in all, or without what the
   * owner holds directly.
   */
  Claim explain(HeldEntry entry) {
    left -= weight;
    if (left < 0) {
      notes.addAll(
          entry.statements(),
          Treatment.WIDENED,
          "there are too many holders and indirect interests to tell which direct ones explain it;"
              + " it counts as possible beside them");
    }
    if (left < 0 || party(entry.slot().owned()).isStateByStatus()) {
      return Claim.beside(entry, Share.ZERO, false);
    }
    ShareRange said = entry.stated().range();
    ShareRange chain = figure(entry.slot().owner(), entry.slot().owned());
    ShareRange direct = direct(entry.slot());
    ShareRange through = less(chain, direct);
    if (explains(chain, said) || explains(through, said)) {
      if (!entry.stated().sure()) {
        return Claim.beside(entry, Share.ZERO, false); // other sizes of it may be the true ones
      }
      return addsToWhatIsSure(entry, chain)
          ? Claim.beside(entry, chain.low(), true)
          : Claim.explained(entry);
    }
    if (said.high().compareTo(through.low()) < 0) {
      return Claim.below(entry, through.low().minus(said.high()));
    }
    return Claim.beside(entry, through.low(), false);
  }

  /**
   * Only of a state is more made sure so: of anybody else, what is undisclosed stays open. What it
   * holds directly may be a part of what the statement says, so only more than that is sure.
   */
  private boolean addsToWhatIsSure(HeldEntry entry, ShareRange chain) {
    return party(entry.slot().owner()).isStateByStatus()
        && entry.stated().range().low().compareTo(chain.low()) > 0;
  }

  private static boolean explains(ShareRange chain, ShareRange said) {
    return !chain.high().equals(Share.ZERO) && chain.intersect(said).isPresent();
  }

  private static ShareRange less(ShareRange chain, ShareRange direct) {
    Share high = chain.high().minus(direct.low());
    Share low = chain.low().minus(direct.low());
    return ShareRange.between(low, high);
  }

  private ShareRange direct(Slot slot) {
    return requireNonNull(registers.get(slot.owned())).stream()
        .filter(register -> (register.type() == StakeType.VOTES) == (slot.nature() == Nature.VOTES))
        .flatMap(register -> register.lines().stream())
        .filter(line -> line.owner().equals(slot.owner()))
        .map(line -> line.share())
        .findFirst()
        .orElse(ShareRange.exactly(Share.ZERO));
  }

  /** {@return how much of a party belongs to an owner, as if the owner were the only state} */
  private ShareRange figure(String owner, String owned) {
    OwnershipGraphBuilder graph = OwnershipGraph.builder();
    parties.forEach(
        (id, party) ->
            graph.party(
                role(party.party(), id, owner, isComplete(requireNonNull(registers.get(id))))));
    registers.forEach(
        (id, ofParty) -> {
          if (!id.equals(owner) && !isEnd(party(id))) {
            ofParty.forEach(register -> stakes(graph, id, register, isComplete(ofParty)));
          }
        });
    return graph.build().stateHolding("p " + owned, day).interest();
  }

  private static boolean isComplete(List<DayRegister> registers) {
    return registers.stream().anyMatch(DayRegister::isComplete);
  }

  private static void stakes(
      OwnershipGraphBuilder graph, String owned, DayRegister register, boolean complete) {
    for (DayRegister.HolderLine line : register.lines()) {
      graph.stake(Stake.of("p " + line.owner(), "p " + owned, line.share()).of(register.type()));
    }
    if (complete) {
      String rest = "undisclosed " + owned;
      graph.party(Party.of(rest, PartyKind.UNKNOWN));
      graph.stake(Stake.of(rest, "p " + owned, register.undisclosed()).of(register.type()));
    }
  }

  private static boolean isEnd(Party party) {
    return party.kind() == PartyKind.PERSON || party.isStateByStatus();
  }

  /** No other party than the owner counts as a state, whatever it is. */
  private static Party role(Party party, String id, String owner, boolean complete) {
    String name = "p " + id;
    if (id.equals(owner)) {
      return Party.of(name, PartyKind.STATE);
    }
    return isEnd(party)
        ? Party.of(name, PartyKind.COMPANY).covered(Coverage.COMPLETE)
        : Party.of(name, party.kind()).covered(complete ? Coverage.COMPLETE : party.coverage());
  }

  private Party party(String id) {
    return requireNonNull(parties.get(id)).party();
  }
}
