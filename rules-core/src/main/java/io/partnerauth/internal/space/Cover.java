package io.partnerauth.internal.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes few large blocks of a function: each is as large as it can be without a situation that is
 * not meant. Large ones may overlap.
 *
 * <p>What cannot occur is in or out as it suits, so that a block need not name what follows from
 * the rest. To find the very fewest would take too long; each step takes the block that covers most
 * of what is left. A block grows by asking the diagram, value by value.
 */
public final class Cover {
  /** Where to begin a block: at so many of the largest ways through the diagram. */
  private static final int SEEDS = 6;

  private static final int MOST_WAYS = 500;

  private final Space space;
  private final Diagrams diagrams;
  private final int target;

  /** Where a block may be: the target, and what cannot occur. */
  private final int allowed;

  private final List<List<BitSet>> alike = new ArrayList<>();

  /**
   * A cover of these situations.
   *
   * @param target what is to be covered; it looks at no assumption
   */
  public Cover(Space space, int target) {
    this.space = space;
    this.diagrams = space.diagrams();
    this.target = diagrams.and(target, space.possible());
    this.allowed = diagrams.or(target, diagrams.not(space.possible()));
    Block all = space.all();
    List<List<int[]>> byLevel = new ArrayList<>();
    IntStream.range(0, diagrams.levels()).forEach(level -> byLevel.add(new ArrayList<>()));
    diagrams.reachable(allowed).stream()
        .mapToObj(diagrams::node)
        .forEach(node -> byLevel.get(node[0]).add(node));
    for (int level = 0; level < diagrams.levels(); level++) {
      alike.add(alike(all.values(level), byLevel.get(level)));
    }
  }

  /** Values of one level that go on alike from each of its nodes. */
  private static List<BitSet> alike(BitSet values, List<int[]> nodes) {
    List<BitSet> groups = List.of(values);
    for (int[] node : nodes) {
      List<BitSet> finer = new ArrayList<>();
      for (BitSet group : groups) {
        Map<Integer, BitSet> byGoal = new LinkedHashMap<>();
        int run = 1;
        for (int value = group.nextSetBit(0); value >= 0; value = group.nextSetBit(value + 1)) {
          while (node[run] <= value) {
            run += 2;
          }
          byGoal.computeIfAbsent(node[run + 1], goal -> new BitSet()).set(value);
        }
        finer.addAll(byGoal.values());
      }
      groups = finer;
    }
    return groups;
  }

  /** {@return large blocks that make up all that is to be covered} */
  public List<Block> blocks() {
    List<Block> cover = new ArrayList<>();
    int left = target;
    while (left != Diagrams.NO) {
      Block best = best(left);
      cover.add(best);
      left = diagrams.minus(left, space.block(best));
    }
    return cover;
  }

  private Block best(int left) {
    List<Block> ways = new ArrayList<>();
    ways(left, space.all(), ways);
    Comparator<Block> size = Comparator.comparing(block -> measure(space.possible(), block));
    Comparator<Block> gain =
        Comparator.<Block, Double>comparing(block -> measure(left, block))
            .thenComparing(this::unlimited)
            .thenComparing(size);
    return ways.stream()
        .sorted(size.reversed())
        .limit(SEEDS)
        .flatMap(seed -> IntStream.of(1, -1).mapToObj(step -> grown(seed, step)))
        .max(gain)
        .orElseThrow();
  }

  /** One block for each way through the diagram, values that go on alike together. */
  private void ways(int function, Block block, List<Block> ways) {
    if (function < 0) {
      if (function == Diagrams.YES) {
        ways.add(block);
      }
      return;
    }
    int[] node = diagrams.node(function);
    Map<Integer, BitSet> byGoal = new LinkedHashMap<>();
    for (int run = 1, from = 0; run < node.length; from = node[run], run += 2) {
      byGoal.computeIfAbsent(node[run + 1], goal -> new BitSet()).set(from, node[run]);
    }
    byGoal.forEach(
        (goal, values) -> {
          if (ways.size() < MOST_WAYS) {
            ways(goal, block.with(node[0], values), ways);
          }
        });
  }

  /** How many variables a block need not name. */
  private int unlimited(Block block) {
    return (int)
        IntStream.range(0, diagrams.levels())
            .filter(i -> block.view(i).cardinality() == diagrams.size(i))
            .count();
  }

  /** Takes values in, one variable after the other, forwards or backwards. */
  private Block grown(Block seed, int step) {
    Block block = seed;
    int levels = diagrams.levels();
    for (int i = step > 0 ? 0 : levels - 1; i >= 0 && i < levels; i += step) {
      for (BitSet group : alike.get(i)) {
        if (!group.intersects(block.view(i)) && holds(block.with(i, group))) {
          BitSet more = block.values(i);
          more.or(group);
          block = block.with(i, more);
        }
      }
    }
    return block;
  }

  /** {@return whether all situations of the block that can occur are to be covered} */
  public boolean holds(Block block) {
    return !meets(allowed, block, Diagrams.NO, new BitSet());
  }

  /** {@return whether no situation of the block can occur} */
  public boolean isImpossible(Block block) {
    return !meets(space.possible(), block, Diagrams.YES, new BitSet());
  }

  /** Whether the function comes to that constant somewhere in the block. */
  private boolean meets(int function, Block block, int constant, BitSet seen) {
    if (function < 0) {
      return function == constant;
    }
    if (seen.get(function)) {
      return false;
    }
    seen.set(function);
    int[] node = diagrams.node(function);
    BitSet values = block.view(node[0]);
    for (int run = 1, from = 0; run < node.length; from = node[run], run += 2) {
      int value = values.nextSetBit(from);
      if (value >= 0 && value < node[run] && meets(node[run + 1], block, constant, seen)) {
        return true;
      }
    }
    return false;
  }

  /** In how many choices of the block's values the function holds; rounded when very many. */
  private double measure(int function, Block block) {
    double above = choices(block, 0, diagrams.level(function));
    return above * measure(function, block, new HashMap<>());
  }

  private double measure(int function, Block block, Map<Integer, Double> done) {
    if (function < 0) {
      return Diagrams.value(function);
    }
    Double known = done.get(function);
    if (known == null) {
      known = 0.0;
      int[] node = diagrams.node(function);
      BitSet values = block.view(node[0]);
      for (int run = 1, from = 0; run < node.length; from = node[run], run += 2) {
        int some = values.get(from, node[run]).cardinality();
        if (some > 0) {
          int goal = node[run + 1];
          known +=
              some * choices(block, node[0] + 1, diagrams.level(goal)) * measure(goal, block, done);
        }
      }
      done.put(function, known);
    }
    return known;
  }

  private static double choices(Block block, int from, int to) {
    double choices = 1;
    for (int level = from; level < to; level++) {
      choices *= block.view(level).cardinality();
    }
    return choices;
  }

  /**
   * {@return positions of the groups that are needed; the others are made up by those}
   *
   * @param groups blocks that belong together
   */
  public BitSet needed(List<List<Block>> groups) {
    BitSet needed = new BitSet();
    needed.set(0, groups.size());
    List<Integer> functions = new ArrayList<>();
    for (List<Block> group : groups) {
      int union = diagrams.any(group.stream().map(space::block).toList());
      functions.add(diagrams.and(union, target));
    }
    for (int i = groups.size() - 1; i >= 0; i--) {
      int left = functions.get(i);
      for (int other = needed.nextSetBit(0); other >= 0; other = needed.nextSetBit(other + 1)) {
        left = other == i ? left : diagrams.minus(left, functions.get(other));
      }
      needed.set(i, left != Diagrams.NO);
    }
    return needed;
  }
}
