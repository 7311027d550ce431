package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An unknown fact that matters, and what each of its values would give.
 *
 * @param attribute the component that is unknown, as rules name it, such as {@code stateInterest}
 * @param known what is known of it so far
 * @param answers the outcome for every value, most severe first
 */
public record OpenQuestion(String attribute, FactValues known, List<Answer> answers)
    implements Comparable<OpenQuestion> {
  /** Copies the answers. */
  public OpenQuestion {
    Mistakes.given(OpenQuestion.class, attribute, known, answers);
    answers = List.copyOf(answers);
  }

  /**
   * What some values of the unknown fact would give.
   *
   * @param values the values, such as {@code 10 to below 50}
   * @param outcomes what they give, in order of severity; several when another unknown fact matters
   *     too
   * @param rules ids of the rules that would speak, sorted
   */
  public record Answer(FactValues values, Set<Outcome> outcomes, List<String> rules) {
    /** Sorts copies. */
    public Answer {
      Mistakes.given(Answer.class, values, outcomes, rules);
      outcomes = Names.sorted(outcomes);
      rules = Names.sortedList(rules);
    }

    /** {@return values and outcome, such as "10 to below 50 REVIEW"} */
    @Override
    public String toString() {
      return values
          + " "
          + outcomes.stream().map(Outcome::toString).collect(Collectors.joining(" or "));
    }
  }

  @Override
  public int compareTo(OpenQuestion other) {
    return attribute.compareTo(other.attribute);
  }

  /**
   * {@return the question in one line, such as "stateInterest: 50 and above REVOKED, …; known so
   * far: …"}
   */
  @Override
  public String toString() {
    return attribute
        + ": "
        + answers.stream().map(Answer::toString).collect(Collectors.joining(", "))
        + "; known so far: "
        + known;
  }
}
