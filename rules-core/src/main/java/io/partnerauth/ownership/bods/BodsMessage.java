package io.partnerauth.ownership.bods;

/**
 * Something in a file that is wrong, unknown, or not counted, so that nothing is dropped in
 * silence.
 *
 * @param statementId the statement's own id; its position, such as {@code #3}, when it has none
 * @param text what it is and what was made of it
 */
public record BodsMessage(String statementId, String text) {
  /** {@return id and text in one line} */
  @Override
  public String toString() {
    return "statement " + statementId + ": " + text;
  }
}
