package io.partnerauth.internal.combination;

import io.partnerauth.internal.region.Memberships;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

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

  /** {@return whether it belongs to the region} */
  public Truth of(String region) {
    if (in.contains(region)) {
      return Truth.YES;
    }
    return maybe.contains(region) ? Truth.OPEN : Truth.NO;
  }
}
