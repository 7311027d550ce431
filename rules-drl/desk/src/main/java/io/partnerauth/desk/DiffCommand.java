package io.partnerauth.desk;

import io.partnerauth.analysis.Change;
import io.partnerauth.analysis.Circumstance;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackDifference;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows exactly what an edit of rules changes, before it ships. */
@Command(
    name = "diff",
    description = {
      "Shows every block of facts whose outcome or reasons differ between two packs, with the rules"
          + " that make the difference and an example.",
      "All facts that can occur are covered, not a sample, for partners with a grant that covers the"
          + " sale. What rules merely say in other words is listed apart."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar diff rules my-rules",
      "  java -jar desk.jar diff HEAD~1 rules",
      "  java -jar desk.jar diff v1.0:rules-drl/rules HEAD:rules-drl/rules --format json"
    })
final class DiffCommand implements Callable<Integer> {
  private static final String PACK =
      "A folder of rules, or a git revision of it such as HEAD~1 or REV:path from the top of the"
          + " repository. A revision alone is of the folder that the other side names, else of the"
          + " current one.";

  private final Terminal terminal;

  @Parameters(paramLabel = "BEFORE", index = "0", description = "The pack as it was. " + PACK)
  private String before = "";

  @Parameters(paramLabel = "AFTER", index = "1", description = "The pack as it is to be.")
  private String after = "";

  @Mixin private final FormatOption format = new FormatOption();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DiffSide one = DiffSide.of(before, after);
    DiffSide other = DiffSide.of(after, before);
    PackAnalysis was = one.make(terminal, one.analysis());
    PackAnalysis is = other.make(terminal, other.analysis());
    PackDifference difference = PackDifference.between(was, is);
    if (format.json()) {
      Json.print(terminal, json -> DiffJson.write(json, one, other, difference));
    } else {
      terminal.line("Before: " + one.where());
      terminal.line("After: " + other.where());
      difference.changes().forEach(this::print);
      print(difference);
    }
    return difference.changesDecisions() || !difference.coverage().exhaustive()
        ? ExitCode.FINDINGS
        : ExitCode.FINE;
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

  private void print(PackDifference difference) {
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
    terminal.line("");
    terminal.line(count(difference) + " (" + difference.coverage() + ")");
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
