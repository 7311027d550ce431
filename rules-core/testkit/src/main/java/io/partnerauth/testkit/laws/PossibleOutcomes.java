package io.partnerauth.testkit.laws;

import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Ruling;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a ruling about one place could still become: its outcome when nothing that matters is
 * unknown, else every outcome that its open questions name.
 *
 * @param outcomes at least one, in order of severity
 */
record PossibleOutcomes(Set<Outcome> outcomes) {
  /** Copies the set in order. */
  PossibleOutcomes {
    outcomes = Collections.unmodifiableSet(EnumSet.copyOf(outcomes));
  }

  static PossibleOutcomes of(Ruling ruling) {
    if (ruling.outcome() != Outcome.REVIEW) {
      return new PossibleOutcomes(Set.of(ruling.outcome()));
    }
    Set<Outcome> named = EnumSet.noneOf(Outcome.class);
    for (OpenQuestion question : ruling.openQuestions()) {
      question.answers().forEach(answer -> named.addAll(answer.outcomes()));
    }
    if (!named.isEmpty()) {
      return new PossibleOutcomes(named);
    }
    // Without a question or a reason, so much is unknown that nothing was asked.
    return ruling.reasons().isEmpty()
        ? new PossibleOutcomes(EnumSet.allOf(Outcome.class))
        : new PossibleOutcomes(Set.of(Outcome.REVIEW));
  }

  Outcome mildest() {
    return Collections.min(outcomes);
  }

  Outcome worst() {
    return Collections.max(outcomes);
  }

  boolean definite() {
    return outcomes.size() == 1;
  }

  boolean isOnly(Outcome outcome) {
    return outcomes.equals(Set.of(outcome));
  }

  /** {@return what comes of both, of which the more severe counts} */
  PossibleOutcomes max(PossibleOutcomes other) {
    Set<Outcome> most = EnumSet.noneOf(Outcome.class);
    outcomes.forEach(one -> other.outcomes.forEach(two -> most.add(one.max(two))));
    return new PossibleOutcomes(most);
  }

  /** {@return whether neither the mildest nor the worst is milder than the other's} */
  boolean atLeast(PossibleOutcomes other) {
    return mildest().compareTo(other.mildest()) >= 0 && worst().compareTo(other.worst()) >= 0;
  }

  /** {@return "REVOKED", or "AUTHORIZED or REVOKED"} */
  @Override
  public String toString() {
    return String.join(" or ", outcomes.stream().map(Outcome::toString).toList());
  }
}
