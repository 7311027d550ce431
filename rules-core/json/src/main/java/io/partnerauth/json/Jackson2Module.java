package io.partnerauth.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

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
      JsonStream.tree(json, form.writer().apply(value));
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
      return JsonStream.read(parser, form);
    }
  }
}
