package io.partnerauth.ownership;

/** Whether a state controls a party, as far as the facts tell. */
public enum StateControl {
  /** Whatever the missing facts are, a state controls it. */
  YES,
  /** Whatever the missing facts are, no state controls it. */
  NO,
  /** The missing facts decide. */
  UNKNOWN
}
