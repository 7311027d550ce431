package io.partnerauth.ownership.bods;

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

/** One JSON object of a statement, small enough to be held as a whole. */
record JsonObject(Map<String, Object> fields) {
  /** More values than this in one statement are no statement. */
  private static final int MOST_VALUES = 10_000;

  /** Reads the object that the parser stands at the beginning of. */
  static JsonObject read(JsonParser parser) throws IOException {
    return object(parser, new int[] {MOST_VALUES}, true);
  }

  // As deep as the parser's own bound on nesting allows, and no deeper.
  private static JsonObject object(JsonParser parser, int[] left, boolean outermost)
      throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (outermost && token == JsonToken.START_ARRAY && name.equals("statements")) {
        throw new IllegalArgumentException(
            "The statements are wrapped in an object (line %d); take out the list after"
                    .formatted(parser.currentTokenLocation().getLineNr())
                + " \"statements\", which is the BODS file itself");
      }
      value(parser, token, left).ifPresent(value -> fields.put(name, value));
    }
    return new JsonObject(fields);
  }

  private static Optional<Object> value(JsonParser parser, JsonToken token, int[] left)
      throws IOException {
    if (--left[0] < 0) {
      throw new IllegalArgumentException(
          "A statement has more than %,d values (line %d)"
              .formatted(MOST_VALUES, parser.currentTokenLocation().getLineNr()));
    }
    return switch (token) {
      case START_OBJECT -> Optional.of(object(parser, left, false));
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          value(parser, next, left).ifPresent(values::add);
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

  /** A number with a huge exponent stays text, so that nobody expands it. */
  private static Object number(JsonParser parser) throws IOException {
    BigDecimal number = parser.getDecimalValue();
    return Math.abs((long) number.scale()) > 100 ? parser.getText() : number;
  }

  Optional<String> text(String name) {
    return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  Optional<BigDecimal> number(String name) {
    return fields.get(name) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
  }

  Optional<JsonObject> object(String name) {
    return fields.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }

  /** The objects of a list; other values in it are left to {@link #has}. */
  List<JsonObject> objects(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList()
        : List.of();
  }

  /** {@return how many values a list has; 1 for a value that is no list} */
  int valuesIn(String name) {
    return fields.get(name) instanceof List<?> list ? list.size() : 1;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Names of fields that are not among these. */
  List<String> namesBeside(Set<String> known) {
    return fields.keySet().stream().filter(name -> !known.contains(name)).toList();
  }
}
