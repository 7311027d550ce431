package io.partnerauth.ownership;

/** Whether the owners that are listed for a party are all of them. */
public enum Coverage {
  /** The listed owners are all owners; their shares must be able to add up to 100. */
  COMPLETE,
  /** Whoever holds the rest is not disclosed; it may be anybody, also a state. */
  PARTIAL
}
