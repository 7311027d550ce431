package io.partnerauth.ownership;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The holding of a party when some of the facts behind it cannot be true.
 *
 * <p>Nothing is concluded from registers that do not add up: interest, owned share and control are
 * unknown. Control stands only where it rests on control relations alone. A circle that nobody owns
 * leaves the interest unknown; the cascade counts it as not controlled, and only a YES is taken
 * from that.
 */
record UnderErrors(Slice slice, int party, List<DataError> errors, HolderGroup group) {

  GroupHolding holding(ShareRange owned, GroupControl control, Explanation explanation) {
    boolean onlyOrphans =
        errors.stream().allMatch(error -> error.code() == DataError.Code.ORPHAN_CYCLE);
    boolean certain = control == GroupControl.YES && (onlyOrphans || isControlledByRelations());
    return new GroupHolding(
        ShareRange.UNKNOWN,
        onlyOrphans ? owned : ShareRange.UNKNOWN,
        certain ? GroupControl.YES : GroupControl.UNKNOWN,
        certain ? explanation.holder() : Optional.empty(),
        certain ? explanation.wholePaths() : List.of(),
        errors);
  }

  /** {@return whether control relations alone lead from a holder of the group to the party} */
  private boolean isControlledByRelations() {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    Slice.reach(party, seen, open);
    while (!open.isEmpty()) {
      int at = open.remove();
      if (at != party && Belongs.to(group, slice.party(at), slice.day()) == Belongs.YES) {
        return true;
      }
      for (Control control : slice.controlsOver(at)) {
        if (control.basis().isCertain()) {
          Slice.reach(slice.indexOf(control.by()), seen, open);
        }
      }
    }
    return false;
  }
}
