package io.partnerauth.ownership;

/** Whether a group of holders controls a party, as far as the facts tell. */
public enum GroupControl {
  /** Whatever the missing facts are, the group controls it. */
  YES,
  /** Whatever the missing facts are, the group does not control it. */
  NO,
  /** The missing facts decide. */
  UNKNOWN
}
