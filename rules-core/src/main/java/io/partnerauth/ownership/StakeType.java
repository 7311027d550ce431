package io.partnerauth.ownership;

/**
 * What a stake is a share of. Capital and votes are looked through apart, and the larger counts.
 *
 * <p>A party whose stakes speak of one kind only has told nothing of the other: what it lists of
 * that kind is then taken as partial, even when its coverage is complete.
 */
public enum StakeType {
  /** A share of the capital. */
  CAPITAL,
  /** A share of the votes. */
  VOTES,
  /** The same share, or range, of capital and of votes: what a plain shareholding means. */
  BOTH
}
