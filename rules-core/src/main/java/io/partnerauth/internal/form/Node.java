package io.partnerauth.internal.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a YAML or JSON text with its place: what its author wrote, before anybody knows what
 * it means.
 */
public sealed interface Node {
  /** {@return the line that it begins on, from 1} */
  int line();

  /** {@return the column that it begins at, from 1} */
  int column();

  /** {@return what it is, for people} */
  String kind();

  /**
   * A single value, always as text: {@code NO} is a country here and not false.
   *
   * @param bare whether JSON has it without quotes: a number, true or false
   */
  record Scalar(String text, boolean bare, int line, int column) implements Node {
    /** A text that is not bare. */
    public Scalar(String text, int line, int column) {
      this(text, false, line, column);
    }

    @Override
    public String kind() {
      return text.isEmpty() ? "nothing" : "\"" + text + "\"";
    }
  }

  /** A list of values. */
  record Sequence(List<Node> items, int line, int column) implements Node {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with their values, in the order in which they are written. */
  record Mapping(Map<String, Keyed> entries, int line, int column) implements Node {
    /** A key's own place and its value. */
    public record Keyed(Scalar key, Node value) {}

    /** Copies the map. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String kind() {
      return "keys with values";
    }

    /**
     * {@return these keys, and those of {@code defaults} that are not among them; where both have
     * keys under one key, merged in the same way}
     */
    public Mapping over(Mapping defaults) {
      Map<String, Keyed> merged = new LinkedHashMap<>(defaults.entries);
      entries.forEach((key, entry) -> merged.merge(key, entry, Mapping::merge));
      return new Mapping(merged, line, column);
    }

    private static Keyed merge(Keyed byDefault, Keyed own) {
      return byDefault.value() instanceof Mapping below && own.value() instanceof Mapping above
          ? new Keyed(own.key(), above.over(below))
          : own;
    }
  }
}
