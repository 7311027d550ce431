package io.partnerauth.internal.combination;

import io.partnerauth.internal.space.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A block of combinations: some options of each dimension. Immutable.
 *
 * <p>Not every choice of options has to be able to occur; see {@link Limits}.
 */
public final class Box {
  private final BitSet[] options;

  private Box(BitSet[] options) {
    this.options = options;
  }

  /** {@return the block of all options} */
  static Box all(List<Variable> dimensions) {
    BitSet[] options = new BitSet[dimensions.size()];
    for (int i = 0; i < options.length; i++) {
      options[i] = new BitSet();
      options[i].set(0, dimensions.get(i).size());
    }
    return new Box(options);
  }

  /** {@return a copy of the options of one dimension} */
  public BitSet options(int dimension) {
    return (BitSet) options[dimension].clone();
  }

  /** {@return the options themselves, for who does not change them} */
  BitSet view(int dimension) {
    return options[dimension];
  }

  /** {@return the number of dimensions} */
  public int dimensions() {
    return options.length;
  }

  /** {@return whether some dimension has no option left} */
  boolean isEmpty() {
    for (BitSet some : options) {
      if (some.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** {@return the same block with these options of one dimension} */
  public Box with(int dimension, BitSet some) {
    BitSet[] copy = options.clone();
    copy[dimension] = (BitSet) some.clone();
    return new Box(copy);
  }

  /** {@return the combinations that are in both; empty in some dimension when there is none} */
  public Box intersect(Box other) {
    BitSet[] both = new BitSet[options.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = (BitSet) options[i].clone();
      both[i].and(other.options[i]);
    }
    return new Box(both);
  }

  /** {@return whether some choice of options is in both} */
  boolean intersects(Box other) {
    for (int i = 0; i < options.length; i++) {
      if (!options[i].intersects(other.options[i])) {
        return false;
      }
    }
    return true;
  }

  /** {@return blocks without a combination in common that make up this one without the other} */
  List<Box> minus(Box other) {
    if (!intersects(other)) {
      return List.of(this);
    }
    List<Box> parts = new ArrayList<>();
    Box rest = this;
    for (int i = 0; i < options.length; i++) {
      BitSet outside = rest.options(i);
      outside.andNot(other.options[i]);
      if (!outside.isEmpty()) {
        parts.add(rest.with(i, outside));
      }
      BitSet inside = rest.options(i);
      inside.and(other.options[i]);
      rest = rest.with(i, inside);
    }
    return parts;
  }

  /** {@return whether every combination of the other is in this one} */
  public boolean contains(Box other) {
    for (int i = 0; i < options.length; i++) {
      BitSet missing = (BitSet) other.options[i].clone();
      missing.andNot(options[i]);
      if (!missing.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Box box && Arrays.equals(options, box.options);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(options);
  }

  @Override
  public String toString() {
    return Arrays.toString(options);
  }
}
