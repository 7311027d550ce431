package io.partnerauth.facts;

/** Who sells to the customer. */
public enum Channel {
  /** A partner of the vendor. */
  PARTNER,
  /** The vendor itself. */
  VENDOR_DIRECT
}
