package io.partnerauth.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.partnerauth.internal.form.NodeBuilder;
import io.partnerauth.internal.text.Mistakes;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;

/**
 * Writes and reads the forms with the streaming half of Jackson 2, for a host that has no databind.
 *
 * <p>The types are those of {@link Jackson2Module}, and the text is the same.
 */
public final class JsonStream {
  private JsonStream() {}

  /**
   * Writes a value where the generator stands.
   *
   * @throws IllegalArgumentException when its type has no form
   */
  public static void write(JsonGenerator json, Object value) throws IOException {
    Mistakes.given("generator", json);
    form(json, Mistakes.given("value", value), value.getClass());
  }

  private static <T> void form(JsonGenerator json, Object value, Class<T> type) throws IOException {
    tree(json, JsonForm.of(type).writer().apply(type.cast(value)));
  }

  /**
   * {@return the value that the parser meets next, or stands on}
   *
   * @throws InvalidJsonException when it is JSON, but no such thing
   * @throws IOException when it is no JSON
   * @throws IllegalArgumentException when the type has no form
   */
  public static <T> T read(JsonParser parser, Class<T> type) throws IOException {
    Mistakes.given("parser", parser);
    JsonForm<T> form = JsonForm.of(Mistakes.given("type", type));
    if (parser.currentToken() == null && parser.nextToken() == null) {
      throw new EOFException("There is no JSON here");
    }
    return read(parser, form);
  }

  static <T> T read(JsonParser parser, JsonForm<T> form) throws IOException {
    return form.read(builder -> read(parser, builder));
  }

  static void tree(JsonGenerator json, Object tree) throws IOException {
    if (tree instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName((String) entry.getKey());
        tree(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (tree instanceof Iterable<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        tree(json, item);
      }
      json.writeEndArray();
    } else if (tree instanceof Integer number) {
      json.writeNumber(number);
    } else if (tree instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString((String) tree);
    }
  }

  private static void read(JsonParser parser, NodeBuilder builder) throws IOException {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (!take(parser, token, builder)) {
        return;
      }
    } while (depth > 0 && parser.nextToken() != null);
  }

  private static boolean take(JsonParser parser, JsonToken token, NodeBuilder builder)
      throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    int line = Math.max(0, at.getLineNr());
    int column = Math.max(0, at.getColumnNr());
    return switch (token) {
      case START_OBJECT, START_ARRAY ->
          builder.begin(token == JsonToken.START_OBJECT, line, column);
      case END_OBJECT, END_ARRAY -> builder.end();
      case VALUE_NULL -> builder.nothing(line, column);
      default ->
          builder.text(
              parser.getText(),
              token.isScalarValue() && token != JsonToken.VALUE_STRING,
              line,
              column);
    };
  }
}
