package io.partnerauth.internal.space;

import io.partnerauth.internal.region.Memberships;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a place on some day, as far as rules ask about them.
 *
 * @param in regions that it belongs to
 * @param maybe regions that it may belong to
 */
public record Regional(Set<String> in, Set<String> maybe) {
  /** A place that belongs to none of them. */
  static final Regional NONE = new Regional(Set.of(), Set.of());

  /** {@return those of the memberships whose region is among {@code asked}} */
  static Regional of(Memberships memberships, Collection<String> asked) {
    return new Regional(some(memberships.in(), asked), some(memberships.maybe(), asked));
  }

  private static Set<String> some(Set<String> names, Collection<String> asked) {
    Set<String> some = new TreeSet<>(names);
    some.retainAll(asked);
    return Collections.unmodifiableSet(some);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Regional that && in.equals(that.in) && maybe.equals(that.maybe);
  }

  @Override
  public int hashCode() {
    return 31 * in.hashCode() + maybe.hashCode();
  }

  /** {@return whether it belongs to the region} */
  public Truth of(String region) {
    if (in.contains(region)) {
      return Truth.YES;
    }
    return maybe.contains(region) ? Truth.OPEN : Truth.NO;
  }
}
