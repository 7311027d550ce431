package io.partnerauth.testkit;

import static java.util.Objects.requireNonNull;

import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.ListEntry;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.Stake;
import io.partnerauth.ownership.StakeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Graphs of a customer's owners: chains and loops, exact shares and ranges, registers that are
 * complete or not. No register adds up to more than the whole.
 *
 * <p>They shrink towards few stakes of plain owners. Immutable: each refinement is a new arbitrary.
 */
public final class OwnershipArbitrary extends Built<OwnershipGraph> {
  private static final int USUAL_PARTIES = 8;
  private static final List<String> LISTS = List.of("US-SDN", "EU-ASSET-FREEZE");
  private static final List<String> COUNTRIES = List.of("RU", "KZ", "DE");
  private static final int FEWEST_PARTIES = 3;

  private final Marks marks;
  private final GraphShape shape;
  private final Sizes sizes;
  private final boolean complete;
  private final int parties;

  private enum Sizes {
    ANY,
    EXACT,
    RANGES
  }

  OwnershipArbitrary(Marks marks) {
    this(marks, GraphShape.ANY, Sizes.ANY, false, USUAL_PARTIES);
  }

  private OwnershipArbitrary(
      Marks marks, GraphShape shape, Sizes sizes, boolean complete, int parties) {
    this.marks = marks;
    this.shape = shape;
    this.sizes = sizes;
    this.complete = complete;
    this.parties = parties;
  }

  /** {@return such graphs in which no company holds itself, with a chain up to a state} */
  public OwnershipArbitrary chains() {
    return new OwnershipArbitrary(marks, GraphShape.CHAINS, sizes, complete, parties);
  }

  /** {@return such graphs in which a company holds itself, directly or through others} */
  public OwnershipArbitrary loops() {
    return new OwnershipArbitrary(marks, GraphShape.LOOPS, sizes, complete, parties);
  }

  /** {@return such graphs in which shares are ranges} */
  public OwnershipArbitrary ranges() {
    return new OwnershipArbitrary(marks, shape, Sizes.RANGES, complete, parties);
  }

  /** {@return such graphs in which every share is known exactly, and whoever may control does} */
  public OwnershipArbitrary exact() {
    return new OwnershipArbitrary(marks, shape, Sizes.EXACT, complete, parties);
  }

  /** {@return such graphs in which every owner is listed, and shares add up to the whole} */
  public OwnershipArbitrary complete() {
    return new OwnershipArbitrary(marks, shape, sizes, true, parties);
  }

  /**
   * {@return such graphs of fewer or more parties}
   *
   * @param most at most so many, the customer included: 3 or more, 8 unless said otherwise
   * @throws IllegalArgumentException when it is less than 3
   */
  public OwnershipArbitrary parties(int most) {
    if (most < FEWEST_PARTIES) {
      throw new IllegalArgumentException(
          "A graph of owners has " + FEWEST_PARTIES + " parties or more; got " + most);
    }
    return new OwnershipArbitrary(marks, shape, sizes, complete, most);
  }

  @Override
  Arbitrary<OwnershipGraph> build() {
    OwnerPool pool = OwnerPool.of(parties);
    Arbitrary<Set<Integer>> registers =
        complete
            ? Arbitraries.just(Set.copyOf(positions(pool.companies())))
            : Arbitraries.of(positions(pool.companies())).set();
    return Combinators.combine(
            shape.holdings(pool, holdings(pool)),
            registers,
            controls(pool).list().ofMaxSize(1),
            descriptions().list().ofSize(pool.holders().size()))
        .as(
            (holdings, known, controls, said) ->
                described(graph(pool, holdings, known, controls), pool, said));
  }

  /** {@return what may be said of a party besides who owns it: nothing, its lists, its country} */
  private Arbitrary<UnaryOperator<Party>> descriptions() {
    Arbitrary<ListEntry> entries =
        Combinators.combine(
                Arbitraries.of(LISTS), marks.<LocalDate>of(Mark.DATE).arbitrary().optional(0.2))
            .as((list, from) -> new ListEntry(list, from, Optional.empty()));
    return Combinators.combine(
            entries.list().ofMaxSize(2).optional(0.5), Arbitraries.of(COUNTRIES).optional(0.4))
        .as(
            (listings, country) ->
                party -> {
                  Party in = country.map(party::in).orElse(party);
                  return listings
                      .map(known -> in.listed(known.toArray(new ListEntry[0])))
                      .orElse(in);
                });
  }

  private static OwnershipGraph described(
      OwnershipGraph graph, OwnerPool pool, List<UnaryOperator<Party>> said) {
    List<String> ids = pool.holders().stream().map(Party::id).toList();
    return OwnershipGraph.of(
        graph.parties().values().stream()
            .map(party -> said.get(ids.indexOf(party.id())).apply(party))
            .toList(),
        graph.stakes(),
        graph.controls());
  }

  private Arbitrary<DrawnStake> holdings(OwnerPool pool) {
    Arbitrary<Share> shares =
        Choice.of(marks.<Share>of(Mark.STATE_INTEREST).near(), LandmarkShares.ENDS)
            .arbitrary()
            .filter(share -> !share.equals(Share.ZERO));
    Arbitrary<Optional<Share>> otherEnds =
        shares.optional(
            switch (sizes) {
              case ANY -> 0.2;
              case EXACT -> 0;
              case RANGES -> 1;
            });
    Arbitrary<StakeType> types =
        Arbitraries.frequency(
            Tuple.of(8, StakeType.BOTH),
            Tuple.of(1, StakeType.CAPITAL),
            Tuple.of(1, StakeType.VOTES));
    Arbitrary<Optional<LocalDate>> from = marks.<LocalDate>of(Mark.DATE).arbitrary().optional(0.1);
    return Combinators.combine(
            Arbitraries.of(positions(pool.holders())),
            Arbitraries.of(positions(pool.companies())),
            shares,
            otherEnds,
            types,
            from)
        .as(
            (owner, owned, share, other, type, day) ->
                new DrawnStake(owner, owned, share, other.orElse(share), type, day));
  }

  private Arbitrary<Control> controls(OwnerPool pool) {
    Arbitrary<ControlBasis> bases = Arbitraries.of(ControlBasis.values());
    // With an influence alone, nobody knows whether the party is controlled.
    Arbitrary<ControlBasis> known =
        sizes == Sizes.EXACT ? bases.filter(basis -> basis != ControlBasis.INFLUENCE) : bases;
    return Combinators.combine(
            Arbitraries.of(pool.holders()), Arbitraries.of(pool.companies()), known)
        .as((by, over, basis) -> Control.of(by.id(), over.id(), basis));
  }

  private static List<Integer> positions(List<Party> parties) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      positions.add(i);
    }
    return positions;
  }

  private static OwnershipGraph graph(
      OwnerPool pool, List<DrawnStake> holdings, Set<Integer> complete, List<Control> controls) {
    Map<String, DrawnRegister> registers = new LinkedHashMap<>();
    for (int i = 0; i < pool.companies().size(); i++) {
      Party company = pool.companies().get(i);
      registers.put(company.id(), new DrawnRegister(company, complete.contains(i)));
    }
    for (DrawnStake holding : holdings) {
      String company = pool.companies().get(holding.owned()).id();
      requireNonNull(registers.get(company)).add(pool.holders().get(holding.owner()), holding);
    }
    Set<String> mentioned = new TreeSet<>(Set.of(OwnershipGraph.SELF));
    controls.forEach(control -> mentioned.addAll(List.of(control.by(), control.over())));
    registers.values().forEach(register -> mentioned.addAll(register.mentioned()));
    List<Party> parties = new ArrayList<>();
    List<Stake> stakes = new ArrayList<>();
    registers.keySet().retainAll(mentioned);
    registers.values().forEach(register -> stakes.addAll(register.stakes()));
    registers.values().forEach(register -> parties.add(register.party()));
    stakes.forEach(stake -> mentioned.add(stake.owner()));
    pool.holders().stream()
        .filter(holder -> mentioned.contains(holder.id()) && !registers.containsKey(holder.id()))
        .forEach(parties::add);
    return OwnershipGraph.of(parties, stakes, controls);
  }
}
