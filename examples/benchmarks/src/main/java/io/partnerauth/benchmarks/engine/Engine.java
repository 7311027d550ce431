package io.partnerauth.benchmarks.engine;

import io.partnerauth.benchmarks.policy.PolicyQuestion;
import java.util.Set;

/**
 * A loaded policy that answers questions.
 *
 * <p>Asked by one thread at a time unless its {@link Contender} says otherwise.
 *
 * @param <Q> what the engine takes as a question
 * @param <A> what it answers; may be valid only until the next question
 */
public interface Engine<Q, A> {
  /** {@return {@code question} in the engine's own terms}; never timed, for any engine. */
  Q prepare(PolicyQuestion question);

  /** {@return the answer}; this is what is timed. */
  A decide(Q question);

  /** Does what loading put off until a question needs it, so that load time and heap are of all. */
  default void finishLoading() {}

  /** {@return whether {@code answer} takes the authorization away} */
  boolean revokes(A answer);

  /** {@return ids of the rules that take it away, as far as {@code answer} names them} */
  Set<String> rules(A answer);

  /** {@return whether {@link #rules} names every rule that takes it away, not only some or none} */
  default boolean namesEveryRule() {
    return true;
  }
}
