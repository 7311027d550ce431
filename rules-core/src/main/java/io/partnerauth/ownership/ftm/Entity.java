package io.partnerauth.ownership.ftm;

import io.partnerauth.internal.register.JsonObject;
import io.partnerauth.ownership.history.DayRange;
import io.partnerauth.ownership.history.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One entity. Each of its properties has any number of values, and all values are texts.
 *
 * @param position of its line or place in the files, for one without an id
 * @param notUnderstood takes the id of an entity, and what was not understood of it
 */
record Entity(int position, JsonObject json, BiConsumer<String, String> notUnderstood) {
  void report(String text) {
    notUnderstood.accept(id(), text);
  }

  String id() {
    return id(json).orElse("#" + position);
  }

  private static Optional<String> id(JsonObject json) {
    return json.text("id").map(String::strip).filter(id -> !id.isEmpty());
  }

  String schema() {
    return json.text("schema").orElse("none");
  }

  /** {@return the values of a property: texts, numbers as texts, and the ids of nested entities} */
  Set<String> values(String property) {
    Set<String> values = new LinkedHashSet<>();
    for (Object value : properties().values(property)) {
      if (value instanceof JsonObject nested) {
        values.add(id(nested).orElse(""));
      } else {
        values.add(value.toString().strip());
      }
    }
    values.remove("");
    return values;
  }

  boolean has(String property) {
    return properties().has(property);
  }

  private JsonObject properties() {
    return json.inside("properties");
  }

  /** {@return the entities that stand in its properties instead of their ids} */
  List<JsonObject> nested() {
    List<JsonObject> nested = new ArrayList<>();
    for (String property : properties().fields().keySet()) {
      for (JsonObject object : properties().objects(property)) {
        if (object.has("schema")) {
          nested.add(object);
        }
      }
    }
    return nested;
  }

  /** {@return the other ids that entities may use for it} */
  List<Object> referents() {
    return json.values("referents");
  }

  boolean hasTopic(String prefix) {
    return values("topics").stream()
        .map(topic -> topic.toLowerCase(Locale.ROOT))
        .anyMatch(topic -> topic.equals(prefix) || topic.startsWith(prefix + "."));
  }

  /** {@return when what it says was so at the latest, as far as it tells} */
  Moment made(LocalDate published) {
    for (String name : List.of("last_change", "first_seen")) {
      Optional<Moment> made = json.text(name).flatMap(Moment::parse);
      if (made.isPresent()) {
        return made.get();
      }
    }
    return Moment.of(DayRange.of(published));
  }

  /** {@return the days that a property may mean, of whichever of its values} */
  Optional<DayRange> days(String property) {
    Optional<DayRange> all = Optional.empty();
    for (String value : values(property)) {
      Optional<DayRange> days = DayRange.parse(value);
      if (days.isEmpty()) {
        report(
            "its %s \"%s\" is no date such as 2021-04-08, 2021-04 or 2021; it may be any day"
                .formatted(property, value));
      }
      DayRange one = days.orElse(DayRange.ANY);
      all = Optional.of(all.map(one::orAny).orElse(one));
    }
    if (all.isEmpty() && has(property)) {
      report("its " + property + " is no date; it may be any day");
      return Optional.of(DayRange.ANY);
    }
    return all;
  }
}
