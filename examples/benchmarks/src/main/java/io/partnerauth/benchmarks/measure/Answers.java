package io.partnerauth.benchmarks.measure;

import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.policy.Policy;

/** Asking an engine whose own types of question and answer do not matter. */
final class Answers {
  private Answers() {}

  /** Asks the first question. */
  static <Q, A> A first(Engine<Q, A> engine) {
    return engine.decide(engine.prepare(Policy.FIRST_QUESTION));
  }

  /** {@return {@code engine}, to be asked only what it prepared itself} */
  @SuppressWarnings("unchecked")
  static Engine<Object, Object> untyped(Engine<?, ?> engine) {
    return (Engine<Object, Object>) engine;
  }
}
