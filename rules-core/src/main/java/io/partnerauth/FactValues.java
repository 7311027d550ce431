package io.partnerauth;

import io.partnerauth.internal.text.English;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values of one fact: as data for programs, and in words for people by {@code toString()}.
 *
 * <p>Immutable.
 */
public sealed interface FactValues {
  /** {@return the values that one fact or another of these has; the only one if there is one} */
  static FactValues any(List<? extends FactValues> choices) {
    List<FactValues> distinct = new ArrayList<>();
    Names.all("choice", choices)
        .forEach(
            choice -> {
              if (!distinct.contains(choice)) {
                distinct.add(choice);
              }
            });
    if (distinct.size() == 1) {
      return distinct.get(0);
    }
    return !distinct.isEmpty() && distinct.stream().allMatch(OneOf.class::isInstance)
        ? new OneOf(
            distinct.stream().flatMap(one -> ((OneOf) one).values().stream()).distinct().toList())
        : new Any(distinct);
  }

  /** {@return values that only words can tell} */
  static FactValues inWords(String words) {
    return new Described(words, Optional.empty());
  }

  /**
   * {@return these days; a single one is told as a value}
   *
   * @param from the first day; {@link LocalDate#MIN} when there is none
   * @param to the last day, included; {@link LocalDate#MAX} when there is none
   */
  static FactValues days(LocalDate from, LocalDate to) {
    return Names.given("first day", from).equals(Names.given("last day", to))
        ? OneOf.of(from)
        : new Days(
            Optional.of(from).filter(day -> !day.equals(LocalDate.MIN)),
            Optional.of(to).filter(day -> !day.equals(LocalDate.MAX)));
  }

  /**
   * Shares of a company, in percent.
   *
   * @param range with both its ends
   */
  record Shares(ShareRange range) implements FactValues {
    /** Refuses null. */
    public Shares {
      Mistakes.given("range of shares", range);
    }

    /** {@return such as {@code 10}, {@code below 10}, {@code 10 to below 50}} */
    @Override
    public String toString() {
      if (range.isExact() || range.equals(ShareRange.UNKNOWN)) {
        return range.toString();
      }
      if (range.low().equals(Share.ZERO) && range.lowIncluded()) {
        return (range.highIncluded() ? "up to " : "below ") + range.high().readable();
      }
      if (range.high().equals(Share.HUNDRED) && range.highIncluded()) {
        String low = range.low().readable();
        return range.lowIncluded() ? low + " and above" : "above " + low;
      }
      return range.toString();
    }
  }

  /**
   * One of a few single values; the value itself when there is one.
   *
   * @param values as rules write them: constants, codes, words, names, numbers, true or false, and
   *     days as in {@code 2021-04-08}; never empty
   */
  record OneOf(List<String> values) implements FactValues {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(Mistakes.given("list of values", values));
      if (values.isEmpty()) {
        throw Names.refused("A list of values is empty; name one");
      }
    }

    /** {@return this value alone} */
    public static OneOf of(Object value) {
      return new OneOf(List.of(Mistakes.given("value", value).toString()));
    }

    /** {@return such as {@code A}, {@code A or B}, {@code A, B or C}} */
    @Override
    public String toString() {
      return values.size() == 1
          ? Printable.of(values.get(0))
          : English.or(values.stream().map(Printable::of).toList());
    }
  }

  /**
   * Numbers of an attribute of the pack's own.
   *
   * @param low the lower end; empty when there is none
   * @param lowIncluded whether it is one of them
   * @param high the upper end; empty when there is none
   * @param highIncluded whether it is one of them
   */
  record Amounts(
      Optional<BigDecimal> low,
      boolean lowIncluded,
      Optional<BigDecimal> high,
      boolean highIncluded)
      implements FactValues {
    /** Refuses null. */
    public Amounts {
      Mistakes.given(Amounts.class, low, high);
    }

    /** {@return such as {@code up to 10}, {@code above 10 to 20}, {@code 50 and above}} */
    @Override
    public String toString() {
      Optional<String> end = high.map(BigDecimal::toPlainString);
      if (low.isEmpty()) {
        return end.map(to -> (highIncluded ? "up to " : "below ") + to).orElse("any number");
      }
      String from = low.get().toPlainString();
      return end.map(
              to ->
                  (lowIncluded ? "" : "above ")
                      + from
                      + (highIncluded ? " to " : " to below ")
                      + to)
          .orElse(lowIncluded ? from + " and above" : "above " + from);
    }
  }

  /**
   * Days in a row.
   *
   * @param from the first day; empty when there is none
   * @param to the last day, included; empty when there is none
   */
  record Days(Optional<LocalDate> from, Optional<LocalDate> to) implements FactValues {
    /** Refuses null. */
    public Days {
      Mistakes.given(Days.class, from, to);
    }

    /** {@return such as {@code before 2021-03-31}, {@code 2021-03-31 or later}} */
    @Override
    public String toString() {
      if (to.isEmpty()) {
        return from.map(day -> day + " or later").orElse("any day");
      }
      LocalDate last = to.get();
      if (from.isEmpty()) {
        return "before " + last.plusDays(1);
      }
      return from.equals(to) ? last.toString() : from.get() + " to " + last;
    }
  }

  /**
   * One set: of words, or of the regions of a place.
   *
   * @param elements that are in it, sorted; of regions those that a rule or grant names
   * @param perhaps those of which nobody knows whether they are in it, too, sorted
   */
  record SetOf(List<String> elements, List<String> perhaps) implements FactValues {
    /** Sorts copies. */
    public SetOf {
      Mistakes.given(SetOf.class, elements, perhaps);
      elements = Names.sortedList(elements);
      perhaps = Names.sortedList(perhaps);
    }

    /** {@return such as {@code none}, {@code A, B}, {@code A, perhaps B}} */
    @Override
    public String toString() {
      String certain = joined(elements);
      return perhaps.isEmpty()
          ? elements.isEmpty() ? "none" : certain
          : (elements.isEmpty() ? "" : certain + ", ") + "perhaps " + joined(perhaps);
    }
  }

  /**
   * All sets that hold some elements and do not hold others.
   *
   * @param with what they hold, sorted
   * @param without what they do not hold, sorted; all else that matters when both lists are empty
   */
  record Containing(List<String> with, List<String> without) implements FactValues {
    /** Sorts copies. */
    public Containing {
      Mistakes.given(Containing.class, with, without);
      with = Names.sortedList(with);
      without = Names.sortedList(without);
    }

    /** {@return such as {@code A, B}, {@code A without B}, {@code none of A, B}} */
    @Override
    public String toString() {
      if (with.isEmpty()) {
        return without.isEmpty() ? "none" : "none of " + joined(without);
      }
      return joined(with) + (without.isEmpty() ? "" : " without " + joined(without));
    }
  }

  /**
   * The values of each of these.
   *
   * @param choices never exactly one
   */
  record Any(List<FactValues> choices) implements FactValues {
    /** Copies the list. */
    public Any {
      choices = List.copyOf(Mistakes.given("list of choices", choices));
    }

    /** {@return such as {@code A or B}; {@code unknown} when there is none} */
    @Override
    public String toString() {
      return choices.isEmpty()
          ? "unknown"
          : String.join(" or ", choices.stream().map(FactValues::toString).toList());
    }
  }

  /**
   * No value at all: no earlier contract, no part of a country that anybody tells apart.
   *
   * @param words for people, such as {@code none}
   */
  record Absent(String words) implements FactValues {
    /** Refuses null. */
    public Absent {
      Mistakes.given("words", words);
    }

    /** {@return the words} */
    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * Values that are told in words, with one of them where there is an example.
   *
   * @param words for people, such as {@code any other}
   * @param example one of the values, as rules write it: each of them gives the same answer
   */
  record Described(String words, Optional<String> example) implements FactValues {
    /** Refuses null. */
    public Described {
      Mistakes.given(Described.class, words, example);
      example = example.filter(one -> !one.isBlank());
    }

    /** {@return the words} */
    @Override
    public String toString() {
      return words;
    }
  }

  /** Any share, of a customer that a state controls. */
  record StateControlled() implements FactValues {
    /** {@return the words {@code controlled by a state}} */
    @Override
    public String toString() {
      return "controlled by a state";
    }
  }

  private static String joined(List<String> texts) {
    return String.join(", ", texts.stream().map(Printable::of).toList());
  }
}
