package io.partnerauth.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parties that own each other in a circle, solved together.
 *
 * <p>Without ranges this is one linear system. With ranges the best completion is found by policy
 * iteration: solve for one completion, let each party choose a better one by the result, until none
 * is better. It starts with a completion that leads out of the circle, and a party changes only for
 * something strictly better; then every completion on the way leads out, and the last is the best.
 * Where exact numbers would grow too long for that, and always for more than {@value #MOST_EXACT}
 * parties, {@link LargeLoop} gives an upper bound, rounded outwards.
 */
final class ComponentSolver {
  private static final int MOST_ROUNDS = 50;

  /** In a longer circle exact numbers can have thousands of digits, and cost minutes. */
  private static final int MOST_EXACT = 64;

  private final int[] members;
  private final List<Register> registers;
  private final Map<Integer, Integer> placeOf = new HashMap<>();

  private ComponentSolver(int[] members, List<Register> registers) {
    this.members = members;
    this.registers = registers;
    for (int i = 0; i < members.length; i++) {
      placeOf.put(members[i], i);
    }
  }

  static ComponentSolver of(int[] members, List<Register> registers) {
    return new ComponentSolver(members, registers);
  }

  /** Writes the worth of the members, given that of all parties outside that they lead to. */
  void solve(Fraction[] worth) {
    Optional<Fraction[]> exact = members.length > MOST_EXACT ? Optional.empty() : exactly(worth);
    Fraction[] solved =
        exact.isPresent() ? exact.get() : new LargeLoop(members, registers, placeOf, worth).solve();
    for (int i = 0; i < members.length; i++) {
      worth[members[i]] = Fraction.min(Fraction.ONE, solved[i]);
    }
  }

  private Optional<Fraction[]> exactly(Fraction[] worth) {
    Fraction[] values = worth.clone();
    List<Fraction[]> completion = leadingOut(values);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Elimination system = new Elimination(members.length);
      for (int i = 0; i < members.length; i++) {
        fill(system, i, completion.get(i), worth);
      }
      Optional<Fraction[]> solved = system.solve();
      if (solved.isEmpty()) {
        return Optional.empty();
      }
      for (int i = 0; i < members.length; i++) {
        values[members[i]] = solved.get()[i];
      }
      if (!improve(completion, values)) {
        return solved;
      }
      if (system.hasRounded()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void fill(Elimination system, int row, Fraction[] shares, Fraction[] worth) {
    Register register = registers.get(members[row]);
    Fraction constant = register.isComplete() ? Fraction.ZERO : register.slack();
    for (int i = 0; i < shares.length; i++) {
      int owner = register.lines().get(i).owner();
      Integer place = placeOf.get(owner);
      if (place != null) {
        system.weight(row, place, shares[i]);
      } else {
        constant = constant.plus(shares[i].times(worth[owner]));
      }
    }
    system.constant(row, constant);
  }

  private boolean improve(List<Fraction[]> completion, Fraction[] values) {
    boolean improved = false;
    for (int i = 0; i < members.length; i++) {
      Register register = registers.get(members[i]);
      if (register.hasChoice() && register.bestWorth(values).compareTo(values[members[i]]) > 0) {
        completion.set(i, register.bestShares(values));
        improved = true;
      }
    }
    return improved;
  }

  /** {@return a completion in which each member passes something on towards the outside} */
  private List<Fraction[]> leadingOut(Fraction[] worth) {
    Fraction[] nearness = new Fraction[worth.length];
    Arrays.fill(nearness, Fraction.ONE);
    int[] steps = stepsOut();
    for (int i = 0; i < members.length; i++) {
      nearness[members[i]] = Fraction.of(-steps[i]);
    }
    List<Fraction[]> shares = new ArrayList<>();
    for (int member : members) {
      shares.add(registers.get(member).bestShares(nearness));
    }
    return shares;
  }

  private int[] stepsOut() {
    List<List<Integer>> heldBy = new ArrayList<>();
    int[] steps = new int[members.length];
    Deque<Integer> reached = new ArrayDeque<>();
    for (int ignored : members) {
      heldBy.add(new ArrayList<>());
    }
    for (int i = 0; i < members.length; i++) {
      Register register = registers.get(members[i]);
      boolean out = register.hasRest();
      for (Shareholding line : register.lines()) {
        Integer place = placeOf.get(line.owner());
        if (place == null) {
          out = true;
        } else {
          heldBy.get(place).add(i);
        }
      }
      steps[i] = out ? 1 : 0;
      if (out) {
        reached.add(i);
      }
    }
    while (!reached.isEmpty()) {
      int place = reached.remove();
      for (int held : heldBy.get(place)) {
        if (steps[held] == 0) {
          steps[held] = steps[place] + 1;
          reached.add(held);
        }
      }
    }
    return steps;
  }
}
