package io.partnerauth.ownership;

import java.util.BitSet;

/**
 * What all parties of a slice are when a candidate is asked about.
 *
 * @param each by index of the party
 * @param closed the parties that are what they are whoever owns or controls them: the candidate's
 *     own and, where states are asked about, all state bodies
 */
record Roles(Role[] each, BitSet closed) {
  Role of(int party) {
    return each[party];
  }

  /** {@return the same roles, but those parties may belong to the candidate} */
  Roles maybe(BitSet parties) {
    Role[] other = each.clone();
    parties.stream()
        .filter(party -> each[party] == Role.REGISTER)
        .forEach(party -> other[party] = Role.MAYBE_OR_REGISTER);
    return new Roles(other, closed);
  }

  int size() {
    return each.length;
  }
}
