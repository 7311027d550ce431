package io.partnerauth;

/** How sure it is that a directive is in force. */
public enum Status {
  /** Known from the press only. Counts as the host's policy for unverified directives says. */
  REPORTED,
  /** The partner holds the notice. */
  RECEIVED,
  /** The vendor or the authority said so in public. */
  CONFIRMED,
  /** Taken back. Its rules say nothing. */
  WITHDRAWN
}
