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
  SUPPORT
}
