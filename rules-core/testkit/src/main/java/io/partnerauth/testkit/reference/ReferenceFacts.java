package io.partnerauth.testkit.reference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One definite situation: a value by attribute, such as {@code Customer.country}. What is absent
 * has no entry. Immutable.
 */
record ReferenceFacts(Map<String, Object> values) {
  static final ReferenceFacts NONE = new ReferenceFacts(Map.of());

  @Nullable Object get(String attribute) {
    return values.get(attribute);
  }

  Optional<String> text(String attribute) {
    return Optional.ofNullable((String) values.get(attribute));
  }

  Set<?> set(String attribute) {
    return values.get(attribute) instanceof Set<?> set ? set : Set.of();
  }

  ReferenceFacts with(String attribute, @Nullable Object value) {
    Map<String, Object> more = new TreeMap<>(values);
    if (value == null) {
      more.remove(attribute);
    } else {
      more.put(attribute, value);
    }
    return new ReferenceFacts(more);
  }

  ReferenceFacts with(String attribute, Optional<?> value) {
    return with(attribute, value.orElse(null));
  }
}
