package io.partnerauth.ownership;

import java.util.Locale;

/** What a party is when a candidate is asked about. */
enum Role {
  /** It belongs to the candidate, and holds for it. */
  SEED,
  /** It may belong to the candidate; if it does not, it holds for somebody else. */
  MAYBE,
  /** It may belong to the candidate; if it does not, its register tells. */
  MAYBE_OR_REGISTER,
  /** It does not hold for the candidate, and nobody else holds through it. */
  NEVER,
  /** Its register tells. */
  REGISTER;

  /**
   * {@return the state that a state body belongs to, in capitals; empty text when that is not told}
   */
  static String stateOf(Party body) {
    String state = body.state().orElse(body.kind() == PartyKind.STATE ? body.id() : "");
    return state.strip().toUpperCase(Locale.ROOT);
  }
}
