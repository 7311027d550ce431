package io.partnerauth.facts;

/** What a customer mainly does, as far as vendors and laws tell sectors apart. */
public enum Sector {
  /** Ministries, agencies and local government. */
  PUBLIC_ADMINISTRATION,
  /** Armed forces and makers of weapons. */
  DEFENSE,
  /** Police, prisons and intelligence services. */
  SECURITY,
  /** Schools and universities. */
  EDUCATION,
  /** Hospitals and care. */
  HEALTH,
  /** Press, broadcasting and news sites. */
  MEDIA,
  /** Banks, insurers and exchanges. */
  FINANCE,
  /** Oil, gas, coal, power and nuclear. */
  ENERGY,
  /** Telephone and internet networks. */
  TELECOM,
  /** Rail, air, sea, road and pipelines. */
  TRANSPORT,
  /** Anything else. */
  OTHER
}
