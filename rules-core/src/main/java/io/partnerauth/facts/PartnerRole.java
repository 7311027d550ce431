package io.partnerauth.facts;

/** How a partner sells. */
public enum PartnerRole {
  /** Sells to other partners. */
  DISTRIBUTOR,
  /** Sells to customers. */
  RESELLER,
  /** Runs the product for customers as a service. */
  SERVICE_PROVIDER
}
