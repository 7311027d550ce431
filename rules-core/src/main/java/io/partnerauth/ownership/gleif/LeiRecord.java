package io.partnerauth.ownership.gleif;

import io.partnerauth.internal.register.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One record, whose values may be wrapped as {@code {"$": value}}. */
record LeiRecord(JsonObject json) {
  /** {@return the text at the end of a path of names} */
  Optional<String> text(String... path) {
    JsonObject at = json;
    for (int i = 0; i < path.length - 1; i++) {
      at = at.inside(path[i]);
    }
    return text(at, path[path.length - 1]);
  }

  private static Optional<String> text(JsonObject object, String name) {
    return Optional.ofNullable(object.fields().get(name))
        .flatMap(LeiRecord::unwrapped)
        .filter(found -> !(found instanceof List<?>))
        .map(found -> found.toString().strip())
        .filter(text -> !text.isEmpty());
  }

  private static Optional<Object> unwrapped(Object value) {
    return value instanceof JsonObject wrapped
        ? Optional.ofNullable(wrapped.fields().get("$"))
        : Optional.of(value);
  }

  /** {@return a code in capitals, or the word none} */
  String code(String... path) {
    return text(path).map(code -> code.toUpperCase(Locale.ROOT)).orElse("none");
  }

  /** {@return the reasons of an exception: one, a list, or one for each numbered column} */
  List<String> reasons() {
    List<Object> values = new ArrayList<>(json.values("ExceptionReason"));
    values.addAll(json.inside("Exception").inside("Reason").fields().values());
    return values.stream()
        .flatMap(value -> unwrapped(value).stream())
        .map(reason -> reason.toString().strip().toUpperCase(Locale.ROOT))
        .toList();
  }

  /** {@return the periods of a relationship, whether one or several, in a list or in columns} */
  List<LeiRecord> periods() {
    JsonObject relationship = json.inside("Relationship");
    List<Object> values =
        new ArrayList<>(relationship.inside("RelationshipPeriods").values("RelationshipPeriod"));
    values.addAll(relationship.values("RelationshipPeriods"));
    values.addAll(relationship.inside("Period").fields().values());
    return values.stream()
        .filter(value -> value instanceof JsonObject object && !object.has("RelationshipPeriod"))
        .map(value -> new LeiRecord((JsonObject) value))
        .toList();
  }

  /** {@return a field of a period, which CSV and JSON do not write alike} */
  Optional<String> either(String name) {
    String small = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    return text(name).or(() -> text(small));
  }
}
