package io.partnerauth.internal.space;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A product of sets of values: some values of each variable of a space. Immutable.
 *
 * <p>Not every choice of values has to be able to occur; see {@link Space#possible()}.
 */
public final class Block {
  private final BitSet[] values;

  private Block(BitSet[] values) {
    this.values = values;
  }

  /** {@return the block of all values} */
  static Block all(List<Variable> variables) {
    BitSet[] values = new BitSet[variables.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = new BitSet();
      values[i].set(0, variables.get(i).size());
    }
    return new Block(values);
  }

  /** {@return a copy of the values of one variable} */
  public BitSet values(int variable) {
    return (BitSet) values[variable].clone();
  }

  /** {@return the values themselves, for who does not change them} */
  BitSet view(int variable) {
    return values[variable];
  }

  /** {@return the same block with these values of one variable} */
  public Block with(int variable, BitSet some) {
    BitSet[] copy = values.clone();
    copy[variable] = (BitSet) some.clone();
    return new Block(copy);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Block block && Arrays.equals(values, block.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
