package io.partnerauth.internal.region;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The regions of one place on one day.
 *
 * @param in regions that it belongs to, in order of name
 * @param maybe regions of which it is unknown whether it belongs to them, in order of name; none of
 *     them is in {@code in}
 */
public record Memberships(Set<String> in, Set<String> maybe) {
  /** A place that no row names. */
  static final Memberships NONE = new Memberships(Set.of(), Set.of());

  /** Sorts copies of the sets. */
  public Memberships {
    in = Collections.unmodifiableSet(new TreeSet<>(in));
    maybe = Collections.unmodifiableSet(new TreeSet<>(maybe));
  }

  /** {@return whether the place belongs to this region} */
  Membership of(String region) {
    if (in.contains(region)) {
      return Membership.YES;
    }
    return maybe.contains(region) ? Membership.UNKNOWN : Membership.NO;
  }
}
