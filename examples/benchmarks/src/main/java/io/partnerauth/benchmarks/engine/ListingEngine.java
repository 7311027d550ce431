package io.partnerauth.benchmarks.engine;

import java.util.List;
import java.util.Set;

/**
 * An engine whose answer is a list with the ids of all rules that revoke.
 *
 * @param <Q> what the engine takes as a question
 */
public interface ListingEngine<Q> extends Engine<Q, List<String>> {
  @Override
  default boolean revokes(List<String> answer) {
    return !answer.isEmpty();
  }

  @Override
  default Set<String> rules(List<String> answer) {
    return Set.copyOf(answer);
  }
}
