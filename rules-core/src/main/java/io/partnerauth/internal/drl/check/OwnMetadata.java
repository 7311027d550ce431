package io.partnerauth.internal.drl.check;

import io.partnerauth.Authority;
import io.partnerauth.Status;
import io.partnerauth.internal.rule.Metadata;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What annotations say, of one rule or of a rule and what it extends.
 *
 * @param values of the type that the key asks for: String, Status, Authority or LocalDate
 */
record OwnMetadata(Map<MetadataKey, Object> values) {
  static final OwnMetadata NONE = new OwnMetadata(Map.of());

  OwnMetadata {
    values = Map.copyOf(values);
  }

  /** {@return both; where both say something, what {@code nearer} says} */
  OwnMetadata overriddenBy(OwnMetadata nearer) {
    Map<MetadataKey, Object> both = new EnumMap<>(MetadataKey.class);
    both.putAll(values);
    both.putAll(nearer.values);
    return new OwnMetadata(both);
  }

  /** {@return what a clause must have and this has not} */
  List<MetadataKey> missing() {
    return MetadataKey.REQUIRED.stream().filter(key -> !values.containsKey(key)).toList();
  }

  /** {@return the metadata of a clause; to be asked only when nothing is missing} */
  Metadata complete() {
    return new Metadata(
        get(MetadataKey.SOURCE, String.class).orElseThrow(),
        get(MetadataKey.URL, String.class),
        get(MetadataKey.STATUS, Status.class).orElseThrow(),
        get(MetadataKey.AUTHORITY, Authority.class).orElseThrow(),
        get(MetadataKey.KNOWN, LocalDate.class),
        get(MetadataKey.OWNER, String.class),
        get(MetadataKey.REVIEW_BY, LocalDate.class));
  }

  private <T> Optional<T> get(MetadataKey key, Class<T> type) {
    return Optional.ofNullable(values.get(key)).map(type::cast);
  }
}
