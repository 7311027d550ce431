package io.partnerauth.internal.combination;

import io.partnerauth.internal.space.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** How the answer of one test is read from the options of a block. */
sealed interface Reading {
  /** {@return what is known of the test over the block} */
  Truth truth(Box box);

  /** {@return the dimensions on which the answer depends} */
  int[] dimensions();

  /**
   * {@return what an option of a dimension says of the test, within the block; options that say the
   * same of every open test need not be told apart}
   */
  Object says(Box box, int dimension, int option);

  /** A test that has the same answer everywhere, such as one about the vendor. */
  record Constant(boolean answer) implements Reading {
    @Override
    public Truth truth(Box box) {
      return answer ? Truth.YES : Truth.NO;
    }

    @Override
    public int[] dimensions() {
      return new int[0];
    }

    @Override
    public Object says(Box box, int dimension, int option) {
      return answer;
    }
  }

  /**
   * A test on one dimension.
   *
   * @param yes the options of which it is true
   */
  record OnOptions(int dimension, BitSet yes) implements Reading {
    @Override
    public Truth truth(Box box) {
      BitSet options = box.view(dimension);
      int all = options.cardinality();
      BitSet some = (BitSet) options.clone();
      some.and(yes);
      int held = some.cardinality();
      return Truth.of(held > 0, held < all);
    }

    @Override
    public int[] dimensions() {
      return new int[] {dimension};
    }

    @Override
    public Object says(Box box, int asked, int option) {
      return yes.get(option);
    }
  }

  /**
   * A test whether a place belongs to a region: the place and the date decide, and where they leave
   * it unknown, an assumption.
   *
   * @param contains whether the test asks for membership, not for its absence
   * @param table for each kind of place and each piece of the dates, the membership
   * @param assumption the dimension of the assumption; -1 when membership is never unknown
   */
  record OnRegion(boolean contains, int places, int dates, Truth[][] table, int assumption)
      implements Reading {
    @Override
    public Truth truth(Box box) {
      boolean in = false;
      boolean out = false;
      BitSet kinds = box.view(places);
      BitSet days = box.view(dates);
      for (int kind = kinds.nextSetBit(0); kind >= 0; kind = kinds.nextSetBit(kind + 1)) {
        for (int day = days.nextSetBit(0); day >= 0; day = days.nextSetBit(day + 1)) {
          switch (table[kind][day]) {
            case YES -> in = true;
            case NO -> out = true;
            case OPEN -> {
              in |= box.view(assumption).get(1);
              out |= box.view(assumption).get(0);
            }
          }
        }
      }
      Truth member = Truth.of(in, out);
      return contains ? member : member.not();
    }

    @Override
    public int[] dimensions() {
      return assumption < 0 ? new int[] {dates, places} : new int[] {dates, places, assumption};
    }

    @Override
    public Object says(Box box, int asked, int option) {
      if (asked == assumption) {
        return option;
      }
      List<Truth> said = new ArrayList<>();
      IntStream others = box.view(asked == places ? dates : places).stream();
      others.forEach(
          other -> said.add(asked == places ? table[option][other] : table[other][option]));
      return said;
    }
  }
}
