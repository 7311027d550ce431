package io.partnerauth;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is worked out when it is first read, and then kept.
 *
 * <p>Thread-safe: several threads may work it out at once, and all get equal lists.
 */
final class Deferred<T> {
  private volatile @Nullable Supplier<List<T>> work;
  private volatile @Nullable List<T> list;

  Deferred(Supplier<List<T>> work) {
    this.work = work;
  }

  static <T extends Comparable<? super T>> Deferred<T> sorted(Supplier<List<T>> work) {
    return new Deferred<>(() -> Names.sortedList(work.get()));
  }

  List<T> get() {
    List<T> known = list;
    if (known != null) {
      return known;
    }
    Supplier<List<T>> todo = work;
    if (todo != null) {
      list = List.copyOf(todo.get());
      work = null; // and with it all that it holds
    }
    return Objects.requireNonNull(list);
  }
}
