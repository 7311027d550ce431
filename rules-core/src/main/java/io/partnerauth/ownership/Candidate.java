package io.partnerauth.ownership;

import java.util.Set;

/**
 * A state that may have an interest in a party: the figures are computed for one at a time.
 *
 * <p>Public bodies whose state is not told may belong to any candidate. Without states and bodies
 * it is a state that the graph does not name.
 *
 * @param states the state, as {@link Role#stateOf} gives it; more than one only to bound many
 *     together
 * @param bodies ids of bodies whose state is not told and that are asked about as one holder
 */
record Candidate(Set<String> states, Set<String> bodies) {
  /** A state that no party belongs to. */
  static final Candidate UNNAMED = new Candidate(Set.of(), Set.of());

  static Candidate of(Party body) {
    String state = Role.stateOf(body);
    return state.isEmpty()
        ? new Candidate(Set.of(), Set.of(body.id()))
        : new Candidate(Set.of(state), Set.of());
  }

  /** {@return what each party is when this state is asked about} */
  Role[] roles(Slice slice) {
    return Role.of(
        slice,
        body -> {
          String state = Role.stateOf(body);
          if (states.contains(state) || bodies.contains(body.id())) {
            return Role.SEED;
          }
          return state.isEmpty() ? Role.MAYBE : Role.NEVER;
        });
  }
}
