package io.partnerauth.ownership;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One register in floating-point arithmetic, with each number enclosed from both sides.
 *
 * <p>Its owners are members of a circle, by place, or ends outside it with a fixed worth.
 */
final class FloatRow {
  private static final int OUTSIDE = -1;
  private static final double CONVERSION = 1e-15;
  private static final double CLEAR_GAIN = 1e-13;

  private final int[] places;
  private final double[] outsideWorth;
  private final double[] low;
  private final double[] high;
  private final double slack;
  private final boolean choice;

  private FloatRow(int size, double slack, Register register) {
    places = new int[size];
    outsideWorth = new double[size];
    low = new double[size];
    high = new double[size];
    this.slack = slack;
    choice = register.hasChoice();
  }

  static FloatRow of(Register register, Map<Integer, Integer> placeOf, Fraction[] worth) {
    List<Shareholding> lines = register.lines();
    FloatRow row = new FloatRow(lines.size(), above(register.slack()), register);
    for (int i = 0; i < lines.size(); i++) {
      Shareholding line = lines.get(i);
      Integer place = placeOf.get(line.owner());
      row.places[i] = place == null ? OUTSIDE : place;
      row.outsideWorth[i] = place == null ? above(worth[line.owner()]) : 0;
      row.low[i] = line.low().doubleValue();
      row.high[i] = line.high().doubleValue();
    }
    return row;
  }

  int size() {
    return places.length;
  }

  int place(int line) {
    return places[line];
  }

  boolean isInside(int line) {
    return places[line] != OUTSIDE;
  }

  /**
   * {@return what the register passes on from outside the circle, given the shares of its lines}
   */
  double outside(double[] shares) {
    double sum = choice ? 0 : slack;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] * outsideWorth[i];
    }
    return sum;
  }

  /** {@return shares with about the greatest sum of share times worth} */
  double[] bestShares(double[] values) {
    double[] shares = low.clone();
    if (choice) {
      double left = slack;
      for (int i : byWorth(values)) {
        double more = Math.min(left, high[i] - low[i]);
        shares[i] += more;
        left -= more;
      }
    }
    return shares;
  }

  boolean gains(double[] shares, double[] values) {
    return choice && sum(bestShares(values), values) > sum(shares, values) + CLEAR_GAIN;
  }

  private double sum(double[] shares, double[] values) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] * worth(i, values);
    }
    return sum;
  }

  /**
   * {@return a number that no completion exceeds, with every step rounded up}
   *
   * <p>With a choice it is the bound of linear programming duality: for any {@code level}, {@code
   * level + sum of high * (worth - level)} over the worthier lines, less {@code low * (level -
   * worth)} over the others.
   */
  double atMost(double[] values) {
    double level = choice ? level(values) : 0;
    double sum = choice ? level : slack;
    for (int i = 0; i < places.length; i++) {
      double worth = worth(i, values);
      double term;
      if (worth >= level) {
        double share = choice ? high[i] : low[i];
        term = Math.nextUp(Math.nextUp(worth - level) * above(share));
      } else {
        term = -Math.nextDown(Math.max(0, Math.nextDown(level - worth)) * below(low[i]));
      }
      sum = Math.nextUp(sum + term);
    }
    return Math.min(1, sum);
  }

  /** {@return the worth of the line at which the slack runs out} */
  private double level(double[] values) {
    double left = slack;
    for (int i : byWorth(values)) {
      left -= high[i] - low[i];
      if (left <= 0) {
        return worth(i, values);
      }
    }
    return 0;
  }

  private double worth(int line, double[] values) {
    return isInside(line) ? values[places[line]] : outsideWorth[line];
  }

  private Integer[] byWorth(double[] values) {
    Integer[] order = new Integer[places.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -worth(i, values)));
    return order;
  }

  private static double above(Fraction value) {
    return above(value.doubleValue());
  }

  private static double above(double nearest) {
    return Math.nextUp(nearest * (1 + CONVERSION));
  }

  private static double below(double nearest) {
    return Math.max(0, Math.nextDown(nearest * (1 - CONVERSION)));
  }
}
