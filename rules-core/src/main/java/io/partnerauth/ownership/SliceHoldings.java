package io.partnerauth.ownership;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers for the parties of one slice. Keeps the figures of states; not safe for several threads.
 */
final class SliceHoldings {
  /** Parties times states whose figures are kept. */
  private static final int MOST_KEPT = 2_000_000;

  private final Slice slice;
  private final Map<Candidate, Figures> kept = new LinkedHashMap<>();

  SliceHoldings(Slice slice) {
    this.slice = slice;
  }

  Slice slice() {
    return slice;
  }

  StateHolding of(int party) {
    if (slice.party(party).isStateByStatus()) {
      return byStatus(slice.party(party));
    }
    BitSet ancestors = slice.ancestors(party);
    List<DataError> errors = slice.errors(ancestors);
    Candidates candidates = Candidates.of(slice, ancestors);
    List<Figures> each = candidates.each().stream().map(this::figures).toList();
    Optional<Figures> together = candidates.together().map(this::figures);
    ShareRange interest =
        Ranges.largest(
            each.stream().map(figures -> figures.interest(party)),
            together.map(figures -> figures.interest(party)));
    ShareRange cascade =
        Ranges.largest(
            each.stream().map(figures -> figures.cascade(party)),
            together.map(figures -> figures.cascade(party)));
    StateControl control = control(party, each, together);
    if (control == StateControl.NO && slice.hasOrphans(ancestors)) {
      control = StateControl.UNKNOWN; // a circle that owns itself wholly may be the state's
    }
    Explanation explanation = new Explanation(slice, party, each);
    if (!errors.isEmpty()) {
      return new UnderErrors(slice, party, errors).holding(cascade, control, explanation);
    }
    return new StateHolding(
        interest, cascade, control, explanation.state(), explanation.paths(), errors);
  }

  private static StateHolding byStatus(Party party) {
    boolean named = !Role.stateOf(party).isEmpty();
    return new StateHolding(
        ShareRange.exactly(Share.HUNDRED),
        ShareRange.exactly(Share.HUNDRED),
        StateControl.YES,
        named ? party.state().or(() -> Optional.of(party.id())) : Optional.empty(),
        List.of(new OwnershipPath(party.id(), OwnershipPath.Method.STATUS, List.of())),
        List.of());
  }

  private static StateControl control(int party, List<Figures> each, Optional<Figures> together) {
    if (each.stream().anyMatch(figures -> figures.control(party) == StateControl.YES)) {
      return StateControl.YES;
    }
    boolean none = each.stream().allMatch(figures -> figures.control(party) == StateControl.NO);
    boolean noneElse = together.map(all -> all.control(party) == StateControl.NO).orElse(true);
    return none && noneElse ? StateControl.NO : StateControl.UNKNOWN;
  }

  /** {@return the figures for a state, computed at the first question} */
  Figures figures(Candidate candidate) {
    Figures figures = kept.get(candidate);
    if (figures == null) {
      figures = new Figures(slice, candidate.roles(slice), Threshold.HALF);
      int most = Math.max(1, MOST_KEPT / slice.size());
      if (kept.size() >= most) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(candidate, figures);
    }
    return figures;
  }
}
