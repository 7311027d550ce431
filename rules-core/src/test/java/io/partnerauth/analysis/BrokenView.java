package io.partnerauth.analysis;

/** Ways in which an engine on spaces could be wrong; each has to be caught. */
enum BrokenView {
  /** At a literal it says what it says above it. */
  BOUNDS,
  /** It does not know since when a country is in a region. */
  REGIONS,
  /** It counts what cannot occur, such as a contract after its sale. */
  COUNTS,
  /** It takes an end use that is not known for none. */
  UNKNOWN_IS_NONE,
  /** It takes a membership that is not known for one. */
  MEMBERSHIPS,
  /** It lets rules about one vendor speak of a sale that no grant covers. */
  WITHOUT_A_GRANT
}
