package io.partnerauth.ownership;

/**
 * One line of a register: what one owner holds, as parts of the whole.
 *
 * @param owner index of the owner
 * @param low at least this
 * @param lowIncluded whether it may be {@code low} itself
 * @param high at most this
 * @param highIncluded whether it may be {@code high} itself
 * @param stake the stake that says so
 */
record Shareholding(
    int owner,
    Fraction low,
    boolean lowIncluded,
    Fraction high,
    boolean highIncluded,
    Stake stake) {

  static Shareholding of(int owner, Stake stake) {
    ShareRange share = stake.share();
    return new Shareholding(
        owner,
        share.low().ofWhole(),
        share.lowIncluded(),
        share.high().ofWhole(),
        share.highIncluded(),
        stake);
  }

  Fraction room() {
    return high.minus(low);
  }
}
