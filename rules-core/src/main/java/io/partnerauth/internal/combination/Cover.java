package io.partnerauth.internal.combination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes few large blocks of many small ones: each is as large as it can be without a combination
 * that is in none of the small ones. Large ones may overlap.
 *
 * <p>Combinations that cannot occur are in or out as it suits, so that a block need not name what
 * follows from the rest. To find the very fewest would take too long; each step takes the block
 * that covers most of what is left.
 */
public final class Cover {
  /** Where to begin a block: at so many of the largest that are left. */
  private static final int SEEDS = 6;

  private final Combinations combinations;
  private final int dimensions;
  private final List<Box> all;

  /**
   * A cover of these combinations.
   *
   * @param small blocks without a combination in common
   */
  public Cover(Combinations combinations, List<Box> small) {
    this.combinations = combinations;
    this.dimensions = combinations.dimensions().size();
    this.all = new Joining(dimensions).of(small);
  }

  /** {@return large blocks that make up all combinations to be covered} */
  public List<Box> blocks() {
    List<Box> cover = new ArrayList<>();
    List<Box> left = all;
    while (!left.isEmpty()) {
      Box best = best(left);
      cover.add(best);
      left = without(left, best);
    }
    return cover;
  }

  private Box best(List<Box> left) {
    Comparator<Box> gain =
        Comparator.<Box, BigInteger>comparing(box -> covered(box, left))
            .thenComparing(this::unlimited)
            .thenComparing(combinations::count);
    return left.stream()
        .sorted(Comparator.comparing(combinations::count).reversed())
        .limit(SEEDS)
        .flatMap(seed -> IntStream.of(1, -1).mapToObj(step -> grown(seed, step)))
        .max(gain)
        .orElseThrow();
  }

  /** How many dimensions a block need not name. */
  private int unlimited(Box box) {
    return (int)
        IntStream.range(0, dimensions)
            .filter(i -> box.view(i).cardinality() == combinations.dimensions().get(i).size())
            .count();
  }

  /** Takes options in, one dimension after the other, forwards or backwards. */
  private Box grown(Box seed, int step) {
    Box box = seed;
    for (int i = step > 0 ? 0 : dimensions - 1; i >= 0 && i < dimensions; i += step) {
      for (BitSet alike : alike(i)) {
        if (!alike.intersects(box.view(i)) && holds(box.with(i, alike))) {
          BitSet more = box.options(i);
          more.or(alike);
          box = box.with(i, more);
        }
      }
    }
    return box;
  }

  /** Options that are in the same blocks; those that are in none each on their own. */
  private List<BitSet> alike(int dimension) {
    BitSet options = new BitSet();
    options.set(0, combinations.dimensions().get(dimension).size());
    List<BitSet> groups = new ArrayList<>(List.of(options));
    BitSet used = new BitSet();
    for (Box box : all) {
      BitSet some = box.view(dimension);
      used.or(some);
      for (BitSet group : List.copyOf(groups)) {
        BitSet inside = (BitSet) group.clone();
        inside.and(some);
        if (!inside.isEmpty() && !inside.equals(group)) {
          group.andNot(some);
          groups.add(inside);
        }
      }
    }
    groups.removeIf(group -> !group.intersects(used));
    BitSet unused = new BitSet();
    unused.set(0, combinations.dimensions().get(dimension).size());
    unused.andNot(used);
    unused.stream()
        .forEach(
            option -> {
              BitSet one = new BitSet();
              one.set(option);
              groups.add(one);
            });
    return groups;
  }

  /** {@return whether all combinations of the block that can occur are to be covered} */
  public boolean holds(Box box) {
    BigInteger size = combinations.count(box);
    return size.signum() == 0 || size.equals(covered(box, all));
  }

  /** {@return whether no combination of the block can occur} */
  public boolean isImpossible(Box box) {
    return combinations.count(box).signum() == 0;
  }

  /** How many combinations of a block are in blocks without a combination in common. */
  private BigInteger covered(Box box, List<Box> disjoint) {
    BigInteger covered = BigInteger.ZERO;
    for (Box other : disjoint) {
      if (box.intersects(other)) {
        covered = covered.add(combinations.count(box.intersect(other)));
      }
    }
    return covered;
  }

  private List<Box> without(List<Box> boxes, Box taken) {
    List<Box> left = new ArrayList<>();
    for (Box box : boxes) {
      for (Box rest : box.minus(taken)) {
        if (combinations.count(rest).signum() > 0) {
          left.add(rest);
        }
      }
    }
    return left;
  }

  /**
   * {@return positions of the blocks that are needed; the others are made up by those}
   *
   * @param blocks each made up of some
   */
  public BitSet needed(List<List<Box>> blocks) {
    BitSet needed = new BitSet();
    needed.set(0, blocks.size());
    for (int i = blocks.size() - 1; i >= 0; i--) {
      List<Box> left = blocks.get(i);
      for (int other = needed.nextSetBit(0); other >= 0; other = needed.nextSetBit(other + 1)) {
        for (Box box : other == i ? List.<Box>of() : blocks.get(other)) {
          left = without(left, box);
        }
      }
      needed.set(i, !left.isEmpty());
    }
    return needed;
  }
}
