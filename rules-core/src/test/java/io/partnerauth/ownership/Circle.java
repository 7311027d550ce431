package io.partnerauth.ownership;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Registers of parties that may own each other, for tests of the arithmetic alone.
 *
 * <p>The first two parties are ends: {@link #STATE}, which is worth 1, and {@link #PERSON}, which
 * is worth nothing. The others follow in the order in which their registers are added.
 */
final class Circle {
  static final int STATE = 0;
  static final int PERSON = 1;
  static final int FIRST = 2;

  private static final Stake ANY = Stake.of("owner", "owned", Share.FIFTY);
  private static final Register END = Register.of(List.of(), true);

  private final List<Register> registers = new ArrayList<>(List.of(END, END));

  Circle complete(Shareholding... lines) {
    registers.add(Register.of(List.of(lines), true));
    return this;
  }

  Circle partial(Shareholding... lines) {
    registers.add(Register.of(List.of(lines), false));
    return this;
  }

  /** An owner that has exactly that many percent. */
  static Shareholding has(int owner, int percent) {
    return has(owner, percent, percent);
  }

  /** An owner that has from so many to so many percent. */
  static Shareholding has(int owner, int low, int high) {
    return line(owner, percent(low), percent(high));
  }

  static Shareholding line(int owner, Fraction low, Fraction high) {
    return new Shareholding(owner, low, true, high, true, ANY);
  }

  static Shareholding line(int owner, Fraction share) {
    return line(owner, share, share);
  }

  static Fraction percent(int percent) {
    return part(percent, 100);
  }

  static Fraction part(int part, int whole) {
    return Fraction.of(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }

  List<Register> registers() {
    return registers;
  }

  int size() {
    return registers.size();
  }

  int[] members() {
    int[] members = new int[size() - FIRST];
    Arrays.setAll(members, i -> i + FIRST);
    return members;
  }

  Map<Integer, Integer> places() {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = FIRST; i < size(); i++) {
      places.put(i, i - FIRST);
    }
    return places;
  }

  /** The worth of the ends, and nothing for everybody else. */
  Fraction[] ends() {
    Fraction[] worth = new Fraction[size()];
    Arrays.fill(worth, Fraction.ZERO);
    worth[STATE] = Fraction.ONE;
    return worth;
  }

  /** The greatest part of each party that can be the state's, by the code under test. */
  Fraction[] greatest() {
    int[] fixed = new int[size()];
    Arrays.fill(fixed, LookThrough.BY_REGISTER);
    fixed[STATE] = 1;
    fixed[PERSON] = 0;
    return LookThrough.greatest(registers, fixed);
  }

  /** The same by repetition from nothing upwards, which is slow and obvious. */
  double[] byRepetition(int rounds) {
    double[] worth = new double[size()];
    worth[STATE] = 1;
    for (int round = 0; round < rounds; round++) {
      double[] next = worth.clone();
      for (int party = FIRST; party < next.length; party++) {
        next[party] = most(registers.get(party), worth);
      }
      worth = next;
    }
    return worth;
  }

  /** Fills the lines from the worthiest owner on; an undisclosed rest is the state's. */
  private static double most(Register register, double[] worth) {
    List<Shareholding> lines = new ArrayList<>(register.lines());
    lines.sort((a, b) -> Double.compare(worth[b.owner()], worth[a.owner()]));
    double left = 1;
    for (Shareholding line : lines) {
      left -= line.low().doubleValue();
    }
    double sum = register.isComplete() ? 0 : left;
    for (Shareholding line : lines) {
      double more =
          register.isComplete()
              ? Math.min(left, line.high().doubleValue() - line.low().doubleValue())
              : 0;
      sum += (line.low().doubleValue() + more) * worth[line.owner()];
      left -= more;
    }
    return sum;
  }
}
