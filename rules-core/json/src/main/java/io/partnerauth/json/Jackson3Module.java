package io.partnerauth.json;

import io.partnerauth.internal.form.NodeBuilder;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes and reads questions, decisions and their records with Jackson 3.
 *
 * <p>{@code JsonMapper.builder().addModule(new Jackson3Module()).build()}, or {@code
 * findAndAddModules()}. Reading throws {@link InvalidJsonException} for what is JSON but no such
 * thing; unknown and repeated keys, too large and too deep texts are refused whatever the mapper's
 * settings.
 */
public final class Jackson3Module extends SimpleModule {
  private static final long serialVersionUID = 1;

  /** A module with the forms of all types. */
  public Jackson3Module() {
    super("partnerauth");
    JsonForm.ALL.forEach(this::add);
  }

  private <T> void add(JsonForm<T> form) {
    addSerializer(form.type(), new Writer<>(form));
    addDeserializer(form.type(), new Reader<>(form));
  }

  private static final class Writer<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1;
    private final transient JsonForm<T> form;

    Writer(JsonForm<T> form) {
      super(form.type());
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      write(json, form.writer().apply(value));
    }

    private static void write(JsonGenerator json, Object tree) {
      if (tree instanceof Map<?, ?> map) {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeName((String) entry.getKey());
          write(json, entry.getValue());
        }
        json.writeEndObject();
      } else if (tree instanceof Iterable<?> items) {
        json.writeStartArray();
        for (Object item : items) {
          write(json, item);
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
  }

  private static final class Reader<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1;
    private final transient JsonForm<T> form;

    Reader(JsonForm<T> form) {
      super(form.type());
      this.form = form;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      return form.read(builder -> read(parser, builder));
    }

    private static void read(JsonParser parser, NodeBuilder builder) {
      int depth = 0;
      do {
        JsonToken token = parser.currentToken();
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (!take(parser, token, builder)) {
          return;
        }
      } while (depth > 0 && parser.nextToken() != null);
    }

    private static boolean take(JsonParser parser, JsonToken token, NodeBuilder builder) {
      TokenStreamLocation at = parser.currentTokenLocation();
      int line = Math.max(0, at.getLineNr());
      int column = Math.max(0, at.getColumnNr());
      return switch (token) {
        case START_OBJECT, START_ARRAY ->
            builder.begin(token == JsonToken.START_OBJECT, line, column);
        case END_OBJECT, END_ARRAY -> builder.end();
        case VALUE_NULL -> builder.nothing(line, column);
        default ->
            builder.text(
                parser.getString(),
                token.isScalarValue() && token != JsonToken.VALUE_STRING,
                line,
                column);
      };
    }
  }
}
