package io.partnerauth.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parties that a candidate controls, and what it holds through them: one bound of the cascade.
 *
 * <p>A party of the candidate, and every party that those and controlled parties together hold at
 * least half of (in capital or in votes), passes its stakes whole; a control relation of one of
 * them passes control likewise, where relations count. The controlled parties are the least set
 * with that property, so a circle of companies never controls itself. (The 50 percent rule of OFAC,
 * FAQ 401.)
 *
 * <p>Over all completions the least set takes for each register the completion that gives the set
 * the least, and the greatest set the one that gives it the most; as registers are completed one
 * independently of the other, both bounds are reached.
 */
final class Cascade {
  private final Slice slice;
  private final Threshold threshold;
  private final boolean greatest;
  private final boolean relations;
  private final List<RegisterTotal[]> tallies = new ArrayList<>();
  private final Map<Integer, List<Holding>> heldBy = new HashMap<>();
  private final BitSet members = new BitSet();
  private final List<Integer> order = new ArrayList<>();

  private Cascade(Slice slice, Threshold threshold, boolean greatest, boolean relations) {
    this.slice = slice;
    this.threshold = threshold;
    this.greatest = greatest;
    this.relations = relations;
    for (List<Register> kind : slice.kinds()) {
      RegisterTotal[] ofKind = new RegisterTotal[slice.size()];
      for (int i = 0; i < ofKind.length; i++) {
        ofKind[i] = new RegisterTotal(kind.get(i), greatest, slice.isFaulty(i));
        for (Shareholding line : kind.get(i).lines()) {
          heldBy
              .computeIfAbsent(line.owner(), owner -> new ArrayList<>())
              .add(new Holding(i, ofKind[i], line));
        }
      }
      tallies.add(ofKind);
    }
  }

  /** A line in the tally of the party that it belongs to. */
  private record Holding(int party, RegisterTotal tally, Shareholding line) {}

  /**
   * {@return the cascade in the completion that gives the candidate the least}
   *
   * @param relations whether control relations count, or only shares
   */
  static Cascade least(Slice slice, Roles roles, Threshold threshold, boolean relations) {
    return new Cascade(slice, threshold, false, relations).run(roles);
  }

  /** {@return the cascade in the completion that gives the candidate the most} */
  static Cascade greatest(Slice slice, Roles roles, Threshold threshold, boolean relations) {
    return new Cascade(slice, threshold, true, relations).run(roles);
  }

  private Cascade run(Roles roles) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < roles.size(); i++) {
      boolean may = roles.of(i) == Role.MAYBE || roles.of(i) == Role.MAYBE_OR_REGISTER;
      if (roles.of(i) == Role.SEED || (greatest && may)) {
        enter(i, open);
      }
    }
    for (int i = 0; i < roles.size(); i++) {
      enterIfHeld(i, roles, open);
    }
    while (!open.isEmpty()) {
      int member = open.remove();
      for (Holding holding : heldBy.getOrDefault(member, List.of())) {
        holding.tally().count(holding.line());
        enterIfHeld(holding.party(), roles, open);
      }
      for (Control control : relations ? slice.controlsBy(member) : List.<Control>of()) {
        int over = slice.indexOf(control.over());
        boolean counts = greatest || control.basis().isCertain();
        if (counts && !roles.closed().get(over)) {
          enter(over, open);
        }
      }
    }
    return this;
  }

  private void enterIfHeld(int party, Roles roles, Deque<Integer> open) {
    boolean byRegister =
        roles.of(party) == Role.REGISTER || roles.of(party) == Role.MAYBE_OR_REGISTER;
    if (byRegister && tallies.stream().anyMatch(kind -> kind[party].meets(threshold))) {
      enter(party, open);
    }
  }

  private void enter(int party, Deque<Integer> open) {
    if (!members.get(party)) {
      members.set(party);
      order.add(party);
      open.add(party);
    }
  }

  /** {@return the parties that hold for the candidate: its own and those that it controls} */
  BitSet members() {
    return members;
  }

  /**
   * {@return the members in the order in which they were found: each after those that control it}
   */
  List<Integer> order() {
    return order;
  }

  /** {@return what members hold of a party in one kind of share} */
  Fraction held(int party, int kind) {
    return tallies.get(kind)[party].held();
  }

  /** {@return whether a completion reaches what {@link #held} says} */
  boolean isReached(int party, int kind) {
    return tallies.get(kind)[party].isReached();
  }
}
