package io.partnerauth.analysis;

/** How many blocks may still be looked at, so that no pack makes an analysis take for ever. */
final class Budget {
  /** Enough for any pack seen so far; about a second. */
  static final long PER_QUESTION = 200_000;

  private long left;

  Budget(long blocks) {
    this.left = blocks;
  }

  /** {@return whether there was one left, which is spent now} */
  boolean spend() {
    return left-- > 0;
  }
}
