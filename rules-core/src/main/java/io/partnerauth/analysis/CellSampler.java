package io.partnerauth.analysis;

import io.partnerauth.internal.space.Point;
import io.partnerauth.internal.space.Space;
import io.partnerauth.internal.space.Variable;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Names the situations of one vendor's space one by one: all of them, or some drawn at random. */
final class CellSampler {
  private final Space space;
  private final List<Variable> variables;

  CellSampler(Space space) {
    this.space = space;
    this.variables = space.variables();
  }

  /** {@return how many there are; what the regions leave unknown is not counted} */
  BigInteger count() {
    return space.count();
  }

  /** {@return each of them once, made when it is read} */
  Stream<Point> each() {
    return LongStream.range(0, choices()).mapToObj(this::numbered).flatMap(Optional::stream);
  }

  /** {@return that many of them, the same whenever they are drawn} */
  Stream<Point> drawn(int many) {
    SplittableRandom random = new SplittableRandom(many);
    return Stream.generate(() -> choice(random::nextInt)).flatMap(Optional::stream).limit(many);
  }

  /** How many choices of values there are, those that cannot occur included. */
  private long choices() {
    long choices = 1;
    for (Variable variable : variables) {
      choices = Math.multiplyExact(choices, size(variable));
    }
    return choices;
  }

  private Optional<Point> numbered(long number) {
    long[] left = {number};
    return choice(
        size -> {
          int value = (int) (left[0] % size);
          left[0] /= size;
          return value;
        });
  }

  /** The situation of the values that are picked; empty when they cannot occur together. */
  private Optional<Point> choice(IntUnaryOperator pick) {
    int[] values = new int[variables.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = pick.applyAsInt(size(variables.get(i)));
    }
    boolean possible = space.diagrams().value(space.possible(), values) == 1;
    return possible ? Optional.of(space.point(values)) : Optional.empty();
  }

  /** What can be picked; an assumption makes no question of its own. */
  private static int size(Variable variable) {
    return variable instanceof Variable.DoubtfulRegion ? 1 : variable.size();
  }
}
