package io.partnerauth.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What this JVM made for the last few keys. Thread-safe. */
final class Recent<K, T> {
  private static final int MOST = 4;

  @SuppressWarnings("serial") // of this JVM alone
  private final Map<K, T> made =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
          return size() > MOST;
        }
      };

  /** {@return what belongs to a key, made when it is first asked for} */
  synchronized T of(K key, Supplier<T> maker) {
    return made.computeIfAbsent(key, absent -> maker.get());
  }
}
