package io.partnerauth.desk.book;

import io.partnerauth.Customer;
import java.util.List;
import java.util.Optional;

/**
 * One row of a customer book: a customer, or the reason why it is none.
 *
 * @param line the line of the file that it begins on, from 1
 * @param customer empty when the row cannot be used
 * @param problem why it cannot be used; empty when there is a customer
 * @param text the row as it is written, shortened when it is long; empty when there is a customer
 * @param notes what its reader has to know besides: parts of an ownership that were not counted
 */
public record BookRow(
    long line, Optional<Customer> customer, String problem, String text, List<String> notes) {
  /** The longest text that is kept of a row that cannot be used. */
  private static final int LONGEST = 1_000;

  /** Copies the notes and shortens the text. */
  public BookRow {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    notes = List.copyOf(notes);
  }

  static BookRow of(RawRow row, Customer customer, List<String> notes) {
    return new BookRow(row.line(), Optional.of(customer), "", "", notes);
  }

  static BookRow rejected(RawRow row, String problem, String text) {
    return new BookRow(row.line(), Optional.empty(), problem, text, List.of());
  }
}
