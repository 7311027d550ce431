package io.partnerauth.testkit.laws;

import io.partnerauth.Enquiry;

/** A law that is broken, with the example that shows it. */
final class Breach extends AssertionError {
  private static final long serialVersionUID = 1L;

  private Breach(String message) {
    super(message);
  }

  /**
   * Fails the law.
   *
   * @param says what is wrong, in a sentence
   * @param enquiry the question that shows it
   * @param answers what was decided: a name and a decision, and so on
   */
  static Breach of(String says, Enquiry enquiry, Object... answers) {
    StringBuilder text = new StringBuilder(says);
    for (int i = 0; i < answers.length; i += 2) {
      text.append("\n\n").append(answers[i]).append(":\n").append(indented(answers[i + 1]));
    }
    text.append("\n\nThe question, as a scenario:\n").append(WrittenQuestions.yaml(enquiry));
    return new Breach(text.toString());
  }

  private static String indented(Object answer) {
    return "  " + answer.toString().replace("\n", "\n  ");
  }
}
