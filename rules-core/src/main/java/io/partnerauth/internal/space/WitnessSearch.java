package io.partnerauth.internal.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for a point where some conditions hold and others do not, without making a node.
 *
 * <p>All diagrams are walked at once, value by value, and the walk ends at the first point. To ask
 * whether hundreds of rules together cover one takes a short walk so; their union may have millions
 * of nodes. Not for several threads.
 */
public final class WitnessSearch {
  /** Two conditions hold together somewhere. */
  private static final int MEET = 1;

  /** One condition holds somewhere where another does not. */
  private static final int ESCAPE = 2;

  private static final int CACHED_BITS = 18;

  private final Diagrams diagrams;
  private final int most;

  /** What is known of pairs of nodes; a pair in whose place another comes is looked at again. */
  private final long[] cachedPair = new long[1 << CACHED_BITS];

  private final byte[] cached = new byte[1 << CACHED_BITS];
  private int steps;

  /**
   * Functions by number, in order, without any that changes nothing.
   *
   * @param all these hold
   * @param none these do not
   */
  private record Wanted(int[] all, int[] none) {
    /** {@return whether a point is sure to be there: a single function is not constant} */
    boolean isFound() {
      return all.length + none.length <= 1;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Wanted wanted
          && Arrays.equals(all, wanted.all)
          && Arrays.equals(none, wanted.none);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(all) + Arrays.hashCode(none);
    }
  }

  /**
   * A search that has not begun.
   *
   * @param most the number of steps beyond which {@link Diagrams.TooLarge} is thrown
   */
  public WitnessSearch(Diagrams diagrams, int most) {
    this.diagrams = diagrams;
    this.most = most;
  }

  /**
   * {@return whether somewhere all of the first conditions hold and none of the others}
   *
   * @throws Diagrams.TooLarge when that takes too many steps or it is late
   */
  public boolean exists(Collection<Integer> all, Collection<Integer> none) {
    steps = 0;
    List<Wanted> wanted = new ArrayList<>();
    add(wanted, array(all), array(none));
    return !wanted.isEmpty() && exists(wanted.get(0), new HashSet<>());
  }

  private static int[] array(Collection<Integer> functions) {
    return functions.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean exists(Wanted wanted, Set<Wanted> failed) {
    if (wanted.isFound()) {
      return true;
    }
    if (failed.contains(wanted)) {
      return false;
    }
    if (++steps > most || diagrams.isLate(steps)) {
      throw new Diagrams.TooLarge(most);
    }
    for (Wanted next : next(wanted)) {
      if (exists(next, failed)) {
        return true;
      }
    }
    failed.add(wanted);
    return false;
  }

  /** What is wanted of the levels below, for each way to go on; the most promising first. */
  private List<Wanted> next(Wanted wanted) {
    int level = Math.min(level(wanted.all), level(wanted.none));
    BitSet ends = new BitSet();
    ends(wanted.all, level, ends);
    ends(wanted.none, level, ends);
    List<Wanted> next = new ArrayList<>();
    for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
      add(next, at(wanted.all, level, end - 1), at(wanted.none, level, end - 1));
    }
    next.sort(Comparator.comparingInt(one -> one.none.length));
    return next;
  }

  private int level(int[] functions) {
    int level = Integer.MAX_VALUE;
    for (int function : functions) {
      level = Math.min(level, diagrams.level(function));
    }
    return level;
  }

  private void ends(int[] functions, int level, BitSet ends) {
    for (int function : functions) {
      int[] node = diagrams.runs(function, level);
      for (int i = 1; i < node.length; i += 2) {
        ends.set(node[i]);
      }
    }
  }

  private int[] at(int[] functions, int level, int value) {
    int[] at = new int[functions.length];
    for (int i = 0; i < at.length; i++) {
      at[i] = diagrams.next(functions[i], level, value);
    }
    return at;
  }

  /** Adds what is wanted, unless it cannot be; without conditions that cannot hold there. */
  private void add(List<Wanted> wanted, int[] all, int[] none) {
    int[] hold = distinct(all, Diagrams.YES);
    int[] fail = distinct(none, Diagrams.NO);
    if (hold.length > 0 && hold[hold.length - 1] == Diagrams.NO) {
      return;
    }
    int left = 0;
    for (int function : fail) {
      int how = function == Diagrams.YES ? MEET : MEET | ESCAPE;
      for (int one : hold) {
        how &= pair(one, function);
      }
      if ((how & ESCAPE) == 0) {
        return;
      }
      if ((how & MEET) != 0) {
        fail[left++] = function;
      }
    }
    wanted.add(new Wanted(hold, Arrays.copyOf(fail, left)));
  }

  /** {@return whether two conditions meet and whether the first escapes the other} */
  private int pair(int one, int other) {
    if (one == other) {
      return one == Diagrams.NO ? 0 : MEET;
    }
    if (one < 0 || other < 0) {
      return one == Diagrams.NO
          ? 0
          : other == Diagrams.NO ? ESCAPE : other == Diagrams.YES ? MEET : MEET | ESCAPE;
    }
    long pair = (long) one << Integer.SIZE | other;
    int at = (int) (pair * 0x9E3779B97F4A7C15L >>> Long.SIZE - CACHED_BITS);
    int known = cachedPair[at] == pair ? cached[at] : 0;
    if (known == 0) {
      int level = Math.min(diagrams.level(one), diagrams.level(other));
      int[] first = diagrams.runs(one, level);
      int[] second = diagrams.runs(other, level);
      for (int i = 1, k = 1; known != (MEET | ESCAPE) && i < first.length && k < second.length; ) {
        known |= pair(first[i + 1], second[k + 1]);
        int end = Math.min(first[i], second[k]);
        i += first[i] == end ? 2 : 0;
        k += second[k] == end ? 2 : 0;
      }
      cachedPair[at] = pair;
      cached[at] = (byte) known;
    }
    return known;
  }

  private static int[] distinct(int[] functions, int without) {
    Arrays.sort(functions);
    int length = 0;
    for (int function : functions) {
      if (function != without && (length == 0 || function != functions[length - 1])) {
        functions[length++] = function;
      }
    }
    return Arrays.copyOf(functions, length);
  }
}
