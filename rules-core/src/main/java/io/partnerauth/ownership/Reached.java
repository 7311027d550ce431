package io.partnerauth.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Which of the greatest values of a look-through are reached by a completion, and which are only
 * approached because an end of a range is not included.
 *
 * <p>A value is not reached when every best completion of the party's register needs an end that is
 * left out, or gives a share to an owner whose own value is not reached. Where values were rounded,
 * they lie beyond what is reached, and either answer is right.
 */
final class Reached {
  private final List<Register> registers;
  private final Fraction[] worth;
  private final BitSet reached = new BitSet();

  private Reached(List<Register> registers, Fraction[] worth) {
    this.registers = registers;
    this.worth = worth;
    reached.set(0, worth.length);
  }

  /** {@return the parties whose greatest value is reached} */
  static BitSet of(List<Register> registers, int[] fixed, Fraction[] worth) {
    Reached result = new Reached(registers, worth);
    boolean allIncluded =
        registers.stream()
            .flatMap(register -> register.lines().stream())
            .allMatch(line -> line.lowIncluded() && line.highIncluded());
    if (!allIncluded) {
      result.spread(LookThrough.owners(registers, fixed), fixed);
    }
    return result.reached;
  }

  private void spread(int[][] owners, int[] fixed) {
    List<List<Integer>> heldBy = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    registers.forEach(register -> heldBy.add(new ArrayList<>()));
    for (int i = 0; i < owners.length; i++) {
      for (int owner : owners[i]) {
        heldBy.get(owner).add(i);
      }
      if (fixed[i] == LookThrough.BY_REGISTER) {
        open.add(i);
      }
    }
    while (!open.isEmpty()) {
      int party = open.remove();
      if (reached.get(party) && !worth[party].isZero() && !reaches(registers.get(party))) {
        reached.clear(party);
        open.addAll(heldBy.get(party));
      }
    }
  }

  /** Walks the lines from the most to the least worthy owner, as a best completion fills them. */
  private boolean reaches(Register register) {
    if (!register.isComplete()) {
      return reachesBesideRest(register);
    }
    Integer[] order = register.byWorth(worth);
    Fraction left = register.slack();
    int from = 0;
    while (from < order.length) {
      int to = from + 1;
      while (to < order.length
          && worthOf(register, order[to]).equals(worthOf(register, order[from]))) {
        to++;
      }
      List<Shareholding> group = new ArrayList<>();
      for (int i = from; i < to; i++) {
        group.add(register.lines().get(order[i]));
      }
      Fraction taken = Fraction.min(left, room(group));
      if (!reaches(group, taken)) {
        return false;
      }
      left = left.minus(taken);
      from = to;
    }
    return true;
  }

  /** The undisclosed rest can take everything; only equally worthy owners may share it. */
  private boolean reachesBesideRest(Register register) {
    boolean someLeft = register.hasRest();
    return register.lines().stream()
        .allMatch(
            line ->
                isFree(line.low(), line)
                    && (line.lowIncluded()
                        || (someLeft && worth[line.owner()].isOne() && reached.get(line.owner()))));
  }

  private boolean reaches(List<Shareholding> group, Fraction taken) {
    if (taken.isZero()) {
      return group.stream().allMatch(line -> line.lowIncluded() && isFree(line.low(), line));
    }
    List<Shareholding> usable = group.stream().filter(line -> reached.get(line.owner())).toList();
    boolean othersGetNothing =
        group.stream()
            .filter(line -> !reached.get(line.owner()))
            .allMatch(line -> line.low().isZero() && line.lowIncluded());
    int enough = room(usable).compareTo(taken);
    return othersGetNothing
        && (enough > 0 || (enough == 0 && usable.stream().allMatch(Shareholding::highIncluded)));
  }

  /** {@return whether giving that share to the owner does no harm} */
  private boolean isFree(Fraction share, Shareholding line) {
    return share.isZero() || reached.get(line.owner());
  }

  private Fraction worthOf(Register register, int line) {
    return worth[register.lines().get(line).owner()];
  }

  private static Fraction room(List<Shareholding> group) {
    Fraction room = Fraction.ZERO;
    for (Shareholding line : group) {
      room = room.plus(line.room());
    }
    return room;
  }
}
