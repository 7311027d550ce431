package io.partnerauth.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.partnerauth.internal.form.NodeBuilder;
import java.io.IOException;
import java.util.Map;

/**
 * Writes and reads questions, decisions and their records with Jackson 2.
 *
 * <p>{@code new ObjectMapper().registerModule(new Jackson2Module())}, or {@code
 * findAndRegisterModules()}. Reading throws {@link InvalidJsonException} for what is JSON but no
 * such thing; unknown and repeated keys, too large and too deep texts are refused whatever the
 * mapper's settings.
 */
public final class Jackson2Module extends SimpleModule {
  private static final long serialVersionUID = 1;

  /** A module with the forms of all types. */
  public Jackson2Module() {
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
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      write(json, form.writer().apply(value));
    }

    private static void write(JsonGenerator json, Object tree) throws IOException {
      if (tree instanceof Map<?, ?> map) {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName((String) entry.getKey());
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
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return form.read(builder -> read(parser, builder));
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
}
