package io.partnerauth.ownership;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The owners of one party in one kind of share, on one day.
 *
 * <p>Every completion gives each line a share within its range, and the shares together with the
 * undisclosed rest of a partial register make up the whole. What exceeds the lower ends, the
 * <em>slack</em>, goes to whoever a completion chooses.
 */
final class Register {
  private final List<Shareholding> lines;
  private final boolean complete;
  private final Fraction lows;
  private final Fraction highs;
  private final Fraction slack;

  private Register(List<Shareholding> lines, boolean complete) {
    this.lines = lines;
    this.complete = complete;
    Fraction sumOfLows = Fraction.ZERO;
    Fraction sumOfHighs = Fraction.ZERO;
    for (Shareholding line : lines) {
      sumOfLows = Precision.down(sumOfLows.plus(line.low()));
      sumOfHighs = Precision.up(sumOfHighs.plus(line.high()));
    }
    this.lows = sumOfLows;
    this.highs = sumOfHighs;
    boolean exact = lines.stream().allMatch(line -> line.room().isZero());
    this.slack =
        complete && exact
            ? Fraction.ZERO
            : Fraction.max(Fraction.ZERO, Fraction.ONE.minus(sumOfLows));
  }

  /** {@return the register with every line, for checking its sums} */
  static Register unreduced(List<Shareholding> all, boolean complete) {
    return new Register(all, complete);
  }

  /** Drops the lines that can hold nothing, once it is known how much the others take. */
  static Register of(List<Shareholding> all, boolean complete) {
    Register register = new Register(all, complete);
    List<Shareholding> holding =
        all.stream()
            .filter(line -> !line.high().isZero())
            .filter(line -> !line.low().isZero() || !register.slack.isZero())
            .toList();
    return new Register(holding, complete);
  }

  List<Shareholding> lines() {
    return lines;
  }

  /** {@return whether nobody but the listed owners holds anything} */
  boolean isComplete() {
    return complete;
  }

  /** {@return a complete register without owners: the end of a chain, and no state} */
  boolean isEnd() {
    return complete && lines.isEmpty();
  }

  /** {@return what the lower ends leave, rounded up where it must be rounded} */
  Fraction slack() {
    return slack;
  }

  /** {@return the sum of the lower ends, rounded down where it must be rounded} */
  Fraction lows() {
    return lows;
  }

  /** {@return the sum of the upper ends, rounded up where it must be rounded} */
  Fraction highs() {
    return highs;
  }

  /** {@return whether the undisclosed rest can hold anything} */
  boolean hasRest() {
    return !complete && !slack.isZero();
  }

  /** {@return whether its completions differ in more than who the undisclosed rest is} */
  boolean hasChoice() {
    return complete && !slack.isZero();
  }

  /** {@return why no completion fits; empty when one does} */
  Optional<DataError.Code> wrong() {
    int low = lows.compareTo(Fraction.ONE);
    if (low > 0 || (low == 0 && lines.stream().anyMatch(line -> !line.lowIncluded()))) {
      return Optional.of(DataError.Code.SUM_OVER_100);
    }
    int high = highs.compareTo(Fraction.ONE);
    boolean below =
        high < 0 || (high == 0 && lines.stream().anyMatch(line -> !line.highIncluded()));
    return complete && !lines.isEmpty() && below
        ? Optional.of(DataError.Code.SUM_BELOW_100)
        : Optional.empty();
  }

  /**
   * {@return for each line the share that it has in a completion with the greatest sum of share
   * times worth} The undisclosed rest counts as worth 1, so it takes all slack of a partial
   * register.
   *
   * @param worth of each party by index, from 0 to 1
   */
  Fraction[] bestShares(Fraction[] worth) {
    Fraction[] shares = new Fraction[lines.size()];
    Arrays.setAll(shares, i -> lines.get(i).low());
    if (hasChoice()) {
      Fraction left = slack;
      for (int i : byWorth(worth)) {
        Fraction more = Fraction.min(left, lines.get(i).room());
        shares[i] = shares[i].plus(more);
        left = left.minus(more);
      }
    }
    return shares;
  }

  /** {@return the greatest sum of share times worth that a completion has, rounded up} */
  Fraction bestWorth(Fraction[] worth) {
    Fraction[] shares = bestShares(worth);
    Fraction sum = complete ? Fraction.ZERO : slack;
    for (int i = 0; i < shares.length; i++) {
      sum = Precision.up(sum.plus(shares[i].times(worth[lines.get(i).owner()])));
    }
    return Fraction.min(Fraction.ONE, sum);
  }

  /** {@return indexes of the lines, the most worthy owner first} */
  Integer[] byWorth(Fraction[] worth) {
    Integer[] order = new Integer[lines.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing((Integer i) -> worth[lines.get(i).owner()]).reversed());
    return order;
  }
}
