package io.partnerauth.desk.book;

import io.partnerauth.Customer;
import java.util.List;

/**
 * A book of one customer per line in JSON: an object in the customer's own form, or an array of all
 * BODS statements that concern it, of which it is the declared subject, or where none is declared,
 * the only entity that owns no other.
 */
record JsonFormat(AskedDays days) implements RowFormat {
  @Override
  public boolean quoted() {
    return false;
  }

  @Override
  public int cells() {
    return 1;
  }

  @Override
  public BookRow read(RawRow row, String text) throws BadRow {
    if (text.stripLeading().startsWith("{")) {
      if (text.contains("\"recordDetails\"")) {
        throw new BadRow(
            "This line is one statement; put all statements about one customer into one line, as a"
                + " JSON array");
      }
      return BookRow.of(row, JsonCustomer.read(text), List.of());
    }
    Statements statements = Statements.read(text, days);
    try {
      Customer customer =
          RegisteredCustomer.of(statements.owners(), RegisteredCustomer.place(statements.owners()));
      return BookRow.of(row, customer, statements.notes());
    } catch (IllegalArgumentException e) {
      throw new BadRow("jurisdiction: " + e.getMessage());
    }
  }
}
