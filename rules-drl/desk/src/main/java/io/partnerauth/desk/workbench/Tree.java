package io.partnerauth.desk.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.partnerauth.desk.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * JSON between page and server. A tree is a text, a number, a flag, a constant, a list, a map, an
 * {@link Optional} of these, or what writes its own fields.
 */
final class Tree {
  private static final JsonFactory JSON = new JsonFactory();

  private Tree() {}

  static String text(Object tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, tree);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object tree) throws IOException {
    if (tree instanceof Optional<?> maybe) {
      if (maybe.isPresent()) {
        write(json, maybe.get());
      } else {
        json.writeNull();
      }
    } else if (tree instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (tree instanceof Collection<?> list) {
      json.writeStartArray();
      for (Object one : list) {
        write(json, one);
      }
      json.writeEndArray();
    } else if (tree instanceof Json.Content content) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } else if (tree instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (tree instanceof Integer || tree instanceof Long) {
      json.writeNumber(((Number) tree).longValue());
    } else if (tree instanceof Double number) {
      json.writeNumber(number);
    } else {
      json.writeString(tree.toString());
    }
  }

  /** {@return a map in the order of its pairs} */
  static Map<String, Object> of(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /**
   * {@return the fields of one object of texts}
   *
   * @throws Refusal when it is anything else
   */
  static Map<String, String> texts(String json) throws Refusal {
    Map<String, String> texts = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Refusal(400, "Send one JSON object of texts.");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
          throw new Refusal(400, "\"" + name + "\" is no text.");
        }
        texts.put(name, parser.getText());
      }
      return texts;
    } catch (IOException e) {
      throw new Refusal(400, "That is not JSON.");
    }
  }
}
