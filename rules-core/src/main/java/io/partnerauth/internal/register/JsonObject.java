package io.partnerauth.internal.register;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One record of a JSON file, or an object in it: small enough to be held as a whole.
 *
 * @param fields its values by name, without those that are null: texts, numbers as {@code
 *     BigDecimal}, booleans, lists, objects
 */
public record JsonObject(Map<String, Object> fields) {
  private static final JsonObject NONE = new JsonObject(Map.of());

  /** More values than this in one record are no record. */
  private static final int MOST_VALUES = 10_000;

  /** Takes the list of records that the parser stands at the beginning of. */
  interface Wrapped {
    /** Reads it to its end. */
    void read(JsonParser parser) throws IOException;
  }

  /** Reads the object that the parser stands at the beginning of. */
  static JsonObject read(JsonParser parser, JsonRecords.RecordShape shape, Wrapped wrapped)
      throws IOException {
    return new Reader(parser, shape).object(Optional.of(wrapped));
  }

  private static final class Reader {
    private final JsonParser parser;
    private final JsonRecords.RecordShape shape;
    private int left = MOST_VALUES;

    Reader(JsonParser parser, JsonRecords.RecordShape shape) {
      this.parser = parser;
      this.shape = shape;
    }

    // As deep as the parser's own bound on nesting allows, and no deeper.
    private JsonObject object(Optional<Wrapped> wrapped) throws IOException {
      Map<String, Object> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (wrapped.isPresent()
            && token == JsonToken.START_ARRAY
            && shape.wrappers().contains(name)) {
          wrapped.get().read(parser);
        } else {
          value(token).ifPresent(value -> fields.put(name, value));
        }
      }
      return new JsonObject(fields);
    }

    private Optional<Object> value(JsonToken token) throws IOException {
      if (--left < 0) {
        throw new IllegalArgumentException(
            "A %s has more than %,d values (line %d)"
                .formatted(shape.record(), MOST_VALUES, parser.currentTokenLocation().getLineNr()));
      }
      return switch (token) {
        case START_OBJECT -> Optional.of(object(Optional.empty()));
        case START_ARRAY -> {
          List<Object> values = new ArrayList<>();
          for (JsonToken next = parser.nextToken();
              next != JsonToken.END_ARRAY;
              next = parser.nextToken()) {
            value(next).ifPresent(values::add);
          }
          yield Optional.of(values);
        }
        case VALUE_STRING -> Optional.of(parser.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(number(parser));
        case VALUE_TRUE -> Optional.of(true);
        case VALUE_FALSE -> Optional.of(false);
        default -> Optional.empty();
      };
    }
  }

  /** A number with a huge exponent stays text, so that nobody expands it. */
  private static Object number(JsonParser parser) throws IOException {
    BigDecimal number = parser.getDecimalValue();
    return Math.abs((long) number.scale()) > 100 ? parser.getText() : number;
  }

  /** {@return the text of that name} */
  public Optional<String> text(String name) {
    return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** {@return the number of that name} */
  public Optional<BigDecimal> number(String name) {
    return fields.get(name) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
  }

  /** {@return the object of that name} */
  public Optional<JsonObject> object(String name) {
    return fields.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }

  /** {@return the objects of a list; other values in it are left to {@link #has}} */
  public List<JsonObject> objects(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList()
        : List.of();
  }

  /** {@return how many values a list has; 1 for a value that is no list} */
  public int valuesIn(String name) {
    return fields.get(name) instanceof List<?> list ? list.size() : 1;
  }

  /** {@return whether it has a value of that name that is not null} */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** {@return the names of fields that are not among these} */
  public List<String> namesBeside(Set<String> known) {
    return fields.keySet().stream().filter(name -> !known.contains(name)).toList();
  }

  /** {@return the object of that name, or one without fields} */
  public JsonObject inside(String name) {
    return object(name).orElse(NONE);
  }

  /** {@return the values of a name, each as it is written: of a list, or the only one} */
  public List<Object> values(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
  }
}
