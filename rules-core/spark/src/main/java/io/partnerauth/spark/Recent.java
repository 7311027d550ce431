package io.partnerauth.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What this JVM made for the last few questions. Thread-safe. */
final class Recent<T> {
  private static final int MOST = 4;

  private final Supplier<T> maker;

  @SuppressWarnings("serial") // of this JVM alone
  private final Map<String, T> made =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
          return size() > MOST;
        }
      };

  Recent(Supplier<T> maker) {
    this.maker = maker;
  }

  /** {@return what belongs to a question, made when it is first asked for} */
  synchronized T of(String question) {
    return made.computeIfAbsent(question, key -> maker.get());
  }
}
