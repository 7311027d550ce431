package io.partnerauth;

import java.util.List;
import java.util.Optional;

/**
 * What became of one of many enquiries: its decision, or the mistakes for which there is none.
 *
 * @param enquiry the question; empty when there was null in its place, which is a mistake
 * @param decision the answer; empty when the question has a mistake
 * @param issues the mistakes, codes {@code ASK…}; empty when there is a decision
 */
public record Evaluation(
    Optional<Enquiry> enquiry, Optional<Decision> decision, List<Issue> issues) {
  /**
   * Copies the list.
   *
   * @throws InvalidQuestionException when there are both a decision and mistakes, or neither, or a
   *     decision without a question
   */
  public Evaluation {
    Names.given("enquiry", enquiry);
    Names.given("decision", decision);
    issues = List.copyOf(Names.all("issue of an evaluation", issues));
    if (decision.isPresent() != issues.isEmpty()) {
      throw Names.refused("An enquiry has either a decision or mistakes; give one of them");
    }
    if (decision.isPresent() && enquiry.isEmpty()) {
      throw Names.refused("A decision answers an enquiry; give it, too");
    }
  }

  /**
   * {@return the decision}
   *
   * @throws InvalidQuestionException with the mistakes, when there is none
   */
  public Decision orThrow() {
    return decision.orElseThrow(() -> new InvalidQuestionException(issues));
  }
}
