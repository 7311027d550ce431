package io.partnerauth.internal.space;

import io.partnerauth.FactValues;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Quantities;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Values of one attribute that no rule tells apart. */
public sealed interface ValueClass {
  /** {@return the attribute whose values these are} */
  Attribute attribute();

  /** {@return one of the values, as a situation holds it; null for {@link AbsentClass} only} */
  @Nullable Object value();

  /** {@return the values} */
  FactValues values();

  /** {@return the values for people, such as {@code below 10}} */
  default String label() {
    return values().toString();
  }

  /** {@return one value of each of these pieces} */
  static List<@Nullable Object> values(List<ValueClass> pieces) {
    List<@Nullable Object> values = new ArrayList<>();
    pieces.forEach(piece -> values.add(piece.value()));
    return values;
  }

  /** Shares between two ends. */
  record ShareClass(Attribute attribute, ShareRange range) implements ValueClass {
    @Override
    public Share value() {
      return range.middle();
    }

    @Override
    public FactValues values() {
      return new FactValues.Shares(range);
    }

    /** {@return one of the values that is also in {@code other}; empty when none is} */
    public Optional<Share> within(ShareRange other) {
      return range.intersect(other).map(ShareRange::middle);
    }

    /** {@return one that is easy to read: an end, a whole percentage, or the middle} */
    Share readable() {
      return range.lowIncluded()
          ? range.low()
          : LongStream.rangeClosed(1, 100)
              .mapToObj(Share::percent)
              .filter(range::contains)
              .findFirst()
              .orElseGet(range::middle);
    }
  }

  /**
   * Numbers of the pack's own: one of them, or all between two others.
   *
   * @param low the number itself, or that below them; empty when they begin with 0
   * @param high the number itself, or that above them; empty when there is none
   * @param exact whether it is one number
   */
  record NumberClass(
      Attribute attribute, Optional<BigDecimal> low, Optional<BigDecimal> high, boolean exact)
      implements ValueClass {
    @Override
    public BigDecimal value() {
      if (exact || low.isEmpty()) {
        return low.orElse(BigDecimal.ZERO);
      }
      BigDecimal whole = low.get().setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
      return high.isEmpty() || whole.compareTo(high.get()) < 0
          ? whole
          : Quantities.normal(low.get().add(high.get()).divide(BigDecimal.valueOf(2)));
    }

    @Override
    public FactValues values() {
      return upTo(this);
    }

    /** {@return these numbers and all up to others} */
    public FactValues upTo(NumberClass last) {
      return exact && equals(last)
          ? FactValues.OneOf.of(low.get().toPlainString())
          : new FactValues.Amounts(low, exact, last.high, last.exact);
    }
  }

  /**
   * Days in a row.
   *
   * @param from the first day; {@link LocalDate#MIN} when there is none
   * @param to the last day, included; {@link LocalDate#MAX} when there is none
   */
  record DayClass(Attribute attribute, LocalDate from, LocalDate to) implements ValueClass {
    @Override
    public LocalDate value() {
      return from.equals(LocalDate.MIN) ? to : from;
    }

    @Override
    public FactValues values() {
      return FactValues.days(from, to);
    }

    /** {@return one of the days: the first, or where there is none the last} */
    LocalDate sample() {
      boolean any = from.equals(LocalDate.MIN) && to.equals(LocalDate.MAX);
      return any ? LocalDate.of(2026, 1, 1) : value();
    }

    /** {@return the day of sale, or a later one on which a contract can be signed on such a day} */
    LocalDate notBefore(LocalDate sold) {
      return from.isAfter(sold) ? from : sold;
    }

    /** {@return one of the days that is not after the sale} */
    LocalDate notAfter(LocalDate sold) {
      LocalDate day = sample();
      return day.isAfter(sold) ? sold : day;
    }
  }

  /**
   * Constants of an enum.
   *
   * @param constants one that rules mention, or all those that none mentions; never empty
   */
  record ConstantClass(Attribute attribute, Set<Enum<?>> constants) implements ValueClass {
    /** Copies the set in the order of declaration. */
    public ConstantClass {
      Set<Enum<?>> sorted = new LinkedHashSet<>();
      constants.stream().sorted(Comparator.comparingInt(Enum::ordinal)).forEach(sorted::add);
      constants = Collections.unmodifiableSet(sorted);
    }

    @Override
    public Enum<?> value() {
      return constants.iterator().next();
    }

    @Override
    public FactValues values() {
      return new FactValues.OneOf(constants.stream().map(Enum::toString).toList());
    }
  }

  /** True, or false. */
  record FlagClass(Attribute attribute, Boolean value) implements ValueClass {
    @Override
    public FactValues values() {
      return FactValues.OneOf.of(value);
    }
  }

  /**
   * Texts: one that rules mention, or all others that begin and end alike.
   *
   * @param mentioned whether {@code value} is the only value
   * @param label the values for people
   */
  record TextClass(Attribute attribute, String value, boolean mentioned, String label)
      implements ValueClass {
    @Override
    public FactValues values() {
      return mentioned
          ? FactValues.OneOf.of(value)
          : new FactValues.Described(label, Optional.of(value));
    }
  }

  /**
   * Sets that hold the same ones of the elements that rules mention.
   *
   * @param value the mentioned elements that are in the set
   * @param without the mentioned elements that are not
   */
  record SetClass(Attribute attribute, Set<Object> value, Set<Object> without)
      implements ValueClass {
    @Override
    public FactValues values() {
      return value.isEmpty()
          ? new FactValues.Containing(List.of(), texts(without))
          : new FactValues.Containing(texts(value), List.of());
    }

    private static List<String> texts(Set<Object> elements) {
      return elements.stream().map(Object::toString).toList();
    }
  }

  /** No value at all. */
  record AbsentClass(Attribute attribute) implements ValueClass {
    @Override
    public @Nullable Object value() {
      return null;
    }

    @Override
    public FactValues values() {
      return new FactValues.Absent("absent");
    }
  }
}
