package io.partnerauth.testkit;

import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** How much of a customer or partner is known. */
enum KnownPart {
  /** All of it. */
  ALL(1, 0, 0),
  /** Most of it. */
  MOST(18, 1, 1),
  /** Each fact is as likely known as not. */
  PARTLY(2, 1, 1);

  private final int known;
  private final int partly;
  private final int unknown;

  KnownPart(int known, int partly, int unknown) {
    this.known = known;
    this.partly = partly;
    this.unknown = unknown;
  }

  /** {@return how often a fact is known at all, from 0 to 1} */
  double often() {
    return (double) (known + partly) / (known + partly + unknown);
  }

  /**
   * {@return how a fact is stated: not at all, in part, or in full; it shrinks in this order}
   *
   * @param full statements of the fact's value
   * @param part statements that leave several values possible
   */
  <T> Arbitrary<Consumer<T>> of(Arbitrary<Consumer<T>> full, Arbitrary<Consumer<T>> part) {
    return this == ALL
        ? full
        : Arbitraries.frequencyOf(
            Tuple.of(unknown, Arbitraries.just(nothing -> {})),
            Tuple.of(known, full),
            Tuple.of(partly, part));
  }

  /** {@return how a fact is stated that is either known or not} */
  <T> Arbitrary<Consumer<T>> of(Arbitrary<Consumer<T>> full) {
    return of(full, full);
  }
}
