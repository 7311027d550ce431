package io.partnerauth.trust;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, each asked for once; what is missing, of another kind or left over
 * is an {@link IllegalArgumentException} with the field's name.
 */
final class JsonFields {
  private final Map<String, Object> left;

  private JsonFields(Map<String, Object> fields) {
    this.left = new LinkedHashMap<>(fields);
  }

  static JsonFields of(@Nullable Object value) {
    return new JsonFields(map(value));
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("an object is missing");
    }
    map.forEach((key, one) -> fields.put((String) key, one));
    return fields;
  }

  String text(String name) {
    return take(name, String.class);
  }

  long number(String name) {
    return take(name, Long.class);
  }

  LocalDate day(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + name + "\" is no day such as 2026-11-30", e);
    }
  }

  JsonFields object(String name) {
    return of(take(name, Map.class));
  }

  /** {@return the values of an object, all of which have one kind} */
  <T> Map<String, T> values(String name, Class<T> kind) {
    Map<String, T> values = new LinkedHashMap<>();
    map(take(name, Map.class)).forEach((key, value) -> values.put(key, cast(name, value, kind)));
    return values;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object one : take(name, List.class)) {
      texts.add(cast(name, one, String.class));
    }
    return texts;
  }

  List<JsonFields> objects(String name) {
    List<JsonFields> objects = new ArrayList<>();
    for (Object one : take(name, List.class)) {
      objects.add(of(one));
    }
    return objects;
  }

  /** Ends the object: nothing that nobody asked for may stand in it. */
  void end() {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + left.keySet().iterator().next() + "\" means nothing there");
    }
  }

  private <T> T take(String name, Class<T> kind) {
    return cast(name, left.remove(name), kind);
  }

  private static <T> T cast(String name, @Nullable Object value, Class<T> kind) {
    if (!kind.isInstance(value)) {
      throw new IllegalArgumentException("\"" + name + "\" is missing or of another kind");
    }
    return kind.cast(value);
  }
}
