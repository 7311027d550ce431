package io.partnerauth.benchmarks.library;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Outcome;
import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.policy.PolicyQuestion;

/**
 * This library, loaded, whatever is read of its decisions.
 *
 * @param <A> what is read
 */
interface LibraryEngine<A> extends Engine<LibraryQuestion, A> {
  /** {@return the pack that is asked} */
  AuthorizationRules pack();

  @Override
  default void finishLoading() {
    pack().ready();
  }

  @Override
  default LibraryQuestion prepare(PolicyQuestion question) {
    return LibraryQuestion.of(question);
  }

  /**
   * {@return whether the authorization is taken away}
   *
   * @throws IllegalStateException when the outcome is one that no rule of the policy gives
   */
  static boolean isRevoked(Outcome outcome) {
    return switch (outcome) {
      case AUTHORIZED -> false;
      case REVOKED -> true;
      default -> throw new IllegalStateException("no rule of the policy gives " + outcome);
    };
  }
}
