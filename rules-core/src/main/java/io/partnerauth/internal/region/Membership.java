package io.partnerauth.internal.region;

/** Whether a place belongs to a region on a day. */
enum Membership {
  /** A row with the role {@code MEMBER} says so. */
  YES,
  /** No row names the place on that day. */
  NO,
  /** A row names it in another role, such as {@code ASSOCIATE}: never a guess. */
  UNKNOWN
}
