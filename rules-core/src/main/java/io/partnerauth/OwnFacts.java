package io.partnerauth;

import io.partnerauth.internal.rule.Quantities;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a host knows of the attributes that a pack declares itself, in {@code attributes.csv}.
 *
 * <pre>{@code
 * Sale.builder(day).own(OwnFacts.NONE.number("paymentDays", 30).flag("prepaid", false)).build();
 * }</pre>
 *
 * <p>What is left out is unknown. A name that the pack does not declare says nothing: what its
 * author may have meant is still unknown.
 *
 * @param numbers by name, each 0 or more and below 10<sup>12</sup>, with at most nine decimals
 * @param days by name
 * @param flags by name, what is true or false
 */
public record OwnFacts(
    SortedMap<String, Fact<BigDecimal>> numbers,
    SortedMap<String, Fact<LocalDate>> days,
    SortedMap<String, Fact<Boolean>> flags) {
  /** Nothing known. */
  public static final OwnFacts NONE =
      new OwnFacts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);
  private static final int DECIMALS = 9;

  /**
   * Copies the maps; what is unknown is left out, and 30.0 is 30.
   *
   * @throws InvalidQuestionException when a name is blank or a number out of bounds
   */
  public OwnFacts {
    Mistakes mistakes = new Mistakes();
    SortedMap<String, Fact<BigDecimal>> checked = new TreeMap<>();
    Names.given("map of numbers", numbers)
        .forEach((name, known) -> checked.put(name, normal(mistakes, name, known)));
    numbers = copy(mistakes, "name of a number", checked);
    days = copy(mistakes, "name of a day", Names.given("map of days", days));
    flags = copy(mistakes, "name of a flag", Names.given("map of flags", flags));
    mistakes.check();
  }

  private static <T> SortedMap<String, Fact<T>> copy(
      Mistakes mistakes, String what, SortedMap<String, Fact<T>> facts) {
    SortedMap<String, Fact<T>> copy = new TreeMap<>();
    facts.forEach(
        (name, known) -> {
          Names.check(mistakes, what, name);
          if (!Names.given("value of \"" + name + "\"", known).isUnknown()) {
            copy.put(name, known);
          }
        });
    return copy.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(copy);
  }

  private static Fact<BigDecimal> normal(Mistakes mistakes, String name, Fact<BigDecimal> known) {
    for (BigDecimal number : Names.given("value of \"" + name + "\"", known).candidates()) {
      if (number.signum() < 0
          || number.compareTo(BOUND) >= 0
          || Quantities.normal(number).scale() > DECIMALS) {
        mistakes.add(
            IssueCode.NOT_ALLOWED,
            "The number \"%s\" is %s; give one from 0 to below %s with at most %d decimals"
                .formatted(Printable.of(name), number, BOUND, DECIMALS));
      }
    }
    return known.isUnknown()
        ? known
        : Fact.oneOf(known.candidates().stream().map(Quantities::normal).toList());
  }

  /** {@return the same facts and a number} */
  public OwnFacts number(String name, long value) {
    return number(name, Fact.of(BigDecimal.valueOf(value)));
  }

  /** {@return the same facts and what is known of a number} */
  public OwnFacts number(String name, Fact<BigDecimal> known) {
    return new OwnFacts(with(numbers, name, known), days, flags);
  }

  /** {@return the same facts and a day} */
  public OwnFacts day(String name, LocalDate value) {
    return day(name, Fact.of(value));
  }

  /** {@return the same facts and what is known of a day} */
  public OwnFacts day(String name, Fact<LocalDate> known) {
    return new OwnFacts(numbers, with(days, name, known), flags);
  }

  /** {@return the same facts and what is true or false} */
  public OwnFacts flag(String name, boolean value) {
    return flag(name, Fact.of(value));
  }

  /** {@return the same facts and what is known of what is true or false} */
  public OwnFacts flag(String name, Fact<Boolean> known) {
    return new OwnFacts(numbers, days, with(flags, name, known));
  }

  private static <T> SortedMap<String, Fact<T>> with(
      SortedMap<String, Fact<T>> facts, String name, Fact<T> known) {
    SortedMap<String, Fact<T>> more = new TreeMap<>(facts);
    more.put(Names.given("name of an attribute", name), known);
    return more;
  }

  /**
   * {@return what is known of one attribute}
   *
   * @param type {@code number}, {@code day} or {@code flag}
   */
  public Fact<?> of(String type, String name) {
    Names.given("name of an attribute", name);
    return switch (Names.given("type of an attribute", type)) {
      case "number" -> numbers.getOrDefault(name, Fact.unknown());
      case "day" -> days.getOrDefault(name, Fact.unknown());
      default -> flags.getOrDefault(name, Fact.unknown());
    };
  }
}
