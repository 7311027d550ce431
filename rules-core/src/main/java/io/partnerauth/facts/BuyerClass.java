package io.partnerauth.facts;

/** What kind of body a customer is. It comes before any arithmetic on shares. */
public enum BuyerClass {
  /** A ministry, agency, city department, court or armed force, of any level of government. */
  GOVERNMENT_AGENCY,
  /** A university, hospital, school or museum founded by a state; it has no shares. */
  STATE_INSTITUTION,
  /** A university, hospital, school, association or foundation that is not founded by a state. */
  PRIVATE_INSTITUTION,
  /** A body with owners. Who owns it decides whether it counts as the state's. */
  COMPANY,
  /** A natural person. */
  PERSON
}
