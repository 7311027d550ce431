package io.partnerauth.ownership;

import java.util.BitSet;
import java.util.Optional;

/**
 * Whose part in a party is computed: all holders of a group together, or one of them.
 *
 * @param group the group
 * @param only the one holder; empty for all of them together
 * @param asked the party that is asked about, where it may belong to the group but is not its own
 *     holder; -1 where that is of no matter
 */
record CountedHolders(HolderGroup group, Optional<Holder> only, int asked) {
  /** {@return this candidate with one holder only} */
  CountedHolders only(Holder holder) {
    return new CountedHolders(group, Optional.of(holder), asked);
  }

  /** {@return what each party is when this candidate is asked about} */
  Roles roles(Slice slice) {
    Role[] roles = new Role[slice.size()];
    for (int i = 0; i < roles.length; i++) {
      Party party = slice.party(i);
      Belongs belongs = i == asked ? Belongs.NO : Belongs.to(group, party, slice.day());
      if (only.isPresent()) {
        belongs = belongs.and(only.get().is(party));
      }
      roles[i] = role(slice, i, belongs);
    }
    return new Roles(roles, closed(slice, roles));
  }

  private Role role(Slice slice, int i, Belongs belongs) {
    boolean byRegister = isByRegister(slice, i);
    return switch (belongs) {
      case YES -> Role.SEED;
      case MAYBE -> byRegister ? Role.MAYBE_OR_REGISTER : Role.MAYBE;
      case NO -> byRegister ? Role.REGISTER : Role.NEVER;
    };
  }

  private boolean isByRegister(Slice slice, int i) {
    Party party = slice.party(i);
    return switch (party.kind()) {
      case PERSON, DISPERSED -> false;
      case UNKNOWN, COMPANY -> true;
      case STATE, PUBLIC_BODY, INSTITUTION ->
          !party.isStateByStatus() || (!isOfStates(group) && slice.hasOwners(i));
    };
  }

  private BitSet closed(Slice slice, Role[] roles) {
    BitSet closed = isOfStates(group) ? slice.stateBodies() : new BitSet();
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == Role.SEED) {
        closed.set(i);
      }
    }
    return closed;
  }

  static boolean isOfStates(HolderGroup group) {
    return group instanceof HolderGroup.AnyState || group instanceof HolderGroup.State;
  }
}
