package io.partnerauth.internal.lazy;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and then kept. Thread-safe. */
public final class Lazy<T> {
  /** Let go of, with all that it holds, once it has made the value. */
  private @Nullable Supplier<T> maker;

  private volatile @Nullable T made;

  /** A value that is made once, by the maker. */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** {@return the value} */
  public T get() {
    T known = made;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    if (maker != null) {
      made = maker.get();
      maker = null;
    }
    return Objects.requireNonNull(made);
  }
}
