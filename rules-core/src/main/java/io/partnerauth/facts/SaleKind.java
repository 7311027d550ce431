package io.partnerauth.facts;

/** What is sold. */
public enum SaleKind {
  /** A first contract, or a product that the customer does not have yet. */
  NEW,
  /** The next term of a contract, for no more than it covers now. */
  RENEWAL,
  /** More seats, licences or options under a contract. */
  EXPANSION,
  /** Help and maintenance under a contract, with nothing more sold. */
  SUPPORT,
  /** A new version, patch or database of what the customer has. */
  UPDATE,
  /** Continued use of a service that the customer has, such as a cloud subscription. */
  ACCESS
}
