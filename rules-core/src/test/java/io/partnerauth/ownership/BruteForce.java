package io.partnerauth.ownership;

import java.util.Arrays;
import java.util.Map;

/**
 * The figures of a world, found the slow and obvious way: all undisclosed tenths are given to the
 * state or to a person, company by company, and each world that comes of it is added up by
 * repetition.
 */
final class BruteForce {
  private static final int ROUNDS = 4_000;

  private BruteForce() {}

  /** What all ways to complete the world give: least and greatest figure, in percent. */
  record Extremes(double low, double high) {}

  static Extremes interest(World world) {
    return extremes(world, false);
  }

  static Extremes cascade(World world) {
    return extremes(world, true);
  }

  private static Extremes extremes(World world, boolean cascade) {
    int companies = world.registers().size();
    double low = Double.MAX_VALUE;
    double high = 0;
    for (int given = 0; given < 1 << companies; given++) {
      double[] toState = new double[companies];
      for (int company = 0; company < companies; company++) {
        int missing = 10 - world.registers().get(company).size();
        toState[company] = (given >> company & 1) == 1 ? missing / 10.0 : 0;
      }
      double figure = cascade ? cascade(world, toState) : lookThrough(world, toState);
      low = Math.min(low, figure);
      high = Math.max(high, figure);
    }
    return new Extremes(low * 100, high * 100);
  }

  private static double lookThrough(World world, double[] toState) {
    double[] held = new double[toState.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = toState.clone();
      for (int company = 0; company < next.length; company++) {
        for (Map.Entry<Integer, Integer> stake : world.tenths(company).entrySet()) {
          int holder = stake.getKey();
          double worth =
              holder == World.STATE
                  ? 1
                  : holder == World.PERSON ? 0 : held[holder - World.FIRST_COMPANY];
          next[company] += worth * stake.getValue() / 10.0;
        }
      }
      held = next;
    }
    return held[0];
  }

  private static double cascade(World world, double[] toState) {
    boolean[] majority = new boolean[toState.length];
    double[] held = new double[toState.length];
    for (int round = 0; round <= toState.length; round++) {
      Arrays.setAll(held, company -> toState[company]);
      for (int company = 0; company < held.length; company++) {
        for (Map.Entry<Integer, Integer> stake : world.tenths(company).entrySet()) {
          int holder = stake.getKey();
          boolean passes =
              holder == World.STATE
                  || (holder != World.PERSON && majority[holder - World.FIRST_COMPANY]);
          held[company] += passes ? stake.getValue() / 10.0 : 0;
        }
      }
      for (int company = 0; company < held.length; company++) {
        majority[company] = held[company] > 0.5 - 1e-9;
      }
    }
    return held[0];
  }
}
