package io.partnerauth;

/** How sure it is that a directive is in force. */
public enum Status {
  /** Known from the press only. Counts as the host's policy for unverified directives says. */
  REPORTED,
  /** Nobody knows whether it is in force again. Counts as {@link #REPORTED} does. */
  UNCLEAR,
  /** The partner holds the notice. */
  RECEIVED,
  /** The vendor or the authority said so in public. */
  CONFIRMED,
  /** Out of force for a time. Its rules say nothing. */
  SUSPENDED,
  /** Taken back. Its rules say nothing. */
  WITHDRAWN
}
