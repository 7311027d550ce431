package io.partnerauth.desk.book;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.partnerauth.Customer;
import io.partnerauth.Issue;
import io.partnerauth.desk.Json;
import io.partnerauth.json.InvalidJsonException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A book of one customer per line in JSON: an object in the customer's own form, or an array of all
 * BODS statements that concern it, of which it is the declared subject, or where none is declared,
 * the only entity that owns no other.
 */
record JsonFormat(AskedDays days) implements RowFormat {
  /** Where an object begins is said as a place in memory, which is nothing to a reader. */
  private static final Pattern PLACE = Pattern.compile(" \\(start marker at .*\\)");

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
      return BookRow.of(row, customer(text), List.of());
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

  private static Customer customer(String text) throws BadRow {
    try {
      return Json.read(text, Customer.class);
    } catch (InvalidJsonException e) {
      throw new BadRow(e.issues().stream().map(Issue::message).collect(joining(" ")));
    } catch (IOException e) {
      String why =
          e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
      throw new BadRow(
          "The line is not JSON that can be read: " + PLACE.matcher(why).replaceAll(""));
    }
  }
}
