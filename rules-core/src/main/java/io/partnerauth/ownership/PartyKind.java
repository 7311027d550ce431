package io.partnerauth.ownership;

/** What kind of party an owner or an owned body is; status is looked at before any arithmetic. */
public enum PartyKind {
  /** A state itself. Holds for its state whatever is said about its own owners. */
  STATE,
  /** A ministry, agency, region, city or central bank: state by status, whatever its shares. */
  PUBLIC_BODY,
  /** A university, hospital or foundation. State by status when its {@code state} is known. */
  INSTITUTION,
  /** A company with owners. */
  COMPANY,
  /** A human being: never a state, and owned by nobody. */
  PERSON,
  /** A crowd of small private holders, such as the free float: never a state. */
  DISPERSED,
  /** Nobody knows. It may be a state, or belong to one. */
  UNKNOWN
}
