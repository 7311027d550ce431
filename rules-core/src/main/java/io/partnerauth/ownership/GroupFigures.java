package io.partnerauth.ownership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of every party of a slice for one candidate. Not safe for several threads. */
final class GroupFigures {
  private final Slice slice;
  private final Roles roles;
  private final Threshold threshold;
  private final List<Worth> worths = new ArrayList<>();
  private final Cascade least;
  private final Cascade greatest;
  private final Cascade leastOwned;
  private final Cascade greatestOwned;
  private final Map<Integer, MultipliedPaths> paths = new HashMap<>();

  GroupFigures(Slice slice, Roles roles, Threshold threshold) {
    this.slice = slice;
    this.roles = roles;
    this.threshold = threshold;
    for (int kind = 0; kind < slice.kinds().size(); kind++) {
      worths.add(Worth.of(slice, kind, roles));
    }
    least = Cascade.least(slice, roles, threshold, true);
    greatest = Cascade.greatest(slice, roles, threshold, true);
    boolean relations = slice.hasControls();
    leastOwned = relations ? Cascade.least(slice, roles, threshold, false) : least;
    greatestOwned = relations ? Cascade.greatest(slice, roles, threshold, false) : greatest;
  }

  /** {@return the look-through share: of capital or of votes, whichever is larger} */
  ShareRange interest(int party) {
    ShareRange largest = ShareRange.exactly(Share.ZERO);
    for (Worth worth : worths) {
      largest =
          Ranges.larger(
              largest,
              Ranges.of(
                  worth.low(party),
                  worth.othersReached().get(party),
                  worth.own()[party],
                  worth.ownReached().get(party)));
    }
    return largest;
  }

  /**
   * {@return the share held through majorities: of capital or of votes, the larger}
   *
   * @param orphans whether parties that may belong to nobody may be the candidate's
   */
  ShareRange owned(int party, boolean orphans) {
    if (!orphans) {
      return owned(party);
    }
    Roles wider = roles.maybe(slice.orphans(roles.closed()));
    return owned(
        wider.of(party),
        party,
        Cascade.least(slice, wider, threshold, false),
        Cascade.greatest(slice, wider, threshold, false));
  }

  ShareRange owned(int party) {
    return owned(roles.of(party), party, leastOwned, greatestOwned);
  }

  private ShareRange owned(Role role, int party, Cascade low, Cascade high) {
    switch (role) {
      case SEED:
        return ShareRange.exactly(Share.HUNDRED);
      case NEVER:
        return ShareRange.exactly(Share.ZERO);
      case MAYBE:
        return ShareRange.UNKNOWN;
      default:
        break;
    }
    ShareRange largest = ShareRange.exactly(Share.ZERO);
    boolean any = role == Role.MAYBE_OR_REGISTER;
    for (int kind = 0; kind < worths.size(); kind++) {
      largest =
          Ranges.larger(
              largest,
              Ranges.of(
                  low.held(party, kind),
                  low.isReached(party, kind),
                  any ? Fraction.ONE : high.held(party, kind),
                  any || high.isReached(party, kind)));
    }
    return largest;
  }

  /** {@return whether the candidate controls the party} */
  GroupControl control(int party) {
    return least.members().get(party)
        ? GroupControl.YES
        : greatest.members().get(party) ? GroupControl.UNKNOWN : GroupControl.NO;
  }

  /**
   * {@return the look-through in the kind of share in which the certain share of a party is larger}
   */
  private int kindOfInterest(int party) {
    int best = 0;
    for (int kind = 1; kind < worths.size(); kind++) {
      if (worths.get(kind).low(party).compareTo(worths.get(best).low(party)) > 0) {
        best = kind;
      }
    }
    return best;
  }

  /** {@return the largest paths that make up the certain interest in a party} */
  List<OwnershipPath> multipliedPaths(int party) {
    return paths
        .computeIfAbsent(kindOfInterest(party), kind -> new MultipliedPaths(slice, kind, this))
        .to(party);
  }

  Worth worth(int kind) {
    return worths.get(kind);
  }

  /** {@return the parties that are surely controlled} */
  Cascade controlled() {
    return least;
  }

  /** {@return the parties that are surely owned by majorities, without control relations} */
  Cascade ownedThrough() {
    return leastOwned;
  }

  Roles roles() {
    return roles;
  }

  Role role(int party) {
    return roles.of(party);
  }
}
