package io.partnerauth.ownership;

import static java.util.stream.Collectors.toCollection;

import io.partnerauth.InvalidQuestionException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Parties, what they hold of each other and who controls whom, at all dates.
 *
 * <pre>{@code
 * OwnershipGraph graph =
 *     OwnershipGraph.builder()
 *         .party(Party.of("ru", PartyKind.STATE))
 *         .stake(Stake.of("ru", OwnershipGraph.SELF, Share.percent(40)))
 *         .build();
 * graph.stateHolding(OwnershipGraph.SELF, LocalDate.of(2021, 4, 8)).interest(); // 40 to 100
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Equal when parties, stakes and control
 * relations are equal, in whatever order they were given. The customer itself, {@value #SELF}, is
 * always a party: a company whose owners are not all known, unless it was stated otherwise.
 */
public final class OwnershipGraph {
  /** Id of the customer itself. */
  public static final String SELF = "self";

  private final Map<String, Party> parties;
  private final List<Stake> stakes;
  private final List<Control> controls;
  private final HoldingCache holdings;

  /** Takes what the builder has checked and sorted. */
  OwnershipGraph(Map<String, Party> parties, List<Stake> stakes, List<Control> controls) {
    this.parties = parties;
    this.stakes = stakes;
    this.controls = controls;
    this.holdings = new HoldingCache(this);
  }

  /** {@return a builder without any facts} */
  public static OwnershipGraphBuilder builder() {
    return new OwnershipGraphBuilder();
  }

  /**
   * {@return the graph of these facts}
   *
   * @throws InvalidQuestionException as {@link OwnershipGraphBuilder#build} does
   */
  public static OwnershipGraph of(
      Collection<Party> parties, Collection<Stake> stakes, Collection<Control> controls) {
    OwnershipGraphBuilder builder = builder();
    InvalidQuestionException.given("list of parties", parties).forEach(builder::party);
    InvalidQuestionException.given("list of stakes", stakes).forEach(builder::stake);
    InvalidQuestionException.given("list of control relations", controls).forEach(builder::control);
    return builder.build();
  }

  /** {@return all parties, by id} */
  public Map<String, Party> parties() {
    return parties;
  }

  /** {@return all stakes of all dates, sorted} */
  public List<Stake> stakes() {
    return stakes;
  }

  /** {@return all control relations of all dates, sorted} */
  public List<Control> controls() {
    return controls;
  }

  /** {@return each day on which a stake, a control relation or a listing begins or is over} */
  public SortedSet<LocalDate> days() {
    return Stream.of(
            stakes.stream().flatMap(one -> Stream.of(one.from(), one.to())),
            controls.stream().flatMap(one -> Stream.of(one.from(), one.to())),
            parties.values().stream()
                .flatMap(party -> party.listings().stream())
                .flatMap(Collection::stream)
                .flatMap(one -> Stream.of(one.from(), one.to())))
        .flatMap(ends -> ends)
        .flatMap(Optional::stream)
        .collect(toCollection(TreeSet::new));
  }

  /**
   * {@return how much of a party belongs to a state on a day, and whether a state controls it: of
   * several states the one with the largest figure counts}
   *
   * @param partyId id of the party that is asked about
   * @param on the day on which stakes and control relations are looked at
   * @throws InvalidQuestionException if the graph has no such party
   */
  public GroupHolding stateHolding(String partyId, LocalDate on) {
    return largestHolding(partyId, HolderGroup.STATES, on);
  }

  /**
   * {@return how much of a party belongs to a group of holders on a day, counted together, and
   * whether they control it}
   *
   * <p>The first question about a group and a day costs time linear in the graph, and more where
   * parties own each other in circles; the answer is kept.
   *
   * @param partyId id of the party that is asked about
   * @param group whose shares are added up
   * @param on the day on which stakes, control relations and lists are looked at
   * @throws InvalidQuestionException if the graph has no such party
   */
  public GroupHolding holding(String partyId, HolderGroup group, LocalDate on) {
    return holding(partyId, group, false, on);
  }

  /**
   * {@return how much of a party the largest single holder of a group has on a day, and whether one
   * of them controls it} All bodies of a state are one holder.
   *
   * <p>Each holder is computed by itself, as {@link #holding} computes the group; of very many, the
   * largest ones, and the others bounded together.
   *
   * @param partyId id of the party that is asked about
   * @param group whose holders are asked one by one
   * @param on the day on which stakes, control relations and lists are looked at
   * @throws InvalidQuestionException if the graph has no such party
   */
  public GroupHolding largestHolding(String partyId, HolderGroup group, LocalDate on) {
    return holding(partyId, group, true, on);
  }

  private GroupHolding holding(String partyId, HolderGroup group, boolean single, LocalDate on) {
    InvalidQuestionException.given("group of holders", group);
    InvalidQuestionException.given("day", on);
    if (!parties.containsKey(InvalidQuestionException.given("id of a party", partyId))) {
      throw InvalidQuestionException.notAllowed(
          "The graph has no party \""
              + partyId
              + "\"; it has "
              + parties.size()
              + ", and the customer is called \""
              + SELF
              + "\"");
    }
    return holdings.holding(partyId, group, single, on);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnershipGraph that
        && parties.equals(that.parties)
        && stakes.equals(that.stakes)
        && controls.equals(that.controls);
  }

  @Override
  public int hashCode() {
    return Objects.hash(parties, stakes, controls);
  }

  @Override
  public String toString() {
    return "OwnershipGraph["
        + parties.size()
        + " parties, "
        + stakes.size()
        + " stakes, "
        + controls.size()
        + " control relations]";
  }
}
