package io.partnerauth.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kinds of places on pieces of the dates: for each piece the kinds that are meant.
 *
 * @param kinds by the piece of the dates
 * @param free the dates on which nothing can occur, so that it does not matter what is meant
 */
record Area(BitSet[] kinds, BitSet free) {
  /** {@return the same kinds on each of these dates} */
  static Area of(BitSet kinds, BitSet dates, int pieces) {
    BitSet[] all = new BitSet[pieces];
    for (int date = 0; date < pieces; date++) {
      all[date] = dates.get(date) ? kinds : new BitSet();
    }
    return new Area(all, new BitSet());
  }

  /** {@return an area to which kinds can be added} */
  static Area nothing(int pieces, BitSet free) {
    return new Area(Stream.generate(BitSet::new).limit(pieces).toArray(BitSet[]::new), free);
  }

  /** {@return the kinds that are meant on some day} */
  BitSet anywhere() {
    BitSet all = new BitSet();
    for (BitSet some : kinds) {
      all.or(some);
    }
    return all;
  }

  /** {@return the dates on which any kind is meant} */
  BitSet dates() {
    BitSet dates = new BitSet();
    IntStream.range(0, kinds.length).filter(i -> !kinds[i].isEmpty()).forEach(dates::set);
    return dates;
  }

  /** {@return what is meant in both} */
  Area and(Area other) {
    BitSet[] both = new BitSet[kinds.length];
    for (int date = 0; date < both.length; date++) {
      both[date] = (BitSet) kinds[date].clone();
      both[date].and(other.kinds[date]);
    }
    return new Area(both, new BitSet());
  }

  /** {@return whether all kinds are meant on each date on which any is} */
  boolean isEverywhere(int all) {
    return Arrays.stream(kinds).allMatch(some -> some.isEmpty() || some.cardinality() == all);
  }

  /**
   * {@return the dates on which the area is the other one without some kinds; empty when it is not}
   */
  BitSet datesOf(Area other, BitSet without) {
    BitSet dates = new BitSet();
    BitSet nothing = new BitSet();
    for (int date = 0; date < kinds.length; date++) {
      BitSet wanted = (BitSet) other.kinds[date].clone();
      wanted.andNot(without);
      boolean same = kinds[date].equals(wanted);
      if (!same && !kinds[date].isEmpty()) {
        return new BitSet();
      }
      dates.set(date, same && !wanted.isEmpty());
      nothing.set(date, free.get(date) || (same && wanted.isEmpty()));
    }
    return dates.isEmpty() ? dates : extended(dates, nothing);
  }

  /** Dates without anything join the dates beside them, so that one interval is enough. */
  private BitSet extended(BitSet dates, BitSet nothing) {
    for (int date = 1; date < kinds.length; date++) {
      dates.set(date, dates.get(date) || (nothing.get(date) && dates.get(date - 1)));
    }
    for (int date = kinds.length - 2; date >= 0; date--) {
      dates.set(date, dates.get(date) || (nothing.get(date) && dates.get(date + 1)));
    }
    return dates;
  }
}
