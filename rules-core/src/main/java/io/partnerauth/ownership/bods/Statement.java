package io.partnerauth.ownership.bods;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** One statement of a file, before anybody looked at its record. */
record Statement(int position, JsonObject json) {
  String id() {
    return json.text("statementId").orElse("#" + position);
  }

  /** The day from which it counts; statements without one are older than all others. */
  LocalDate date() {
    return json.text("statementDate").flatMap(Statement::day).orElse(LocalDate.MIN);
  }

  boolean closed() {
    return json.text("recordStatus").filter("closed"::equals).isPresent();
  }

  JsonObject details() {
    return json.object("recordDetails").orElseGet(() -> new JsonObject(Map.of()));
  }

  BodsMessage message(String text) {
    return new BodsMessage(id(), text);
  }

  /** The day at the beginning of a date or date-time; empty when it is none. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the caller reports it, with the statement's id
    }
  }
}
