package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.Decision;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.analysis.RuleEdit;
import io.partnerauth.desk.book.BookRow;
import io.partnerauth.desk.screen.Terms;
import io.partnerauth.internal.text.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The customers of a book that two packs decide otherwise.
 *
 * @param changed in the order of the book
 * @param rejected rows that cannot be used, each with its line and reason
 * @param count how many customers there are
 */
record BookDifference(List<Changed> changed, List<String> rejected, long count) {
  /**
   * One customer whose decision changes.
   *
   * @param line of the book
   * @param rulesBefore ids of the rules behind the outcome before
   */
  record Changed(
      long line,
      String id,
      String name,
      Outcome before,
      List<String> rulesBefore,
      Outcome after,
      List<String> rulesAfter) {
    /** {@return such as {@code C-7 Bank of the Republic}; its line where it has neither} */
    String who() {
      String who = (id + " " + name).strip();
      return who.isEmpty() ? "line " + line : Printable.of(who);
    }

    @Override
    public String toString() {
      return "%s: %s → %s".formatted(who(), told(before, rulesBefore), told(after, rulesAfter));
    }

    private static String told(Outcome outcome, List<String> rules) {
      return rules.isEmpty() ? outcome.name() : outcome + " (" + String.join(", ", rules) + ")";
    }
  }

  /** Compares the decisions on each row; a rule that was renamed is still the same rule. */
  static BookDifference of(Stream<BookRow> rows, Terms before, Terms after, List<RuleEdit> edits) {
    Map<String, String> renamed = new HashMap<>();
    edits.stream()
        .filter(edit -> edit.changed(RuleEdit.EditedPart.ID))
        .forEach(edit -> renamed.put(edit.before().orElseThrow(), edit.after().orElseThrow()));
    List<Changed> changed = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    long[] count = {0};
    rows.forEach(
        row -> {
          if (row.customer().isEmpty()) {
            rejected.add("line " + row.line() + ": " + row.problem());
            return;
          }
          count[0]++;
          Decision was = decision(before, row);
          Decision is = decision(after, row);
          if (was.outcome() != is.outcome()
              || !was.conditions().equals(is.conditions())
              || !ids(was, renamed).equals(ids(is, Map.of()))) {
            changed.add(changed(row, was, is));
          }
        });
    return new BookDifference(changed, rejected, count[0]);
  }

  private static Decision decision(Terms terms, BookRow row) {
    return terms.decide(row.customer().orElseThrow());
  }

  private static Changed changed(BookRow row, Decision was, Decision is) {
    return new Changed(
        row.line(),
        row.customer().orElseThrow().id(),
        row.customer().orElseThrow().name(),
        was.outcome(),
        List.copyOf(ids(was, Map.of())),
        is.outcome(),
        List.copyOf(ids(is, Map.of())));
  }

  private static Set<String> ids(Decision decision, Map<String, String> renamed) {
    return decision.reasons().stream()
        .map(Reason::ruleId)
        .map(id -> renamed.getOrDefault(id, id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@return whether there is anything that a person should look at} */
  boolean hasFindings() {
    return !changed.isEmpty() || !rejected.isEmpty();
  }

  void print(Terminal terminal) {
    terminal.line("");
    terminal.line("Customers whose decision changes:");
    changed.forEach(one -> terminal.line("  " + one));
    terminal.line("  %,d of %,d".formatted(changed.size(), count));
    rejected.forEach(row -> terminal.aside(terminal.warning("not used: ") + row));
  }

  void write(JsonGenerator json) throws IOException {
    json.writeNumberField("customers", count);
    json.writeArrayFieldStart("customersChanged");
    for (Changed one : changed) {
      json.writeStartObject();
      json.writeNumberField("line", one.line);
      json.writeStringField("id", one.id);
      json.writeStringField("name", one.name);
      json.writeStringField("outcomeBefore", one.before.name());
      Json.texts(json, "rulesBefore", one.rulesBefore);
      json.writeStringField("outcomeAfter", one.after.name());
      Json.texts(json, "rulesAfter", one.rulesAfter);
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.texts(json, "customersRejected", rejected);
  }
}
