package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.DatePartition;
import io.partnerauth.internal.space.NumberPartition;
import io.partnerauth.internal.space.Partition;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.SetPartition;
import io.partnerauth.internal.space.TextPartition;
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
  /** What passes where no rule speaks. */
  static final long NOTHING = 1;

  /** A table of more longs than this is not made. */
  private static final long MOST_LONGS = 1 << 22;

  private final @Nullable Gate[] gates = new @Nullable Gate[Attribute.all().size()];

  /** Whose alternatives they are, by id; the first one is nobody's. */
  private final List<@Nullable Rule> owners;

  /** What passes before any value is looked at. */
  private final long[] start;

  private Sieve(List<@Nullable Rule> owners, long[] start) {
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
   * @param places sets of regions that come up often; numbered by their order
   */
  static Optional<Sieve> of(
      List<Rule> rules, Partitions landmarks, Optional<String> vendor, List<Set<String>> places) {
    List<Map<Attribute, Condition>> alternatives = new ArrayList<>();
    List<@Nullable Rule> owners = new ArrayList<>();
    alternatives.add(Map.of());
    owners.add(null);
    for (Rule rule : rules) {
      Optional<List<Map<Attribute, Condition>>> ways = Alternatives.of(rule);
      if (ways.isEmpty()) {
        return Optional.empty();
      }
      alternatives.addAll(ways.get());
      owners.addAll(Collections.nCopies(ways.get().size(), rule));
    }
    Sieve sieve = new Sieve(owners, start(alternatives, vendor));
    long longs = 0;
    for (Attribute attribute : landmarks.attributes()) {
      if (attribute == Attribute.GRANT_VENDOR && vendor.isPresent()) {
        continue; // the start has looked at it
      }
      Partition axis = landmarks.axis(attribute).orElseThrow();
      longs += (long) rowsOf(axis) * sieve.start.length;
      if (longs > MOST_LONGS) {
        return Optional.empty();
      }
      Rows rows = Rows.of(attribute, alternatives);
      sieve.gates[attribute.ordinal()] = gate(attribute, axis, rows, places);
    }
    return Optional.of(sieve);
  }

  /** Sets are in the table as they come up, not as they could be. */
  private static int rowsOf(Partition axis) {
    return axis instanceof SetPartition ? 1 : axis.pieces().size();
  }

  private static Gate gate(
      Attribute attribute, Partition axis, Rows rows, List<Set<String>> places) {
    return switch (attribute.type()) {
      case NUMBER -> new ShareGate(rows, (NumberPartition) axis);
      case DATE -> DayGate.of(rows, (DatePartition) axis);
      case CONSTANT -> new ConstantGate(attribute, rows);
      case FLAG -> new FlagGate(rows);
      case TEXT_SET -> new RegionsGate(rows, places);
      case CONSTANT_SET -> new ConstantsGate(attribute, rows);
      case TEXT ->
          attribute == Attribute.CUSTOMER_COUNTRY || attribute == Attribute.PARTNER_COUNTRY
              ? new CountryGate(rows, (TextPartition) axis)
              : new TextGate(rows, (TextPartition) axis);
    };
  }

  /**
   * {@return the attribute's gate; null when no answer can depend on the attribute}
   *
   * @param type the kind of gate that attributes of its type have
   */
  public <G extends Gate> @Nullable G gate(Attribute attribute, Class<G> type) {
    return type.cast(gates[attribute.ordinal()]);
  }

  /** {@return those of the first alternatives that pass before any value is looked at} */
  public long all() {
    return start[0];
  }

  /** {@return those of all other alternatives; null when there are no others} */
  public long @Nullable [] allOthers() {
    return start.length == 1 ? null : Arrays.copyOfRange(start, 1, start.length);
  }

  /** {@return the rules of the alternatives that pass, by id} */
  List<Rule> rules(long passing, long @Nullable [] others) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 1; i < owners.size(); i++) {
      long word = i < Long.SIZE ? passing : others[i / Long.SIZE - 1];
      Rule owner = owners.get(i);
      boolean repeated = !rules.isEmpty() && rules.get(rules.size() - 1) == owner;
      if ((word >> i & 1) == 1 && !repeated) {
        rules.add(owner);
      }
    }
    return rules;
  }

  /**
   * {@return those of all alternatives that a situation lets pass}
   *
   * @throws IllegalArgumentException when it lacks a value that may not be absent
   */
  long passing(Situation situation, long @Nullable [] others) {
    long passing = all();
    for (Attribute attribute : Attribute.all()) {
      Gate gate = gates[attribute.ordinal()];
      if (gate != null) {
        Object value = situation.get(attribute);
        if (value == null && !attribute.mayBeAbsent()) {
          throw new IllegalArgumentException(attribute + " is absent, but rules ask about it.");
        }
        passing = gate.passAny(value, passing, others);
      }
    }
    return passing;
  }
}
