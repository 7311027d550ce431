package io.partnerauth.ownership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of every party of a slice for one candidate state. Not safe for several threads. */
final class Figures {
  private final Slice slice;
  private final Role[] roles;
  private final List<Worth> worths = new ArrayList<>();
  private final Cascade least;
  private final Cascade greatest;
  private final Map<Integer, MultipliedPaths> paths = new HashMap<>();

  Figures(Slice slice, Role[] roles, Threshold threshold) {
    this.slice = slice;
    this.roles = roles;
    for (int kind = 0; kind < slice.kinds().size(); kind++) {
      worths.add(Worth.of(slice, kind, roles));
    }
    least = Cascade.least(slice, roles, threshold);
    greatest = Cascade.greatest(slice, roles, threshold);
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
                  worth.states()[party],
                  worth.statesReached().get(party)));
    }
    return largest;
  }

  /** {@return the share held through controlled parties: of capital or of votes, the larger} */
  ShareRange cascade(int party) {
    switch (roles[party]) {
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
    for (int kind = 0; kind < worths.size(); kind++) {
      boolean any = roles[party] == Role.MAYBE_OR_REGISTER;
      largest =
          Ranges.larger(
              largest,
              Ranges.of(
                  least.held(party, kind),
                  least.isReached(party, kind),
                  any ? Fraction.ONE : greatest.held(party, kind),
                  any || greatest.isReached(party, kind)));
    }
    return largest;
  }

  /** {@return whether the state controls the party} */
  StateControl control(int party) {
    return least.members().get(party)
        ? StateControl.YES
        : greatest.members().get(party) ? StateControl.UNKNOWN : StateControl.NO;
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

  /** {@return the cascade in the completion that gives the state the least: what is certain} */
  Cascade certain() {
    return least;
  }

  Role role(int party) {
    return roles[party];
  }
}
