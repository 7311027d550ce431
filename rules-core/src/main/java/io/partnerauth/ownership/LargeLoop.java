package io.partnerauth.ownership;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * An upper bound for a circle that is too large, or has numbers too long, for exact elimination.
 *
 * <p>A bound {@code v} is right as soon as no completion gives a party more than {@code v} when its
 * owners have {@code v}: the true values are the least ones with that property (Knaster and
 * Tarski). So a guess may come from ordinary floating-point arithmetic; only the check rounds,
 * every step outwards. Where no guess passes the check, 1 does, and sweeps from above improve it.
 */
final class LargeLoop {
  private static final int MOST_CHOICES = 30;
  private static final double SMALLEST_MARGIN = 1e-15;
  private static final double LARGEST_MARGIN = 1e-3;
  private static final int MOST_SWEEPS = 2_000;
  private static final long MOST_SWEEP_STEPS = 50_000_000;
  private static final double SETTLED = 1e-15;

  private final FloatRow[] rows;
  private final double[] bound;

  /**
   * Reads the circle.
   *
   * @param placeOf the place in {@code members} by index of the party
   * @param worth of all parties outside
   */
  LargeLoop(
      int[] members, List<Register> registers, Map<Integer, Integer> placeOf, Fraction[] worth) {
    rows = new FloatRow[members.length];
    bound = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      rows[i] = FloatRow.of(registers.get(members[i]), placeOf, worth);
      bound[i] = 1;
    }
  }

  /** {@return an upper bound for each member} */
  Fraction[] solve() {
    guess();
    sweep();
    Fraction[] result = new Fraction[bound.length];
    for (int i = 0; i < bound.length; i++) {
      result[i] = Fraction.of(new BigDecimal(bound[i]));
    }
    return result;
  }

  /** Takes the approximate solution, plus a margin, as bound if it passes the check. */
  private void guess() {
    double[][] shares = new double[rows.length][];
    double[] values = new double[rows.length];
    boolean better = true;
    for (int round = 0; round < MOST_CHOICES && better; round++) {
      better = false;
      for (int i = 0; i < rows.length; i++) {
        if (round == 0 || rows[i].gains(shares[i], values)) {
          shares[i] = rows[i].bestShares(values);
          better = true;
        }
      }
      if (better) {
        values = FloatSystem.solve(rows, shares, row -> rows[row].outside(shares[row]));
      }
    }
    double[] stepsOut = FloatSystem.solve(rows, shares, row -> 1);
    for (double margin = SMALLEST_MARGIN; margin < LARGEST_MARGIN; margin *= 10) {
      double[] guess = new double[rows.length];
      for (int i = 0; i < guess.length; i++) {
        guess[i] = Math.max(0, Math.min(1, values[i] + margin * stepsOut[i]));
      }
      if (isBound(guess)) {
        System.arraycopy(guess, 0, bound, 0, guess.length);
        return;
      }
    }
  }

  private boolean isBound(double[] guess) {
    for (int i = 0; i < guess.length; i++) {
      if (rows[i].atMost(guess) > guess[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Lowers the bound as long as that helps; it is right after every step. Forwards and backwards in
   * turn, as what comes in from outside goes all the way round a ring in one sweep only if the
   * sweep goes with it.
   */
  private void sweep() {
    long size = 1;
    for (FloatRow row : rows) {
      size += row.size();
    }
    long sweeps = Math.min(MOST_SWEEPS, MOST_SWEEP_STEPS / size);
    double change = 1;
    for (long sweep = 0; sweep < sweeps && change > SETTLED; sweep++) {
      change = 0;
      for (int i = 0; i < rows.length; i++) {
        int row = sweep % 2 == 0 ? i : rows.length - 1 - i;
        double lower = rows[row].atMost(bound);
        if (lower < bound[row]) {
          change = Math.max(change, bound[row] - lower);
          bound[row] = lower;
        }
      }
    }
  }
}
