package io.partnerauth.ownership;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a party holds of itself, directly and through the parties of its circle.
 *
 * <p>In circles of more than {@value #MOST_MEMBERS} parties only the shares that it holds directly
 * are counted: the figures of paths there are smaller than what the paths bring.
 */
final class Circular {
  private static final int MOST_MEMBERS = 25;
  private static final int MOST_SOLVED = 500;

  private final int[] circleOf;
  private final Map<Integer, List<Integer>> members = new HashMap<>();
  private final List<Register> registers;
  private final Fraction[][] shares;
  private final Map<BitSet, Map<Integer, Fraction>> known = new HashMap<>();
  private int solved;

  Circular(int[] circleOf, List<Register> registers, Fraction[][] shares) {
    this.circleOf = circleOf;
    this.registers = registers;
    this.shares = shares;
    for (int i = 0; i < circleOf.length; i++) {
      members.computeIfAbsent(circleOf[i], circle -> new ArrayList<>()).add(i);
    }
  }

  boolean inOneCircle(int a, int b) {
    return circleOf[a] == circleOf[b];
  }

  /** {@return whether it has not yet been asked too much} */
  boolean isWilling() {
    return solved < MOST_SOLVED;
  }

  /**
   * {@return the part of a party that it holds of itself without the parties that a path has met}
   *
   * @param met parties of its circle to leave out; the party itself does not count as left out
   */
  Fraction of(int party, BitSet met) {
    List<Integer> circle = requireNonNull(members.get(circleOf[party]));
    if (circle.size() == 1 || circle.size() > MOST_MEMBERS) {
      return direct(party);
    }
    return known
        .computeIfAbsent((BitSet) met.clone(), left -> new HashMap<>())
        .computeIfAbsent(party, asked -> returning(asked, circle, met));
  }

  /** {@return the part of a party that it holds of itself without any other party between} */
  Fraction direct(int party) {
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < shares[party].length; i++) {
      if (registers.get(party).lines().get(i).owner() == party) {
        sum = sum.plus(shares[party][i]);
      }
    }
    return sum;
  }

  private Fraction returning(int party, List<Integer> circle, BitSet met) {
    solved++;
    Map<Integer, Integer> placeOf = new HashMap<>();
    for (int member : circle) {
      if (!met.get(member)) {
        placeOf.put(member, placeOf.size());
      }
    }
    Elimination system = new Elimination(placeOf.size());
    Fraction[] back = new Fraction[registers.size()];
    placeOf.forEach((member, place) -> fill(system, place, member, party, placeOf));
    Optional<Fraction[]> solution = system.solve();
    if (solution.isEmpty() || system.hasRounded()) {
      return direct(party);
    }
    placeOf.forEach((member, place) -> back[member] = solution.get()[place]);
    Fraction sum = direct(party);
    for (int i = 0; i < shares[party].length; i++) {
      int owner = registers.get(party).lines().get(i).owner();
      if (placeOf.containsKey(owner)) {
        sum = sum.plus(shares[party][i].times(back[owner]));
      }
    }
    return sum;
  }

  /** What a member holds of the party: directly, and through other members. */
  private void fill(
      Elimination system, int row, int member, int party, Map<Integer, Integer> placeOf) {
    Fraction constant = Fraction.ZERO;
    for (int i = 0; i < shares[member].length; i++) {
      int owner = registers.get(member).lines().get(i).owner();
      Integer place = placeOf.get(owner);
      if (owner == party) {
        constant = constant.plus(shares[member][i]);
      } else if (place != null) {
        system.weight(row, place, shares[member][i]);
      }
    }
    system.constant(row, constant);
  }
}
