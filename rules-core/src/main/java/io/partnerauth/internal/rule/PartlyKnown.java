package io.partnerauth.internal.rule;

import org.jspecify.annotations.Nullable;

/** A set of which it is known of each element alone whether it is in. */
@FunctionalInterface
public interface PartlyKnown {
  /** {@return whether the element is in the set; null when that is not known} */
  @Nullable Boolean contains(Object element);
}
