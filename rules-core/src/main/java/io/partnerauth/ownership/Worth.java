package io.partnerauth.ownership;

import java.util.BitSet;
import java.util.List;

/**
 * The look-through bounds of every party in one kind of share, for one candidate state.
 *
 * <p>The least share of the state is the whole less the greatest share of everybody else.
 *
 * @param states the greatest part that can be the state's, by party
 * @param statesReached the parties for which that greatest part can be reached
 * @param others the greatest part that can be anybody else's, by party
 * @param othersReached the parties for which that greatest part can be reached
 */
record Worth(Fraction[] states, BitSet statesReached, Fraction[] others, BitSet othersReached) {

  static Worth of(Slice slice, int kind, Role[] roles) {
    List<Register> registers = slice.kinds().get(kind);
    int[] forState = new int[roles.length];
    int[] forOthers = new int[roles.length];
    for (int i = 0; i < roles.length; i++) {
      boolean unknown = slice.isFaulty(i) || slice.orphans(kind).get(i);
      forState[i] = forState(roles[i], unknown);
      forOthers[i] = forOthers(roles[i], unknown, registers.get(i).isEnd());
    }
    Fraction[] states = LookThrough.greatest(registers, forState);
    Fraction[] others = LookThrough.greatest(registers, forOthers);
    return new Worth(
        states,
        Reached.of(registers, forState, states),
        others,
        Reached.of(registers, forOthers, others));
  }

  private static int forState(Role role, boolean unknown) {
    return switch (role) {
      case SEED, MAYBE, MAYBE_OR_REGISTER -> 1;
      case NEVER -> 0;
      case REGISTER -> unknown ? 1 : LookThrough.BY_REGISTER;
    };
  }

  private static int forOthers(Role role, boolean unknown, boolean end) {
    return switch (role) {
      case SEED -> 0;
      case MAYBE, NEVER -> 1;
      case MAYBE_OR_REGISTER, REGISTER -> unknown || end ? 1 : LookThrough.BY_REGISTER;
    };
  }

  Fraction low(int party) {
    return Fraction.ONE.minus(others[party]);
  }
}
