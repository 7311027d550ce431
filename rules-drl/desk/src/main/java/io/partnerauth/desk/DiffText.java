package io.partnerauth.desk;

import io.partnerauth.analysis.Change;
import io.partnerauth.analysis.Circumstance;
import io.partnerauth.analysis.PackDifference;
import java.util.List;
import java.util.stream.Collectors;

/** A difference of two packs, for people: block by block, then what else was edited. */
record DiffText(Terminal terminal) {
  void print(DiffSide before, DiffSide after, PackDifference difference) {
    terminal.line("Before: " + before.where());
    terminal.line("After: " + after.where());
    difference.changes().forEach(this::print);
    printEdits(difference);
    terminal.line("");
    terminal.line(count(difference) + " (" + difference.coverage() + ")");
  }

  private void print(Change change) {
    String answer = DecisionText.of(terminal, change.before());
    answer +=
        change.changesOutcome()
            ? " → " + DecisionText.of(terminal, change.after())
            : " as before, for other reasons";
    terminal.line("");
    terminal.line(answer + ", because " + String.join("; ", change.because()));
    String block = String.join(" or ", change.vendors());
    List<Circumstance> common = change.common();
    terminal.line("  " + terminal.strong(block + (common.isEmpty() ? "" : ", " + joined(common))));
    String word = "  either ";
    for (List<Circumstance> one : change.alternatives()) {
      terminal.line(word + terminal.strong(one.isEmpty() ? "anything else" : joined(one)));
      word = "      or ";
    }
    terminal.line("  " + terminal.faint("example: " + ExampleFacts.text(change.example())));
  }

  private static String joined(List<Circumstance> circumstances) {
    return circumstances.stream().map(Circumstance::text).collect(Collectors.joining(", "));
  }

  private void printEdits(PackDifference difference) {
    if (!difference.edits().isEmpty()) {
      terminal.line("");
      terminal.line("Edits of rules:");
      difference
          .edits()
          .forEach(edit -> edit.toString().lines().forEach(line -> terminal.line("  " + line)));
    }
    if (!difference.regionEdits().isEmpty()) {
      terminal.line("");
      terminal.line("Regions that hold other places, so that grants limited to them change too:");
      difference.regionEdits().forEach(edit -> terminal.line("  " + edit));
    }
  }

  private String count(PackDifference difference) {
    int blocks = difference.changes().size();
    if (!difference.changesDecisions()) {
      return difference.coverage().exhaustive()
          ? terminal.good("no decision changes")
          : terminal.warning("no decision that was looked at changes");
    }
    return terminal.warning(
        switch (blocks) {
          case 0 -> "no rule decides otherwise, but grants cover other sales";
          case 1 -> "1 block of decisions changes";
          default -> blocks + " blocks of decisions change";
        });
  }
}
