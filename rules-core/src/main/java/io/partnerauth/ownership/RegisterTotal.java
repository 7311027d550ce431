package io.partnerauth.ownership;

import java.util.HashSet;
import java.util.Set;

/**
 * How much of one register a growing set of holders has, in the completion that gives it least or
 * most.
 */
final class RegisterTotal {
  private final Register register;
  private final boolean greatest;
  private final boolean faulty;
  private final Set<Integer> counted = new HashSet<>();
  private Fraction lows = Fraction.ZERO;
  private Fraction highs = Fraction.ZERO;

  /** Starts with nobody; nothing is certain, and everything possible, of a faulty register. */
  RegisterTotal(Register register, boolean greatest, boolean faulty) {
    this.register = register;
    this.greatest = greatest;
    this.faulty = faulty;
  }

  /** Adds one line, whose owner has joined the set. */
  void count(Shareholding line) {
    counted.add(line.owner());
    lows = rounded(lows.plus(line.low()));
    highs = rounded(highs.plus(line.high()));
  }

  private Fraction rounded(Fraction value) {
    return greatest ? Precision.up(value) : Precision.down(value);
  }

  /** {@return the share of the set, rounded outwards where it must be rounded} */
  Fraction held() {
    if (faulty) {
      return greatest ? Fraction.ONE : Fraction.ZERO;
    }
    if (register.isEnd()) {
      return Fraction.ZERO;
    }
    if (!register.isComplete()) {
      return greatest ? most() : lows;
    }
    return greatest ? Fraction.min(highs, most()) : Fraction.max(lows, least());
  }

  /** The set has all that its lines and the others' lower ends leave. */
  private Fraction most() {
    return Fraction.min(Fraction.ONE, lows.plus(register.slack()));
  }

  /** The others have all that their upper ends allow. */
  private Fraction least() {
    return highs.minus(register.highs().minus(Fraction.ONE));
  }

  /** {@return whether a completion gives the set exactly {@link #held}} */
  boolean isReached() {
    if (faulty) {
      return true;
    }
    Fraction held = held();
    return greatest ? reachesMost(held) : reachesLeast(held);
  }

  private boolean reachesMost(Fraction held) {
    boolean ownAtHigh = register.isComplete() && held.equals(highs);
    boolean othersAtLow = held.equals(most());
    return register.lines().stream()
        .allMatch(
            line ->
                counted.contains(line.owner())
                    ? !ownAtHigh || line.highIncluded()
                    : !othersAtLow || line.lowIncluded());
  }

  private boolean reachesLeast(Fraction held) {
    boolean ownAtLow = held.equals(lows);
    boolean othersAtHigh = register.isComplete() && held.equals(least());
    return register.lines().stream()
        .allMatch(
            line ->
                counted.contains(line.owner())
                    ? !ownAtLow || line.lowIncluded()
                    : !othersAtHigh || line.highIncluded());
  }

  /** {@return whether the set meets the threshold: in every completion, or in one} */
  boolean meets(Threshold threshold) {
    int order = held().compareTo(threshold.share());
    return order > 0 || (order == 0 && isEnough(threshold));
  }

  /** {@return whether exactly the share of the threshold meets it} */
  private boolean isEnough(Threshold threshold) {
    return greatest ? threshold.inclusive() && isReached() : threshold.inclusive() || !isReached();
  }
}
