package io.partnerauth.ownership;

/**
 * The share from which on a holder passes its stakes whole.
 *
 * @param share a part of the whole
 * @param inclusive whether exactly that share is enough
 */
record Threshold(Fraction share, boolean inclusive) {
  /** At least 50 percent, as OFAC counts. */
  static final Threshold HALF = new Threshold(Share.FIFTY.ofWhole(), true);
}
