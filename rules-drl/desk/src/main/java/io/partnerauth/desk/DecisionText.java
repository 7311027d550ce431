package io.partnerauth.desk;

import io.partnerauth.NearestChange;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.RuleTrace;
import io.partnerauth.RuleTrace.Holds;
import io.partnerauth.Ruling;
import io.partnerauth.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ruling in full, and of each rule why it speaks or does not, line by line. */
final class DecisionText {
  private final Terminal terminal;
  private final RulesPack pack;
  private final List<String> lines = new ArrayList<>();

  private DecisionText(Terminal terminal, RulesPack pack) {
    this.terminal = terminal;
    this.pack = pack;
  }

  /** {@return the outcome, painted by its severity} */
  static String of(Terminal terminal, Outcome outcome) {
    return switch (outcome) {
      case AUTHORIZED -> terminal.good(outcome.name());
      case CONDITIONAL, REVIEW -> terminal.warning(outcome.name());
      case NO_GRANT, REVOKED -> terminal.bad(outcome.name());
    };
  }

  /** {@return a ruling with its reasons, open questions and nearest changes} */
  static List<String> of(Terminal terminal, RulesPack pack, Ruling ruling) {
    DecisionText text = new DecisionText(terminal, pack);
    text.print(ruling);
    return text.lines;
  }

  /** {@return the rules about one vendor's sales in one place, each with what does not hold} */
  static List<String> of(Terminal terminal, RulesPack pack, List<RuleTrace> traces) {
    DecisionText text = new DecisionText(terminal, pack);
    text.print(traces);
    return text.lines;
  }

  private String outcome(Outcome outcome) {
    return of(terminal, outcome);
  }

  private void print(Ruling ruling) {
    String vendor = ruling.vendor().isEmpty() ? "No vendor" : ruling.vendor();
    lines.add(terminal.strong(vendor) + ": " + outcome(ruling.outcome()));
    ruling.notes().forEach(note -> lines.add("  " + note));
    ruling.reasons().forEach(this::print);
    ruling.licences().forEach(licence -> lines.add("  carried by the licence " + licence));
    if (!ruling.openQuestions().isEmpty()) {
      lines.add("  Open questions:");
      ruling.openQuestions().forEach(this::print);
    }
    changes("  What would change it:", ruling, true);
    changes("  What would change it, were it so:", ruling, false);
  }

  private void changes(String heading, Ruling ruling, boolean actionable) {
    List<NearestChange> changes =
        ruling.nearestChanges().stream()
            .filter(change -> change.actionable() == actionable)
            .toList();
    if (!changes.isEmpty()) {
      lines.add(heading);
      changes.forEach(change -> lines.add("    " + change));
    }
  }

  private void print(Reason reason) {
    lines.add(
        "  " + outcome(reason.outcome()) + " by " + reason.ruleName() + ": " + reason.message());
    lines.add(
        "    source: %s%s (authority %s, status %s)"
            .formatted(
                reason.source(),
                reason.url().map(url -> ", " + url).orElse(""),
                reason.authority(),
                reason.status()));
    lines.add("    rule:   " + place(reason.file(), reason.line()));
    if (!reason.places().isEmpty()) {
      lines.add("    place:  " + join(reason.places()));
    }
    lines.add("    facts:  " + join(reason.facts()));
  }

  private void print(OpenQuestion question) {
    lines.add("    " + question.attribute() + ", known so far: " + question.known());
    question.answers().forEach(answer -> lines.add("      " + answer));
  }

  private void print(List<RuleTrace> traces) {
    RuleTrace first = traces.get(0);
    String where = first.place().map(place -> " to a customer in " + place).orElse("");
    String vendor = first.vendor().isEmpty() ? "any vendor" : first.vendor();
    lines.add("Rules about sales of " + vendor + where + ":");
    traces.forEach(this::print);
  }

  private void print(RuleTrace trace) {
    String place = terminal.faint(place(trace.file(), trace.line()));
    lines.add("  " + terminal.strong(trace.ruleName()) + " " + place);
    if (trace.holds() == Holds.YES) {
      boolean silent = trace.status() == Status.WITHDRAWN || trace.status() == Status.SUSPENDED;
      String status = trace.status().name().toLowerCase(Locale.ROOT);
      lines.add(
          "    all conditions hold"
              + (silent ? ", but it is " + status + " and says nothing" : ""));
    }
    for (RuleTrace.TracedCondition condition : trace.conditions()) {
      if (trace.holds() != Holds.YES && condition.holds() == trace.holds()) {
        String answer = condition.holds() == Holds.NO ? "does not hold" : "is open";
        lines.add(
            "    %s: %s %s"
                .formatted(place(condition.file(), condition.line()), condition.text(), answer));
        lines.add("      " + join(condition.facts()));
      }
    }
  }

  private String place(String file, int line) {
    return pack.file(file) + ":" + line;
  }

  private static String join(List<?> parts) {
    return String.join(", ", parts.stream().map(Object::toString).toList());
  }
}
