package io.partnerauth.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** One of the two libraries, found as a host finds it: by the service files of the jar. */
enum Mapper {
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
