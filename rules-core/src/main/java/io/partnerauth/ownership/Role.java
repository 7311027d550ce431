package io.partnerauth.ownership;

import java.util.Locale;
import java.util.function.Function;

/** What a party is when one state is asked about. */
enum Role {
  /** It holds for the state, by status. */
  SEED,
  /** It may hold for the state: a public body of a state that is not told. */
  MAYBE,
  /** An unknown party: it may be a state body, but if it is not, its register tells. */
  MAYBE_OR_REGISTER,
  /** It does not hold for the state: a person, dispersed holders, a body of another state. */
  NEVER,
  /** Its register tells. */
  REGISTER;

  /** {@return the roles of all parties of a slice, in order} */
  static Role[] of(Slice slice, Function<Party, Role> ofStateBody) {
    Role[] roles = new Role[slice.size()];
    for (int i = 0; i < roles.length; i++) {
      Party party = slice.party(i);
      roles[i] = party.isStateByStatus() ? ofStateBody.apply(party) : ofOther(party.kind());
    }
    return roles;
  }

  private static Role ofOther(PartyKind kind) {
    return switch (kind) {
      case PERSON, DISPERSED -> NEVER;
      case UNKNOWN -> MAYBE_OR_REGISTER;
      case COMPANY, INSTITUTION, STATE, PUBLIC_BODY -> REGISTER;
    };
  }

  /**
   * {@return the state that a state body belongs to, in capitals; empty text when that is not told}
   */
  static String stateOf(Party body) {
    String state = body.state().orElse(body.kind() == PartyKind.STATE ? body.id() : "");
    return state.strip().toUpperCase(Locale.ROOT);
  }
}
