package io.partnerauth.internal.decide;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. Thread-safe. */
public final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  /** A value that is made once, by the maker. */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** {@return the value} */
  public T get() {
    T known = made;
    if (known == null) {
      synchronized (this) {
        known = made;
        if (known == null) {
          known = maker.get();
          made = known;
        }
      }
    }
    return known;
  }
}
