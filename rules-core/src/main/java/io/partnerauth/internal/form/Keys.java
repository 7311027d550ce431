package io.partnerauth.internal.form;

import io.partnerauth.Fact;
import io.partnerauth.OwnFacts;
import io.partnerauth.OwnerFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of one thing that is being written; what is not there is left out. */
public final class Keys {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Writes a text, unless it is empty: an empty one is no value to the reader. */
  public Keys text(String key, Object value) {
    if (!value.toString().isEmpty()) {
      values.put(key, value.toString());
    }
    return this;
  }

  /** Writes a day, if there is one. */
  public Keys date(String key, Optional<LocalDate> day) {
    day.ifPresent(known -> values.put(key, known.toString()));
    return this;
  }

  /** Writes a list, unless it is empty. */
  public Keys list(String key, Collection<?> items) {
    return items.isEmpty() ? this : value(key, List.copyOf(items));
  }

  /** Writes one value, several that are possible as a list, unless unknown. */
  Keys fact(String key, Fact<?> fact) {
    List<Object> values = fact.candidates().stream().<Object>map(Keys::written).toList();
    return fact.isKnown() ? value(key, values.get(0)) : list(key, values);
  }

  private static Object written(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Boolean ? value : value.toString();
  }

  /** Writes one set as a list, several that are possible as a list of lists, unless unknown. */
  Keys sets(String key, Fact<Set<String>> fact) {
    List<List<String>> sets =
        fact.candidates().stream().map(set -> set.stream().sorted().toList()).toList();
    return fact.isKnown() ? value(key, sets.get(0)) : list(key, sets);
  }

  /** Writes what is known of attributes of the pack's own, by type and name. */
  Keys own(OwnFacts own) {
    each("number", own.numbers());
    each("day", own.days());
    each("flag", own.flags());
    return this;
  }

  /** Writes figures of owners by figure and whose they are. */
  Keys figures(OwnerFigures figures) {
    Map<String, Keys> each = new LinkedHashMap<>();
    figures.shares().forEach((name, share) -> keyed(each, name, SharesWriter.write(share)));
    figures.controls().forEach((name, does) -> keyed(each, name, does));
    each.forEach((figure, keys) -> value(figure, keys.map()));
    return this;
  }

  private static void keyed(Map<String, Keys> each, String name, Object value) {
    String[] parts = name.split("[\\[\"]+"); // a figure and a key between brackets and quotes
    each.computeIfAbsent(parts[0], figure -> new Keys()).value(parts[1], value);
  }

  private void each(String type, Map<String, ? extends Fact<?>> facts) {
    Keys keys = new Keys();
    facts.forEach(keys::fact);
    if (!facts.isEmpty()) {
      value(type, keys.map());
    }
  }

  /** Writes a value whatever it is: a text, a number, true or false, a list or a map. */
  public Keys value(String key, Object value) {
    values.put(key, value);
    return this;
  }

  /** {@return what was written, in its order} */
  public Map<String, Object> map() {
    return values;
  }
}
