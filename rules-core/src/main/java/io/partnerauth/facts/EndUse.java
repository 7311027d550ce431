package io.partnerauth.facts;

/** A use of the product that laws ask about. */
public enum EndUse {
  /** Use by armed forces, or in making or running military items (US EAR 744.21). */
  MILITARY,
  /** Use by military intelligence (US EAR 744.22). */
  MILITARY_INTELLIGENCE,
  /** Use in nuclear, missile, chemical or biological weapons (US EAR 744.2 to 744.4). */
  WEAPONS_OF_MASS_DESTRUCTION,
  /** Use to watch people. */
  SURVEILLANCE
}
