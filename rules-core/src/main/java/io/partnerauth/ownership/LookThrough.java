package io.partnerauth.ownership;

import java.util.List;

/**
 * The greatest part of every party that can belong to chosen ends of the ownership chains.
 *
 * <p>A completion of all registers turns ownership into shares that are passed up: {@code x = b + W
 * x}. The greatest {@code x} over all completions is the least solution of {@code x = max (b + W
 * x)}, where each party chooses its own completion; one choice is best for all parties at once, so
 * the bound is tight. (This is the greatest probability of reaching a set in a Markov decision
 * process; Puterman, Markov Decision Processes, 1994, section 7.2.) Parties are solved one strongly
 * connected component after another, owners first.
 */
final class LookThrough {
  /** The party's worth follows from its register. */
  static final int BY_REGISTER = -1;

  private LookThrough() {}

  /**
   * {@return for each party the greatest part of it that can belong to ends with worth 1}
   *
   * <p>It is exact as long as the numbers are short ({@link Precision}), and else an upper bound.
   *
   * @param registers by index of the party
   * @param fixed 0 or 1 for each end of a chain, {@value #BY_REGISTER} for the others
   */
  static Fraction[] greatest(List<Register> registers, int[] fixed) {
    Fraction[] worth = new Fraction[fixed.length];
    for (int i = 0; i < fixed.length; i++) {
      worth[i] = fixed[i] == 1 ? Fraction.ONE : Fraction.ZERO;
    }
    for (int[] component : Components.of(owners(registers, fixed))) {
      int first = component[0];
      if (fixed[first] != BY_REGISTER) {
        continue;
      }
      if (component.length == 1 && !holdsItself(registers.get(first), first)) {
        worth[first] = registers.get(first).bestWorth(worth);
      } else {
        ComponentSolver.of(component, registers).solve(worth);
      }
    }
    return worth;
  }

  /** {@return for each party the indexes of its owners that are no ends themselves} */
  static int[][] owners(List<Register> registers, int[] fixed) {
    int[][] owners = new int[fixed.length][];
    for (int i = 0; i < fixed.length; i++) {
      owners[i] =
          fixed[i] != BY_REGISTER
              ? new int[0]
              : registers.get(i).lines().stream()
                  .mapToInt(Shareholding::owner)
                  .filter(owner -> fixed[owner] == BY_REGISTER)
                  .distinct()
                  .toArray();
    }
    return owners;
  }

  private static boolean holdsItself(Register register, int party) {
    return register.lines().stream().anyMatch(line -> line.owner() == party);
  }
}
