package io.partnerauth.ownership;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A graph in few words. A party that is not described is a company of which not all owners are
 * known.
 */
final class Owners {
  static final LocalDate DAY = LocalDate.of(2021, 4, 8);

  private final Map<String, Party> parties = new TreeMap<>();
  private final OwnershipGraphBuilder graph = OwnershipGraph.builder();

  /** Adds a state whose id is its name in small letters. */
  Owners state(String id) {
    return party(Party.of(id, PartyKind.STATE).ofState(id.toUpperCase(Locale.ROOT)));
  }

  /** Adds a public body of Russia. */
  Owners body(String id) {
    return party(Party.of(id, PartyKind.PUBLIC_BODY).ofState("RU"));
  }

  Owners person(String id) {
    return party(Party.of(id, PartyKind.PERSON));
  }

  /** Adds companies all of whose owners are listed. */
  Owners complete(String... ids) {
    for (String id : ids) {
      party(Party.of(id, PartyKind.COMPANY).covered(Coverage.COMPLETE));
    }
    return this;
  }

  Owners party(Party party) {
    parties.put(party.id(), party);
    return this;
  }

  Owners holds(String owner, String owned, String share) {
    return holds(owner, owned, share, StakeType.BOTH);
  }

  Owners holds(String owner, String owned, String share, StakeType type) {
    mention(owner, owned);
    graph.stake(Stake.of(owner, owned, range(share)).of(type));
    return this;
  }

  Owners controls(String by, String over) {
    mention(by, over);
    graph.control(Control.of(by, over, ControlBasis.OTHER));
    return this;
  }

  private void mention(String... ids) {
    for (String id : ids) {
      parties.putIfAbsent(id, Party.of(id, PartyKind.COMPANY));
    }
  }

  /** {@return the range that a text states: 40, 40 to 60, above 40 to below 60} */
  static ShareRange range(String text) {
    String[] ends = text.split(" to ");
    String high = ends[ends.length - 1];
    return new ShareRange(
        Share.parse(ends[0].replace("above ", "")),
        !ends[0].startsWith("above"),
        Share.parse(high.replace("below ", "")),
        !high.startsWith("below"));
  }

  OwnershipGraph graph() {
    parties.values().forEach(graph::party);
    return graph.build();
  }

  Slice slice() {
    return new Slice(graph(), DAY);
  }

  GroupHolding holding(String party) {
    return graph().stateHolding(party, DAY);
  }

  GroupHolding holding() {
    return holding(OwnershipGraph.SELF);
  }

  /** {@return the paths of a method as the ids of the parties on them, with the figure} */
  static List<String> paths(GroupHolding holding, OwnershipPath.Method method) {
    return holding.paths().stream()
        .filter(path -> path.method() == method)
        .map(
            path ->
                path.links().stream()
                    .map(OwnershipLink::owned)
                    .reduce(path.holder(), (before, owned) -> before + " " + owned)
                    .concat(": " + path.figure()))
        .toList();
  }
}
