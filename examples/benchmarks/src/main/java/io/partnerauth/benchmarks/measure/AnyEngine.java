package io.partnerauth.benchmarks.measure;

import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.policy.CommonPolicy;

/** Asking an engine whose own types of question and answer do not matter. */
final class AnyEngine {
  private AnyEngine() {}

  /** Asks the first question. */
  static <Q, A> A first(Engine<Q, A> engine) {
    return engine.decide(engine.prepare(CommonPolicy.FIRST_QUESTION));
  }

  /** {@return {@code engine}, to be asked only what it prepared itself} */
  @SuppressWarnings("unchecked")
  static Engine<Object, Object> untyped(Engine<?, ?> engine) {
    return (Engine<Object, Object>) engine;
  }
}
