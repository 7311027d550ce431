package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cell that a situation falls into, value by value.
 *
 * <p>Rules are taken apart into alternatives that ask each attribute one thing. A value lets some
 * of them pass, and what passes all values is the cell: situations in which the same alternatives
 * pass get the same answer. The first 64 alternatives are the bits of a long, the others those of
 * an array, which is null when there are no others.
 *
 * <p>Immutable and thread-safe.
 */
public final class Sieve {
  /** A table of more longs than this is not made. */
  private static final long MOST_LONGS = 1 << 22;

  private final @Nullable Gate[] gates = new @Nullable Gate[Attribute.all().size()];

  /** Whose alternatives they are: as many rules as alternatives, by id. */
  private final List<Rule> owners;

  /** What passes before any value is looked at. */
  private final long[] start;

  private Sieve(List<Rule> owners, long[] start) {
    this.owners = owners;
    this.start = start;
  }

  /** {@return all alternatives; of one vendor only those that it lets pass} */
  private static long[] start(
      List<Map<Attribute, Condition>> alternatives, Optional<String> vendor) {
    if (vendor.isPresent()) {
      return Rows.of(Attribute.GRANT_VENDOR, alternatives).row(vendor.get());
    }
    BitSet all = new BitSet();
    all.set(0, alternatives.size());
    return Arrays.copyOf(all.toLongArray(), Rows.words(alternatives.size()));
  }

  /**
   * {@return the sieve of these rules; empty when that would take too much memory}
   *
   * @param vendor whose sales it is for; empty for any vendor's
   * @param places sets of regions that come up often; see {@link #place}
   */
  static Optional<Sieve> of(
      List<Rule> rules, Landmarks landmarks, Optional<String> vendor, List<Set<String>> places) {
    List<Map<Attribute, Condition>> alternatives = new ArrayList<>();
    List<Rule> owners = new ArrayList<>();
    for (Rule rule : rules) {
      Optional<List<Map<Attribute, Condition>>> ways = Alternatives.of(rule);
      if (ways.isEmpty()) {
        return Optional.empty();
      }
      alternatives.addAll(ways.get());
      owners.addAll(Collections.nCopies(ways.get().size(), rule));
    }
    Sieve sieve = new Sieve(owners, start(alternatives, vendor));
    int words = Rows.words(alternatives.size());
    long longs = 0;
    for (Attribute attribute : landmarks.attributes()) {
      if (attribute == Attribute.GRANT_VENDOR && vendor.isPresent()) {
        continue; // the start has looked at it
      }
      Axis axis = landmarks.axis(attribute).orElseThrow();
      List<?> values = TableValues.of(attribute, axis, places);
      longs += (long) values.size() * words;
      if (longs > MOST_LONGS) {
        return Optional.empty();
      }
      Rows rows = Rows.of(attribute, alternatives);
      sieve.gates[attribute.ordinal()] = new Gate(axis, rows, rows.table(values), words);
    }
    return Optional.of(sieve);
  }

  /** {@return whether an answer can depend on the attribute} */
  public boolean asks(Attribute attribute) {
    return gates[attribute.ordinal()] != null;
  }

  /** {@return those of the first 64 alternatives that pass before any value is looked at} */
  public long all() {
    return start[0];
  }

  /** {@return those of all other alternatives; null when there are no others} */
  public long @Nullable [] allOthers() {
    return start.length == 1 ? null : Arrays.copyOfRange(start, 1, start.length);
  }

  /** {@return those of {@code passing} that a text lets pass; null is its absence} */
  public long text(
      Attribute attribute, @Nullable String text, long passing, long @Nullable [] others) {
    Gate gate = gates[attribute.ordinal()];
    return gate == null ? passing : gate.pass(gate.axis().indexOf(text), passing, others);
  }

  /** {@return those of {@code passing} that a constant lets pass} */
  public long constant(
      Attribute attribute, Enum<?> constant, long passing, long @Nullable [] others) {
    Gate gate = gates[attribute.ordinal()];
    return gate == null ? passing : gate.pass(gate.axis().indexOf(constant), passing, others);
  }

  /** {@return those of {@code passing} that true or false lets pass} */
  public long flag(Attribute attribute, boolean flag, long passing, long @Nullable [] others) {
    Gate gate = gates[attribute.ordinal()];
    return gate == null ? passing : gate.pass(flag ? 1 : 0, passing, others);
  }

  /** {@return those of {@code passing} that a share lets pass} */
  public long share(Attribute attribute, Share share, long passing, long @Nullable [] others) {
    Gate gate = gates[attribute.ordinal()];
    if (gate == null) {
      return passing;
    }
    return gate.pass(((NumberAxis) gate.axis()).indexOf(share), passing, others);
  }

  /** {@return those of {@code passing} that a day lets pass; null is its absence} */
  public long day(
      Attribute attribute, @Nullable LocalDate day, long passing, long @Nullable [] others) {
    Gate gate = gates[attribute.ordinal()];
    return gate == null ? passing : gate.pass(gate.axis().indexOf(day), passing, others);
  }

  /** {@return those of {@code passing} that a set of constants lets pass} */
  public long constants(
      Attribute attribute, Set<? extends Enum<?>> set, long passing, long @Nullable [] others) {
    Gate gate = gates[attribute.ordinal()];
    return gate == null ? passing : gate.pass(TableValues.mask(set), passing, others);
  }

  /**
   * {@return those of {@code passing} that a set of regions lets pass}
   *
   * @param number of the set among those that the sieve was made for
   */
  public long place(Attribute attribute, int number, long passing, long @Nullable [] others) {
    Gate gate = gates[attribute.ordinal()];
    return gate == null ? passing : gate.pass(number, passing, others);
  }

  /** {@return the rules of the alternatives that pass, by id} */
  List<Rule> rules(long passing, long @Nullable [] others) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < owners.size(); i++) {
      long word = i < Long.SIZE || others == null ? passing : others[i / Long.SIZE - 1];
      Rule owner = owners.get(i);
      boolean repeated = !rules.isEmpty() && rules.get(rules.size() - 1) == owner;
      if ((word >> i & 1) == 1 && !repeated) {
        rules.add(owner);
      }
    }
    return rules;
  }

  /** {@return those of all alternatives that a situation lets pass} */
  long passing(Situation situation, long @Nullable [] others) {
    long passing = all();
    for (Attribute attribute : Attribute.all()) {
      Gate gate = gates[attribute.ordinal()];
      if (gate != null) {
        Object value = situation.get(attribute);
        passing =
            attribute.type().set()
                ? gate.passNew(value, passing, others)
                : gate.pass(gate.axis().indexOf(value), passing, others);
      }
    }
    return passing;
  }
}
