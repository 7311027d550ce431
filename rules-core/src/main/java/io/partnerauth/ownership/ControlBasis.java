package io.partnerauth.ownership;

/**
 * On what a control relation rests, other than on a share. It explains; every basis but {@link
 * #INFLUENCE} counts alike.
 */
public enum ControlBasis {
  /** A golden share: special rights that a privatisation left with the state. */
  GOLDEN_SHARE,
  /** The right to appoint or remove the majority of the board. */
  BOARD_MAJORITY,
  /** An agreement of owners on how to vote. */
  VOTING_AGREEMENT,
  /** A contract by which another party runs the company. */
  MANAGEMENT_CONTRACT,
  /** The company's own rules or articles. */
  COMPANY_RULES,
  /** A law or decree, such as one on a state corporation. */
  LEGAL_FRAMEWORK,
  /** A trust or nominee arrangement. */
  TRUST,
  /** Dominant influence in fact, without a document that grants it. */
  DOMINANT_INFLUENCE,
  /**
   * A right or an influence that may amount to control or not, such as one from a contract: with it
   * alone, nobody knows whether the party is controlled.
   */
  INFLUENCE,
  /** Another basis, which the host knows. */
  OTHER;

  /** {@return whether a relation that rests on it surely is control} */
  boolean isCertain() {
    return this != INFLUENCE;
  }
}
