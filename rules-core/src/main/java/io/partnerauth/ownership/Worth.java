package io.partnerauth.ownership;

import java.util.BitSet;
import java.util.List;

/**
 * The look-through bounds of every party in one kind of share, for one candidate.
 *
 * <p>The least share of the candidate is the whole less the greatest share of everybody else.
 *
 * @param own the greatest part that can be the candidate's, by party
 * @param ownReached the parties for which that greatest part can be reached
 * @param others the greatest part that can be anybody else's, by party
 * @param othersReached the parties for which that greatest part can be reached
 */
record Worth(Fraction[] own, BitSet ownReached, Fraction[] others, BitSet othersReached) {

  static Worth of(Slice slice, int kind, Roles roles) {
    List<Register> registers = slice.kinds().get(kind);
    BitSet orphans = slice.orphans(kind, roles.closed());
    int[] forCandidate = new int[roles.size()];
    int[] forOthers = new int[roles.size()];
    for (int i = 0; i < roles.size(); i++) {
      boolean unknown = slice.isFaulty(i) || orphans.get(i);
      forCandidate[i] = forCandidate(roles.of(i), unknown);
      forOthers[i] = forOthers(roles.of(i), unknown, registers.get(i).isEnd());
    }
    Fraction[] own = LookThrough.greatest(registers, forCandidate);
    Fraction[] others = LookThrough.greatest(registers, forOthers);
    return new Worth(
        own,
        Reached.of(registers, forCandidate, own),
        others,
        Reached.of(registers, forOthers, others));
  }

  private static int forCandidate(Role role, boolean unknown) {
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
