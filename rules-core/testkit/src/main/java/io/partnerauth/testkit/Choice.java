package io.partnerauth.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Values of one attribute: mostly those that rules speak of or that lie beside them.
 *
 * @param near those that rules speak of, the plainest first; may be empty
 * @param others some that no rule speaks of; may be empty when {@code near} is not
 */
record Choice<T>(List<T> near, List<T> others) {
  private static final int NEAR = 4;
  private static final int OTHER = 1;

  Choice {
    near = List.copyOf(new LinkedHashSet<>(near));
    Set<T> rest = new LinkedHashSet<>(others);
    near.forEach(rest::remove);
    others = List.copyOf(rest);
  }

  static <T> Choice<T> of(Collection<? extends T> near, Collection<? extends T> others) {
    return new Choice<>(List.copyOf(near), List.copyOf(others));
  }

  boolean isEmpty() {
    return near.isEmpty() && others.isEmpty();
  }

  List<T> all() {
    List<T> all = new ArrayList<>(near);
    all.addAll(others);
    return all;
  }

  /** {@return these, and those of {@code wider} as others} */
  Choice<T> within(Choice<T> wider) {
    List<T> rest = wider.all();
    rest.addAll(others);
    return near.isEmpty() ? wider : new Choice<>(near, rest);
  }

  /** {@return the values; they shrink towards the first near one} */
  Arbitrary<T> arbitrary() {
    if (near.isEmpty()) {
      return Arbitraries.of(others);
    }
    return others.isEmpty()
        ? Arbitraries.of(near)
        : Arbitraries.frequencyOf(
            Tuple.of(NEAR, Arbitraries.of(near)), Tuple.of(OTHER, Arbitraries.of(others)));
  }
}
