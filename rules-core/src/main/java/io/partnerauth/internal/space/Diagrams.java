package io.partnerauth.internal.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * Functions of finitely many variables as reduced, ordered, multi-valued decision diagrams.
 *
 * <p>A function is a number: a negative one is a constant, any other a node, which looks at the
 * variable of its level and goes on by its value. A node keeps the values in runs that go on alike.
 * Nodes are hash-consed: equal functions have equal numbers, so that to ask whether two packs say
 * the same takes one comparison. Nothing is ever forgotten; the nodes go with the store.
 *
 * <p>Not for several threads.
 */
public final class Diagrams {
  /** The function that is 0 everywhere: never true. */
  public static final int NO = constant(0);

  /** The function that is 1 everywhere: always true. */
  public static final int YES = constant(1);

  private static final int NONE = Integer.MIN_VALUE;
  private static final int LARGEST_CACHE = 1 << 22;

  /** So many nodes are made between two looks at the clock: a fraction of a millisecond. */
  private static final int NODES_A_LOOK = 1 << 9;

  /** How two constants become one; what is known of a pair without a look at its nodes. */
  private enum Op {
    AND,
    OR,
    MINUS,
    DIFFER,
    MAX
  }

  private final int[] sizes;
  private int most = Integer.MAX_VALUE;
  private BooleanSupplier late = () -> false;

  /** By node: its level, then for each run its end (excluded) and where it goes on. */
  private int[][] nodes = new int[1 << 6][];

  private int count;
  private int[] unique = filled(1 << 7);
  private long[] cachedPair = new long[1 << 8];
  private int[] cachedOp = filled(1 << 8);
  private int[] cachedResult = new int[1 << 8];
  private int operations = Op.values().length;

  /**
   * A store without functions.
   *
   * @param sizes how many values each variable has, in the order in which nodes look at them
   */
  Diagrams(int[] sizes) {
    this.sizes = sizes.clone();
  }

  /**
   * {@return a store without functions}
   *
   * @param sizes how many values each variable has, in the order in which nodes look at them
   * @param most the number of nodes beyond which {@link TooLarge} is thrown
   */
  public static Diagrams of(int[] sizes, int most) {
    Diagrams diagrams = new Diagrams(sizes);
    diagrams.limit(most);
    return diagrams;
  }

  /** Throws {@link TooLarge} when that many more nodes than now would be needed. */
  void limit(int more) {
    most = count + more;
  }

  /** Throws {@link TooLarge} for each node that is needed once it is late; that is asked rarely. */
  public void until(BooleanSupplier isLate) {
    late = isLate;
  }

  /** More nodes would be needed than a store may hold, or than can be made in time. */
  public static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** More than that many. */
    public TooLarge(int most) {
      super(
          "A decision diagram needs more than %,d nodes or outcomes.".formatted(most),
          null,
          false,
          false);
    }
  }

  /** {@return the function that has this value everywhere; values are not negative} */
  public static int constant(int value) {
    return ~value;
  }

  /** {@return whether the function has one value everywhere} */
  public static boolean isConstant(int function) {
    return function < 0;
  }

  /** {@return the value of a constant function} */
  public static int value(int constant) {
    return ~constant;
  }

  /** {@return the first level that the function looks at; the number of levels for a constant} */
  int level(int function) {
    return function < 0 ? sizes.length : nodes[function][0];
  }

  int levels() {
    return sizes.length;
  }

  int size(int level) {
    return sizes[level];
  }

  /** {@return level, then ends and goals of the runs; not to be changed} */
  int[] node(int function) {
    return nodes[function];
  }

  /** {@return how many nodes there are} */
  public int count() {
    return count;
  }

  /** {@return the function that goes on by the value of one variable} */
  public int node(int level, IntUnaryOperator next) {
    int[] runs = new int[1 + 2 * sizes[level]];
    int length = 1;
    for (int value = 0; value < sizes[level]; value++) {
      length = append(runs, length, value + 1, next.applyAsInt(value));
    }
    return made(level, runs, length);
  }

  private static int append(int[] runs, int length, int end, int next) {
    if (length > 1 && runs[length - 1] == next) {
      runs[length - 2] = end;
      return length;
    }
    runs[length] = end;
    runs[length + 1] = next;
    return length + 2;
  }

  private int made(int level, int[] runs, int length) {
    if (length == 3) {
      return runs[2]; // all values go on alike
    }
    runs[0] = level;
    int[] node = runs.length == length ? runs : Arrays.copyOf(runs, length);
    int slot = mixed(Arrays.hashCode(node)) & unique.length - 1;
    while (unique[slot] != NONE) {
      if (Arrays.equals(nodes[unique[slot]], node)) {
        return unique[slot];
      }
      slot = slot + 1 & unique.length - 1;
    }
    if (isLate(count)) {
      most = count;
    }
    if (count == most) {
      throw new TooLarge(most);
    }
    if (count == nodes.length) {
      grow();
      return made(level, node, length);
    }
    unique[slot] = count;
    nodes[count] = node;
    return count++;
  }

  private void grow() {
    nodes = Arrays.copyOf(nodes, 2 * count);
    unique = filled(4 * count);
    for (int i = 0; i < count; i++) {
      int slot = mixed(Arrays.hashCode(nodes[i])) & unique.length - 1;
      while (unique[slot] != NONE) {
        slot = slot + 1 & unique.length - 1;
      }
      unique[slot] = i;
    }
    int cache = Math.min(LARGEST_CACHE, Integer.highestOneBit(count) << 2);
    if (cache > cachedResult.length) {
      cachedPair = new long[cache];
      cachedOp = filled(cache);
      cachedResult = new int[cache];
    }
  }

  private static int[] filled(int length) {
    int[] filled = new int[length];
    Arrays.fill(filled, NONE);
    return filled;
  }

  private static int mixed(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }

  /** {@return where a condition does not hold} */
  public int not(int function) {
    return combine(Op.DIFFER, function, YES);
  }

  /** {@return where both hold} */
  public int and(int one, int other) {
    return combine(Op.AND, one, other);
  }

  /** {@return where one or both hold} */
  public int or(int one, int other) {
    return combine(Op.OR, one, other);
  }

  /** {@return where the first holds and the other does not} */
  public int minus(int one, int other) {
    return combine(Op.MINUS, one, other);
  }

  /** {@return where exactly one of two conditions holds} */
  public int differ(int one, int other) {
    return combine(Op.DIFFER, one, other);
  }

  /** {@return the greater value of the two} */
  public int max(int one, int other) {
    return combine(Op.MAX, one, other);
  }

  /** {@return where any of the conditions holds} */
  public int any(List<Integer> functions) {
    return together(Op.OR, functions);
  }

  /** {@return the greatest value; 0 of no function} */
  public int max(List<Integer> functions) {
    return together(Op.MAX, functions);
  }

  /** Neighbours first, so that what is joined stays small as long as it can. */
  private int together(Op op, List<Integer> functions) {
    List<Integer> parts = functions;
    while (parts.size() > 1) {
      List<Integer> halves = new ArrayList<>();
      for (int i = 0; i < parts.size(); i += 2) {
        halves.add(
            i + 1 == parts.size() ? parts.get(i) : combine(op, parts.get(i), parts.get(i + 1)));
      }
      parts = halves;
    }
    return parts.isEmpty() ? NO : parts.get(0);
  }

  private int combine(Op op, int one, int other) {
    int known = known(op, one, other);
    if (known != NONE) {
      return known;
    }
    int kept = kept(op.ordinal(), one, other);
    return kept != NONE
        ? kept
        : keep(op.ordinal(), one, other, joined(one, other, (a, b) -> combine(op, a, b)));
  }

  /** What an operation made of a pair; NONE where that is not kept. */
  private int kept(int op, int one, int other) {
    int at = slot(op, one, other);
    return cachedPair[at] == pair(one, other) && cachedOp[at] == op ? cachedResult[at] : NONE;
  }

  private int keep(int op, int one, int other, int made) {
    int at = slot(op, one, other);
    cachedPair[at] = pair(one, other);
    cachedOp[at] = op;
    cachedResult[at] = made;
    return made;
  }

  private int slot(int op, int one, int other) {
    long pair = pair(one, other);
    return mixed((int) (pair ^ pair >>> 29) + op * 0x61C88647) & cachedResult.length - 1;
  }

  /** The node with other goals, by an operation on one function. */
  private int each(int name, int function, IntUnaryOperator goals) {
    int kept = kept(name, function, NO);
    return kept != NONE
        ? kept
        : keep(name, function, NO, joined(function, NO, (next, nothing) -> goals.applyAsInt(next)));
  }

  /** A name for an operation of which what it makes is kept. */
  private int operation() {
    return operations++;
  }

  private static long pair(int one, int other) {
    return (long) one << Integer.SIZE | other & 0xFFFFFFFFL;
  }

  /** The function whose runs are those of both, joined. */
  private int joined(int one, int other, IntBinaryOperator goals) {
    int level = Math.min(level(one), level(other));
    int[] first = runs(one, level);
    int[] second = runs(other, level);
    int[] runs = new int[Math.min(first.length + second.length, 1 + 2 * sizes[level])];
    int length = 1;
    for (int i = 1, k = 1; i < first.length && k < second.length; ) {
      int end = Math.min(first[i], second[k]);
      length = append(runs, length, end, goals.applyAsInt(first[i + 1], second[k + 1]));
      i += first[i] == end ? 2 : 0;
      k += second[k] == end ? 2 : 0;
    }
    return made(level, runs, length);
  }

  /** {@return the runs at a level that the function may skip} */
  int[] runs(int function, int level) {
    return level(function) == level ? nodes[function] : new int[] {level, sizes[level], function};
  }

  private static int known(Op op, int one, int other) {
    if (one < 0 && other < 0) {
      return constant(of(op, ~one, ~other));
    }
    return switch (op) {
      case AND -> {
        if (one == NO || other == NO) {
          yield NO;
        }
        yield one == YES || one == other ? other : other == YES ? one : NONE;
      }
      case OR -> {
        if (one == YES || other == YES) {
          yield YES;
        }
        yield one == NO || one == other ? other : other == NO ? one : NONE;
      }
      case MINUS -> one == NO || other == YES || one == other ? NO : other == NO ? one : NONE;
      case DIFFER -> one == other ? NO : one == NO ? other : other == NO ? one : NONE;
      case MAX -> one == NO || one == other ? other : other == NO ? one : NONE;
    };
  }

  private static int of(Op op, int one, int other) {
    return switch (op) {
      case AND -> one & other;
      case OR -> one | other;
      case MINUS -> one & ~other;
      case DIFFER -> one ^ other;
      case MAX -> Math.max(one, other);
    };
  }

  /** {@return the function whose value is made of the values of both} */
  public int apply(IntBinaryOperator op, int one, int other) {
    return apply(operation(), op, one, other);
  }

  private int apply(int name, IntBinaryOperator op, int one, int other) {
    if (one < 0 && other < 0) {
      return constant(op.applyAsInt(~one, ~other));
    }
    int kept = kept(name, one, other);
    return kept != NONE
        ? kept
        : keep(name, one, other, joined(one, other, (a, b) -> apply(name, op, a, b)));
  }

  /** {@return the function with each value replaced} */
  public int map(int function, IntUnaryOperator values) {
    return apply((value, nothing) -> values.applyAsInt(value), function, NO);
  }

  /**
   * {@return the function without the variables from a level on: a value that they do not change
   * stays, and where they do it is {@code open}}
   */
  int forget(int function, int from, int open) {
    return forget(operation(), function, from, open);
  }

  private int forget(int name, int function, int from, int open) {
    if (function < 0) {
      return function;
    }
    if (level(function) >= from) {
      return open; // a reduced function looks at a variable only where that changes something
    }
    return each(name, function, next -> forget(name, next, from, open));
  }

  /** {@return the function where one variable has this value} */
  public int at(int function, int level, int value) {
    return at(operation(), function, level, value);
  }

  private int at(int name, int function, int level, int value) {
    if (level(function) >= level) {
      return next(function, level, value);
    }
    return each(name, function, next -> at(name, next, level, value));
  }

  /**
   * {@return the function without some variables: its value is made of the values at all of their
   * values}
   *
   * @param merge associative and commutative; of a value and itself it makes that value
   */
  public int gather(int function, BitSet levels, IntBinaryOperator merge) {
    return levels.isEmpty() ? function : gather(operation(), operation(), function, levels, merge);
  }

  private int gather(int name, int merging, int function, BitSet levels, IntBinaryOperator merge) {
    if (function < 0 || level(function) >= levels.length()) {
      return function;
    }
    if (!levels.get(level(function))) {
      return each(name, function, next -> gather(name, merging, next, levels, merge));
    }
    int kept = kept(name, function, NO);
    if (kept != NONE) {
      return kept;
    }
    int[] node = nodes[function];
    int made = gather(name, merging, node[2], levels, merge);
    for (int i = 4; i < node.length; i += 2) {
      made = apply(merging, merge, made, gather(name, merging, node[i], levels, merge));
    }
    return keep(name, function, NO, made);
  }

  /** {@return at which values of one variable a condition holds somewhere} */
  public BitSet support(int function, int level) {
    BitSet support = new BitSet();
    support(function, level, support, new BitSet());
    return support;
  }

  private void support(int function, int level, BitSet support, BitSet seen) {
    if (function == NO) {
      return;
    }
    if (level(function) > level) {
      support.set(0, sizes[level]);
    } else if (!seen.get(function)) {
      seen.set(function);
      int[] node = nodes[function];
      for (int i = 1, from = 0; i < node.length; from = node[i], i += 2) {
        if (node[0] < level) {
          support(node[i + 1], level, support, seen);
        } else if (node[i + 1] != NO) {
          support.set(from, node[i]);
        }
      }
    }
  }

  /** {@return the value of the function where the variables have these values} */
  public int value(int function, int[] values) {
    int at = function;
    while (at >= 0) {
      int level = nodes[at][0];
      at = next(at, level, values[level]);
    }
    return ~at;
  }

  /** {@return for how many choices of values of the first variables the function has each value} */
  Map<Integer, BigInteger> counts(int function, int levels) {
    Map<Integer, BigInteger> all = new HashMap<>();
    BigInteger above = choices(0, Math.min(level(function), levels));
    counts(function, levels, new HashMap<>()).forEach((v, n) -> all.put(v, n.multiply(above)));
    return all;
  }

  private Map<Integer, BigInteger> counts(
      int function, int levels, Map<Integer, Map<Integer, BigInteger>> done) {
    if (function < 0) {
      return Map.of(~function, BigInteger.ONE);
    }
    Map<Integer, BigInteger> known = done.get(function);
    if (known == null) {
      known = new HashMap<>();
      int[] node = nodes[function];
      for (int i = 1, from = 0; i < node.length; from = node[i], i += 2) {
        BigInteger times =
            choices(node[0] + 1, Math.min(level(node[i + 1]), levels))
                .multiply(BigInteger.valueOf(node[i] - from));
        for (var entry : counts(node[i + 1], levels, done).entrySet()) {
          known.merge(entry.getKey(), entry.getValue().multiply(times), BigInteger::add);
        }
      }
      done.put(function, known);
    }
    return known;
  }

  private BigInteger choices(int from, int to) {
    BigInteger product = BigInteger.ONE;
    for (int level = from; level < to; level++) {
      product = product.multiply(BigInteger.valueOf(sizes[level]));
    }
    return product;
  }

  /** {@return where a function goes on from a level, which it may skip, by the value there} */
  int next(int function, int level, int value) {
    if (level(function) != level) {
      return function;
    }
    int[] node = nodes[function];
    int run = 1;
    while (node[run] <= value) {
      run += 2;
    }
    return node[run + 1];
  }

  /** {@return whether it is late, which is looked at once in many steps} */
  boolean isLate(int step) {
    return step % NODES_A_LOOK == 0 && late.getAsBoolean();
  }

  /** {@return the values that the function has anywhere} */
  public BitSet values(int function) {
    BitSet values = new BitSet();
    if (function < 0) {
      values.set(~function);
    }
    BitSet seen = reachable(function);
    for (int n = seen.nextSetBit(0); n >= 0; n = seen.nextSetBit(n + 1)) {
      for (int i = 2; i < nodes[n].length; i += 2) {
        if (nodes[n][i] < 0) {
          values.set(~nodes[n][i]);
        }
      }
    }
    return values;
  }

  /** {@return the values that the function has where a condition holds} */
  public BitSet values(int function, int condition) {
    BitSet values = new BitSet();
    values(operation(), function, condition, values);
    return values;
  }

  private void values(int name, int function, int condition, BitSet values) {
    if (condition == NO || (function < 0 && values.get(~function))) {
      return;
    }
    if (function < 0) { // a condition that is not constant holds somewhere
      values.set(~function);
    } else if (kept(name, function, condition) == NONE) {
      keep(name, function, condition, YES);
      int level = Math.min(level(function), level(condition));
      int[] first = runs(function, level);
      int[] second = runs(condition, level);
      for (int i = 1, k = 1; i < first.length && k < second.length; ) {
        int end = Math.min(first[i], second[k]);
        values(name, first[i + 1], second[k + 1], values);
        i += first[i] == end ? 2 : 0;
        k += second[k] == end ? 2 : 0;
      }
    }
  }

  /** {@return the nodes of a function} */
  BitSet reachable(int function) {
    BitSet seen = new BitSet();
    reach(function, seen);
    return seen;
  }

  private void reach(int function, BitSet seen) {
    if (function >= 0 && !seen.get(function)) {
      seen.set(function);
      for (int i = 2; i < nodes[function].length; i += 2) {
        reach(nodes[function][i], seen);
      }
    }
  }
}
