package io.partnerauth.ownership;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The parties that may turn out to belong to nobody but each other.
 *
 * <p>A set of parties is closed in a completion when its members hold all of each other. The union
 * of two sets that some completion closes is closed by one too, since registers are completed one
 * independently of the other; so there is a greatest such set, and it is what remains when those
 * that somebody else surely holds a part of are taken away, until nothing changes.
 */
final class Closable {
  private final BitSet closed;
  private final List<Register> registers;
  private final BitSet members = new BitSet();

  private Closable(BitSet closed, List<Register> registers) {
    this.closed = closed;
    this.registers = registers;
  }

  /**
   * {@return the greatest set of parties that a completion closes}
   *
   * @param closed parties whose owners are of no matter
   * @param heldBy for each party those that it may hold a share of
   */
  static BitSet of(BitSet closed, List<Register> registers, List<List<Integer>> heldBy) {
    return new Closable(closed, registers).find(heldBy);
  }

  private BitSet find(List<List<Integer>> heldBy) {
    members.set(0, registers.size());
    Deque<Integer> open = new ArrayDeque<>(members.stream().boxed().toList());
    while (!open.isEmpty()) {
      int party = open.remove();
      if (members.get(party) && !isHeldByMembers(party)) {
        members.clear(party);
        open.addAll(heldBy.get(party));
      }
    }
    return members;
  }

  /** {@return whether a completion gives the members all of a party} */
  private boolean isHeldByMembers(int party) {
    if (closed.get(party)) {
      return false;
    }
    Fraction most = Fraction.ZERO;
    boolean reached = true;
    for (Shareholding line : registers.get(party).lines()) {
      if (members.get(line.owner())) {
        most = Precision.up(most.plus(line.high()));
        reached &= line.highIncluded();
      } else if (!line.low().isZero() || !line.lowIncluded()) {
        return false;
      }
    }
    int compared = most.compareTo(Fraction.ONE);
    return compared > 0 || (compared == 0 && reached);
  }
}
