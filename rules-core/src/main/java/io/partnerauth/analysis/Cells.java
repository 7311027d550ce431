package io.partnerauth.analysis;

import io.partnerauth.internal.combination.Box;
import io.partnerauth.internal.combination.Combination;
import io.partnerauth.internal.combination.Combinations;
import io.partnerauth.internal.space.Variable;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Names the combinations of one vendor one by one: all of them, or some drawn at random. */
final class Cells {
  private final Combinations combinations;
  private final Box all;

  Cells(Combinations combinations) {
    this.combinations = combinations;
    this.all = combinations.all();
  }

  /** {@return how many there are; what the regions leave unknown is not counted} */
  BigInteger count() {
    return combinations.count(all);
  }

  /** {@return each of them once, made when it is read} */
  Stream<Combination> each() {
    return LongStream.range(0, choices()).mapToObj(this::numbered).flatMap(Optional::stream);
  }

  /** {@return that many of them, the same whenever they are drawn} */
  Stream<Combination> drawn(int many) {
    SplittableRandom random = new SplittableRandom(many);
    return Stream.generate(() -> choice(random::nextInt)).flatMap(Optional::stream).limit(many);
  }

  /** How many choices of options there are, those that cannot occur included. */
  private long choices() {
    long choices = 1;
    for (int i = 0; i < all.dimensions(); i++) {
      choices = Math.multiplyExact(choices, options(i).length);
    }
    return choices;
  }

  private Optional<Combination> numbered(long number) {
    long[] left = {number};
    return choice(
        size -> {
          int option = (int) (left[0] % size);
          left[0] /= size;
          return option;
        });
  }

  /** The combination of the options that are picked; empty when it cannot occur. */
  private Optional<Combination> choice(IntUnaryOperator pick) {
    Box box = all;
    for (int i = 0; i < all.dimensions(); i++) {
      int[] options = options(i);
      BitSet one = new BitSet();
      one.set(options[pick.applyAsInt(options.length)]);
      box = box.with(i, one);
    }
    return combinations.narrow(box).map(combinations::example);
  }

  /** What can be picked; an assumption makes no question of its own. */
  private int[] options(int dimension) {
    return combinations.dimensions().get(dimension) instanceof Variable.Assumption
        ? new int[1]
        : all.options(dimension).stream().toArray();
  }
}
