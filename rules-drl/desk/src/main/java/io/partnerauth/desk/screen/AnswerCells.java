package io.partnerauth.desk.screen;

import io.partnerauth.Decision;
import io.partnerauth.NearestChange;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the results say of a decision; the same for all customers of whom the same is known.
 *
 * @param cells from the column {@code rules} to {@code nearestChange}
 * @param notes what else a person has to know
 * @param date the day that was decided for
 * @param rules version of the rules
 */
record AnswerCells(
    Outcome outcome, List<String> cells, List<String> notes, String date, String rules) {
  static AnswerCells of(Decision decision) {
    return new AnswerCells(
        decision.outcome(),
        List.of(
            joined(decision.reasons().stream().map(Reason::ruleId)),
            joined(decision.openQuestions().stream().map(OpenQuestion::attribute)),
            joined(decision.conditions().stream()),
            joined(decision.nearestChanges().stream().limit(1).map(NearestChange::toString))),
        decision.rulings().stream().map(Ruling::notes).flatMap(List::stream).toList(),
        decision.decidedFor().toString(),
        decision.packVersion());
  }

  /** {@return the notes, and what the book's reader noted} */
  String notes(List<String> ofBook) {
    return joined(Stream.concat(notes.stream(), ofBook.stream()));
  }

  private static String joined(Stream<String> values) {
    return values.distinct().collect(Collectors.joining("; "));
  }
}
