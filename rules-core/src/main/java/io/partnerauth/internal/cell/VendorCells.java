package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Partitions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one vendor, or of all vendors that no rule names.
 *
 * <p>Partitions are looked for when they are first needed, so that loading a pack costs less.
 * Thread-safe.
 *
 * @param <V> what is known of a cell
 */
public final class VendorCells<V> {
  private final int number;
  private final List<Rule> rules;
  private final Optional<String> vendor;
  private final List<Set<String>> places;
  private final CellTable<V> known;
  private volatile @Nullable Partitions landmarks;
  private volatile @Nullable Cut cut;

  /** What is known of the cell in which no rule speaks. */
  private volatile @Nullable V silent;

  /**
   * The cells of these rules.
   *
   * @param number tells the cells of this vendor from those of others in the table
   * @param vendor whose sales; empty for all those that no rule names
   * @param places sets of regions that come up often
   */
  VendorCells(
      int number,
      List<Rule> rules,
      Optional<String> vendor,
      List<Set<String>> places,
      CellTable<V> known) {
    this.number = number;
    this.rules = rules;
    this.vendor = vendor;
    this.places = places;
    this.known = known;
  }

  /** {@return the landmarks of the rules that can speak about the vendor's sales} */
  public Partitions landmarks() {
    Partitions found = landmarks;
    if (found == null) {
      found = Partitions.of(rules);
      landmarks = found; // two threads may both get here, with equal results
    }
    return found;
  }

  /**
   * {@return how the cell of a situation is found; null when its rules are too intricate for it}
   */
  public @Nullable Sieve sieve() {
    Cut made = cut;
    if (made == null) {
      made = new Cut(Sieve.of(rules, landmarks(), vendor, places).orElse(null));
      cut = made;
    }
    return made.sieve;
  }

  /**
   * {@return what is known of a cell; null when nothing is}
   *
   * @param passing what the sieve lets pass
   * @param others what it lets pass beyond that
   */
  public @Nullable V known(long passing, long @Nullable [] others) {
    return isSilent(passing, others) ? silent : known.get(number, passing, others);
  }

  /** Keeps what is known of a cell, for a while. */
  void keep(long passing, long @Nullable [] others, V value) {
    if (isSilent(passing, others)) {
      silent = value;
    } else {
      known.put(number, passing, others, value);
    }
  }

  /** Whether no alternative passes: the cell that most situations fall into. */
  private static boolean isSilent(long passing, long @Nullable [] others) {
    if (passing != Sieve.NOTHING) {
      return false;
    }
    if (others != null) {
      for (long more : others) {
        if (more != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private record Cut(@Nullable Sieve sieve) {}
}
