package io.partnerauth.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** One of the libraries; those that bind are found as a host finds them, by the jar's services. */
enum Mapper {
  STREAM {
    private final JsonFactory factory = new JsonFactory();

    @Override
    String write(Object value) {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = factory.createGenerator(text)) {
        JsonStream.write(json, value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return text.toString();
    }

    @Override
    <T> T read(String json, Class<T> type) {
      try (JsonParser parser = factory.createParser(json)) {
        return JsonStream.read(parser, type);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },

  JACKSON_2 {
    private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

    @Override
    String write(Object value) {
      try {
        return mapper.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    <T> T read(String json, Class<T> type) {
      try {
        return mapper.readValue(json, type);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  },

  JACKSON_3 {
    private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

    @Override
    String write(Object value) {
      return mapper.writeValueAsString(value);
    }

    @Override
    <T> T read(String json, Class<T> type) {
      return mapper.readValue(json, type);
    }
  };

  abstract String write(Object value);

  abstract <T> T read(String json, Class<T> type);
}
