package io.partnerauth.internal.rule;

import org.jspecify.annotations.Nullable;

/** Where the values of attributes come from: a situation, or what a host said. */
public interface FactSource {
  /** Stands for a value that the host did not say. */
  Object UNKNOWN = new Object();

  /**
   * {@return the attribute's value; null when it is absent, {@link #UNKNOWN} when it could have
   * several}
   */
  @Nullable Object get(Attribute attribute);
}
