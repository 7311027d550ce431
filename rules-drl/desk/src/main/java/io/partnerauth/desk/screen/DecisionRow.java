package io.partnerauth.desk.screen;

import io.partnerauth.Customer;
import io.partnerauth.desk.book.BookRow;
import io.partnerauth.internal.text.Printable;
import java.util.List;
import java.util.stream.Stream;

/** One line of the results: what was decided on a customer, and why. */
final class DecisionRow {
  /** The header of the results. */
  static final List<String> COLUMNS =
      List.of(
          "line",
          "id",
          "name",
          "outcome",
          "rules",
          "open",
          "conditions",
          "nearestChange",
          "notes",
          "date",
          "rulesVersion");

  /** The header of the rejects. */
  static final List<String> REJECT_COLUMNS = List.of("line", "reason", "row");

  /** The first characters by which a spreadsheet takes a cell for a formula. */
  private static final String FORMULA = "=+-@";

  private DecisionRow() {}

  static List<String> of(BookRow row, Customer customer, AnswerCells answer) {
    return Stream.of(
            Stream.of(
                Long.toString(row.line()), customer.id(), customer.name(), answer.outcome().name()),
            answer.cells().stream(),
            Stream.of(answer.notes(row.notes()), answer.date(), answer.rules()))
        .flatMap(cells -> cells)
        .map(cell -> defused(Printable.of(cell)))
        .toList();
  }

  static List<String> rejected(BookRow row) {
    return Stream.of(Long.toString(row.line()), row.problem(), row.text())
        .map(cell -> defused(Printable.of(cell)))
        .toList();
  }

  /** {@return the cell with an apostrophe before what a spreadsheet would run as a formula} */
  private static String defused(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
