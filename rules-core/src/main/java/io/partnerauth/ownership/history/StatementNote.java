package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;

/**
 * What became of a statement that was not simply counted, so that nothing is dropped in silence.
 *
 * @param statementId the statement's own id, or its place
 * @param treatment what was made of it
 * @param text why, and what it could have changed, for people
 */
public record StatementNote(String statementId, Treatment treatment, String text) {
  /** What was made of a statement. */
  public enum Treatment {
    /** It could not be understood, wholly or in part. */
    NOT_UNDERSTOOD,
    /** It is not sure, or others contradict it, so the figures became ranges. */
    WIDENED,
    /** It has no bearing: of another time, replaced by a newer one, or not about these owners. */
    NOT_COUNTED
  }

  /** Checks that everything is there. */
  public StatementNote {
    InvalidQuestionException.given("statementId", statementId);
    InvalidQuestionException.given("treatment", treatment);
    InvalidQuestionException.given("text", text);
  }

  /** {@return id and text in one line} */
  @Override
  public String toString() {
    return "statement " + statementId + ": " + text;
  }
}
