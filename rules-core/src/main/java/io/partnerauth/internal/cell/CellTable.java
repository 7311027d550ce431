package io.partnerauth.internal.cell;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What is known of cells, for as many cells as it may keep.
 *
 * <p>Two generations of hash tables: cells are put into the young one, and when that is full it
 * becomes the old one, which is dropped at the next turn. A cell found in the old one moves to the
 * young one, so that cells in use stay. Reads take no lock. Thread-safe.
 */
final class CellTable<V> {
  private static final int FIRST_CELLS = 128;

  private final int mostCells;
  private volatile Generation<V> young;
  private volatile Generation<V> old;

  /**
   * An empty table.
   *
   * @param mostCells how many cells a generation may hold; at most twice as many are kept
   */
  CellTable(int mostCells) {
    this.mostCells = mostCells;
    this.young = new Generation<>(Math.min(FIRST_CELLS, mostCells));
    this.old = young;
  }

  /** {@return what is known of the cell; null when nothing is} */
  @Nullable V get(int space, long first, long @Nullable [] others) {
    V known = young.get(space, first, others);
    if (known != null) {
      return known;
    }
    known = old.get(space, first, others);
    if (known != null) {
      put(space, first, others, known);
    }
    return known;
  }

  /** Keeps what is known of the cell, for a while. */
  void put(int space, long first, long @Nullable [] others, V value) {
    Generation<V> now = young;
    if (!now.put(new Known<>(space, first, others, value))) {
      turn(now);
    }
  }

  /** {@return how many cells are kept now} */
  int size() {
    Generation<V> now = young;
    Generation<V> before = old;
    return now.size() + (before == now ? 0 : before.size());
  }

  private synchronized void turn(Generation<V> full) {
    if (young == full) {
      old = full;
      young = new Generation<>((int) Math.min(2L * full.most, mostCells));
    }
  }

  /** One cell: the vendor's space, and the alternatives that pass. */
  private record Known<V>(int space, long first, long @Nullable [] others, V value) {
    boolean is(int otherSpace, long otherFirst, long @Nullable [] otherOthers) {
      return first == otherFirst && space == otherSpace && Arrays.equals(others, otherOthers);
    }
  }

  /** A hash table that only fills up, at most to half. */
  private static final class Generation<V> {
    final int most;
    private final AtomicReferenceArray<@Nullable Known<V>> slots;
    private final AtomicInteger taken = new AtomicInteger();
    private final int mask;

    Generation(int most) {
      this.most = most;
      int size = Integer.highestOneBit(Math.max(1, most)) << 2;
      this.slots = new AtomicReferenceArray<>(size);
      this.mask = size - 1;
    }

    @Nullable V get(int space, long first, long @Nullable [] others) {
      int slot = start(space, first, others);
      Known<V> known = slots.getAcquire(slot);
      while (known != null) {
        if (known.is(space, first, others)) {
          return known.value;
        }
        slot = slot + 1 & mask;
        known = slots.getAcquire(slot);
      }
      return null;
    }

    /** {@return whether the cell is in the table now; not when the table is full} */
    boolean put(Known<V> cell) {
      if (taken.incrementAndGet() > most) {
        taken.decrementAndGet();
        return false;
      }
      int slot = start(cell.space, cell.first, cell.others);
      while (true) {
        Known<V> known = slots.getAcquire(slot);
        if (known == null) {
          if (slots.compareAndSet(slot, null, cell)) {
            return true;
          }
        } else if (known.is(cell.space, cell.first, cell.others)) {
          taken.decrementAndGet();
          return true;
        } else {
          slot = slot + 1 & mask;
        }
      }
    }

    int size() {
      return taken.get();
    }

    private int start(int space, long first, long @Nullable [] others) {
      long mixed = (first + space) * 0x9E3779B97F4A7C15L;
      if (others != null) {
        mixed ^= Arrays.hashCode(others) * 0xC2B2AE3D27D4EB4FL;
      }
      return (int) (mixed >>> 32 ^ mixed >>> 50) & mask;
    }
  }
}
