package io.partnerauth.ownership.history;

import static java.util.Objects.requireNonNull;

import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.ControlBasis;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the graph of one day from all that may have been so. */
final class GraphOfDay {
  private final String subject;
  private final LocalDate day;
  private final Optional<LocalDate> from;
  private final Optional<LocalDate> to;
  private final Map<String, KnownParty> parties;
  private final List<HeldEntry> aside;
  private final Notes notes;
  private final Map<String, List<HeldEntry>> byOwned = new LinkedHashMap<>();
  private final Set<String> principals = new HashSet<>();
  private final OwnershipGraphBuilder graph = OwnershipGraph.builder();

  GraphOfDay(
      String subject,
      LocalDate day,
      Map<String, KnownParty> parties,
      Collection<List<HeldEntry>> entries,
      List<HeldEntry> aside,
      Notes notes) {
    this.subject = subject;
    this.day = day;
    this.from = Optional.of(day);
    this.to = Optional.of(day.plusDays(1));
    this.parties = parties;
    this.aside = aside;
    this.notes = notes;
    parties.keySet().forEach(id -> byOwned.put(id, List.of()));
    for (List<HeldEntry> ofRecord : entries) {
      for (HeldEntry entry : ofRecord) {
        byOwned.computeIfPresent(entry.slot().owned(), (id, before) -> with(before, entry));
      }
    }
    byOwned.replaceAll((id, all) -> HeldEntry.together(all));
  }

  /** Most parties have one holder or none. */
  private static List<HeldEntry> with(List<HeldEntry> before, HeldEntry entry) {
    if (before.isEmpty()) {
      return List.of(entry);
    }
    List<HeldEntry> more = before.size() == 1 ? new ArrayList<>(before) : before;
    more.add(entry);
    return more;
  }

  OwnershipGraph build() {
    Map<String, List<DayRegister>> direct = new LinkedHashMap<>();
    byOwned.forEach((owned, entries) -> direct.put(owned, registers(owned, entries)));
    DirectChain chain = new DirectChain(parties, direct, day, notes);
    Map<DayRegister, List<Claim>> claims = new IdentityHashMap<>();
    byOwned.forEach(
        (owned, entries) ->
            requireNonNull(direct.get(owned))
                .forEach(register -> claims.put(register, claims(entries, register, chain))));
    byOwned.forEach(
        (owned, entries) -> {
          List<DayRegister> registers = requireNonNull(direct.get(owned));
          registers.forEach(register -> register.settle(requireNonNull(claims.get(register))));
          boolean complete = registers.stream().anyMatch(DayRegister::isComplete);
          party(owned, complete);
          registers.forEach(register -> stakes(owned, register, complete));
          entries.forEach(this::control);
        });
    return graph.build();
  }

  /** Capital and votes apart where the statements tell them apart; else one list for both. */
  private List<DayRegister> registers(String owned, List<HeldEntry> entries) {
    boolean apart = entries.stream().anyMatch(one -> one.slot().nature() == Nature.VOTES);
    List<StakeType> types =
        apart ? List.of(StakeType.CAPITAL, StakeType.VOTES) : List.of(StakeType.BOTH);
    return types.stream()
        .map(
            type ->
                new DayRegister(
                    known(owned).party(),
                    type,
                    withNominees(entries).filter(entry -> belongs(entry, type)).toList(),
                    notes))
        .toList();
  }

  /** A nominee in an arrangement elsewhere may hold for it what it holds here. */
  private Stream<HeldEntry> withNominees(List<HeldEntry> entries) {
    if (aside.isEmpty()) {
      return entries.stream();
    }
    Set<String> owners =
        entries.stream()
            .filter(entry -> entry.slot().isLine())
            .map(entry -> entry.slot().owner())
            .collect(Collectors.toSet());
    return Stream.concat(
        entries.stream(), aside.stream().filter(entry -> owners.contains(entry.slot().owner())));
  }

  private static boolean belongs(HeldEntry entry, StakeType type) {
    return switch (entry.slot().nature()) {
      case SHARES -> type != StakeType.VOTES;
      case VOTES -> type == StakeType.VOTES;
      case NOMINATOR, NOMINEE, OTHER, CONTROL, INFLUENCE -> true;
      case NONE -> false;
    };
  }

  private List<Claim> claims(List<HeldEntry> entries, DayRegister register, DirectChain chain) {
    List<Claim> claims = new ArrayList<>();
    for (HeldEntry entry : entries) {
      Slot slot = entry.slot();
      if (!slot.isClaim() || !belongs(entry, register.type())) {
        continue;
      }
      if (isOnlyAPerson(slot)) {
        continue;
      }
      if (slot.nature() == Nature.NOMINEE) {
        claims.add(
            Claim.beside(entry, Share.ZERO, false)
                .of(principal(slot.owner()), register.heldForOthers(slot.owner())));
        continue;
      }
      claims.add(
          slot.mayBeThroughOthers()
              ? chain.explain(entry)
              : Claim.beside(entry, Share.ZERO, false));
    }
    return claims;
  }

  /** {@return for whom somebody holds what no line of its own shows: it may be anybody} */
  private String principal(String nominee) {
    String id = free("whoever " + nominee + " holds for");
    if (principals.add(id)) {
      graph.party(Party.of(id, PartyKind.UNKNOWN));
    }
    return id;
  }

  private void party(String id, boolean complete) {
    Party known = known(id).party();
    Party party =
        new Party(
            name(id),
            known.kind(),
            known.name(),
            known.state(),
            known.country(),
            known.listings(),
            complete ? Coverage.COMPLETE : known.coverage());
    graph.party(party);
    if (complete) {
      String rest = rest(id);
      graph.party(Party.of(rest, PartyKind.UNKNOWN).named("undisclosed holders of " + known.id()));
      // On other days nothing is known: without this, a complete register would be an empty one.
      graph.stake(Stake.of(rest, name(id), Share.HUNDRED).to(day));
      graph.stake(Stake.of(rest, name(id), Share.HUNDRED).from(day.plusDays(1)));
    }
  }

  private void stakes(String owned, DayRegister register, boolean complete) {
    String inGraph = name(owned);
    StakeType type = register.type();
    register
        .lines()
        .forEach(line -> graph.stake(stake(name(line.owner()), inGraph, line.share(), type)));
    if (complete) {
      graph.stake(stake(rest(owned), inGraph, register.undisclosed(), type));
    }
  }

  private Stake stake(String owner, String owned, ShareRange share, StakeType type) {
    return new Stake(owner, owned, share, type, from, to);
  }

  /** What may be a share of a person or not takes no room: the undisclosed rest may be its, too. */
  private boolean isOnlyAPerson(Slot slot) {
    return known(slot.owner()).isPerson()
        && switch (slot.nature()) {
          case OTHER, CONTROL, INFLUENCE -> true;
          case SHARES, VOTES, NOMINATOR, NOMINEE, NONE -> false;
        };
  }

  private void control(HeldEntry entry) {
    Slot slot = entry.slot();
    boolean certain = slot.nature() == Nature.CONTROL && slot.directness() == Directness.DIRECT;
    switch (slot.nature()) {
      case CONTROL, INFLUENCE, OTHER -> {
        control(entry, certain && entry.stated().sure() ? entry.basis() : ControlBasis.INFLUENCE);
      }
      case SHARES, VOTES, NOMINATOR, NOMINEE, NONE -> {}
    }
  }

  private void control(HeldEntry entry, ControlBasis basis) {
    Slot slot = entry.slot();
    graph.control(new Control(name(slot.owner()), name(slot.owned()), basis, from, to));
    if (basis == ControlBasis.INFLUENCE) {
      notes.addAll(
          entry.statements(),
          Treatment.WIDENED,
          "what it says may be control or not, so nobody knows whether "
              + slot.owner()
              + " controls "
              + slot.owned());
    }
  }

  /** {@return the id in the graph, in which no two parties become one} */
  private String name(String id) {
    if (id.equals(subject)) {
      return OwnershipGraph.SELF;
    }
    return id.equals(OwnershipGraph.SELF) ? free(id + " (record)") : id;
  }

  private String rest(String owned) {
    return free("undisclosed holders of " + owned);
  }

  private String free(String wanted) {
    String id = wanted;
    while (parties.containsKey(id)) {
      id += "'";
    }
    return id;
  }

  private KnownParty known(String id) {
    return requireNonNull(parties.get(id));
  }
}
