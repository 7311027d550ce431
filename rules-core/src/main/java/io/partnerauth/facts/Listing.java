package io.partnerauth.facts;

/**
 * An official list that can name a customer. Whether it does is the host's screening to find out.
 */
public enum Listing {
  /** Military End User List, US EAR part 744, supplement 7. */
  US_MILITARY_END_USER,
  /** Entity List, US EAR part 744, supplement 4. */
  US_ENTITY_LIST,
  /** Specially Designated Nationals and Blocked Persons List, OFAC. */
  US_SDN,
  /** Sectoral Sanctions Identifications List, OFAC. */
  US_SSI,
  /** Annex IV of Council Regulation (EU) 833/2014: military end users. */
  EU_MILITARY_END_USER,
  /** Annex I of Council Regulation (EU) 269/2014: asset freezes. */
  EU_ASSET_FREEZE,
  /** The UK Sanctions List. */
  UK_SANCTIONS_LIST
}
