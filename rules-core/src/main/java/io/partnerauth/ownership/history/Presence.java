package io.partnerauth.ownership.history;

/** Whether an interest is in force on a day. */
enum Presence {
  YES,
  MAYBE,
  NOT_YET,
  OVER;

  boolean isPossible() {
    return this == YES || this == MAYBE;
  }
}
