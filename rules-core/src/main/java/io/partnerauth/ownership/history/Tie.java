package io.partnerauth.ownership.history;

/** How a statement about holders is tied to others of its record. */
public enum Tie {
  /** By the record that it names; it may be the first one of it. */
  NAMED,
  /** By the record that it names, as one that follows another: an update, or the end. */
  FOLLOWS,
  /** By nothing: it does not say which record it belongs to. */
  LOST
}
