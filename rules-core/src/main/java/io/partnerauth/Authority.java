package io.partnerauth;

/** Who stands behind a directive. No authority lifts what another one forbids. */
public enum Authority {
  /** A law or an order of a state. */
  LAW,
  /** The vendor, by a letter or an announcement. */
  VENDOR,
  /** The partner's own policy. */
  PARTNER,
  /** A warning of an authority, which binds nobody: it asks for a review, and never revokes. */
  GUIDANCE
}
