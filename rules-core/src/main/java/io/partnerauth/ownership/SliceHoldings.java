package io.partnerauth.ownership;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers for the parties of one slice. Keeps the figures of candidates; not safe for several
 * threads.
 */
final class SliceHoldings {
  /** Parties times candidates whose figures are kept. */
  private static final int MOST_KEPT = 2_000_000;

  private final Slice slice;
  private final Map<CountedHolders, GroupFigures> kept = new LinkedHashMap<>();

  SliceHoldings(Slice slice) {
    this.slice = slice;
  }

  Slice slice() {
    return slice;
  }

  /**
   * {@return how much of a party belongs to a group}
   *
   * @param single whether each holder is asked alone and the largest figure counts
   */
  GroupHolding of(int party, HolderGroup group, boolean single) {
    Belongs belongs = Belongs.to(group, slice.party(party), slice.day());
    boolean states = CountedHolders.isOfStates(group);
    if (states && belongs == Belongs.YES) {
      return byStatus(slice.party(party));
    }
    int asked = states || belongs == Belongs.NO ? -1 : party;
    CountedHolders all = new CountedHolders(group, Optional.empty(), asked);
    BitSet closed =
        states ? slice.stateBodies() : single ? new BitSet() : figures(all).roles().closed();
    BitSet ancestors = slice.ancestors(party, closed);
    List<DataError> errors = slice.errors(ancestors, closed);
    Candidates candidates =
        single
            ? Candidates.of(slice, ancestors, all)
            : new Candidates(List.of(all), Optional.empty());
    List<GroupFigures> each = candidates.each().stream().map(this::figures).toList();
    Optional<GroupFigures> together = candidates.together().map(this::figures);
    ShareRange interest =
        Ranges.largest(
            each.stream().map(figures -> figures.interest(party)),
            together.map(figures -> figures.interest(party)));
    boolean orphans = slice.hasOrphans(ancestors, closed);
    ShareRange owned =
        Ranges.largest(
            each.stream().map(figures -> figures.owned(party, orphans)),
            together.map(figures -> figures.owned(party, orphans)));
    GroupControl control = control(party, each, together);
    if (control == GroupControl.NO && orphans) {
      control = GroupControl.UNKNOWN; // a circle that owns itself wholly may be the group's
    }
    Explanation explanation = new Explanation(slice, party, each);
    if (!errors.isEmpty()) {
      return new UnderErrors(slice, party, errors, group).holding(owned, control, explanation);
    }
    return new GroupHolding(
        interest, owned, control, explanation.holder(), explanation.paths(), errors);
  }

  private static GroupHolding byStatus(Party party) {
    boolean named = !Role.stateOf(party).isEmpty();
    return new GroupHolding(
        ShareRange.exactly(Share.HUNDRED),
        ShareRange.exactly(Share.HUNDRED),
        GroupControl.YES,
        named ? party.state().or(() -> Optional.of(party.id())) : Optional.empty(),
        List.of(new OwnershipPath(party.id(), OwnershipPath.Method.STATUS, List.of())),
        List.of());
  }

  private static GroupControl control(
      int party, List<GroupFigures> each, Optional<GroupFigures> together) {
    if (each.stream().anyMatch(figures -> figures.control(party) == GroupControl.YES)) {
      return GroupControl.YES;
    }
    boolean none = each.stream().allMatch(figures -> figures.control(party) == GroupControl.NO);
    boolean noneElse = together.map(all -> all.control(party) == GroupControl.NO).orElse(true);
    return none && noneElse ? GroupControl.NO : GroupControl.UNKNOWN;
  }

  /** {@return the figures for a candidate, computed at the first question} */
  GroupFigures figures(CountedHolders candidate) {
    GroupFigures figures = kept.get(candidate);
    if (figures == null) {
      figures = new GroupFigures(slice, candidate.roles(slice), Threshold.HALF);
      int most = Math.max(1, MOST_KEPT / slice.size());
      if (kept.size() >= most) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(candidate, figures);
    }
    return figures;
  }
}
