package io.partnerauth.ownership;

/**
 * One holder: a state with all its bodies, or a party alone.
 *
 * @param id of the state, as {@link Role#stateOf} gives it, or of the party
 * @param kind what it is
 */
record Holder(String id, Kind kind) {
  /** One that no party is. */
  static final Holder UNNAMED = new Holder("", Kind.UNNAMED);

  enum Kind {
    STATE,
    /** A body whose state is not told; it may be any state's. */
    BODY,
    PARTY,
    UNNAMED
  }

  static Holder of(Party party) {
    if (!party.isStateByStatus()) {
      return new Holder(party.id(), Kind.PARTY);
    }
    String state = Role.stateOf(party);
    return state.isEmpty() ? new Holder(party.id(), Kind.BODY) : new Holder(state, Kind.STATE);
  }

  /** {@return whether the party is the holder, or one of its bodies} */
  Belongs is(Party party) {
    if (party.kind() == PartyKind.DISPERSED) {
      return Belongs.NO;
    }
    if (of(party).equals(this)) {
      return Belongs.YES;
    }
    boolean maybe =
        party.kind() == PartyKind.UNKNOWN || (kind != Kind.PARTY && of(party).kind == Kind.BODY);
    return maybe ? Belongs.MAYBE : Belongs.NO;
  }
}
