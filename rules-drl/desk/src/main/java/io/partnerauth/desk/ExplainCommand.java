package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.Decision;
import io.partnerauth.MatchedFact;
import io.partnerauth.RuleTrace;
import io.partnerauth.Ruling;
import io.partnerauth.json.JsonStream;
import io.partnerauth.ownership.GroupControl;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints one decision in full. */
@Command(
    name = "explain",
    description = {
      "Decides one case, a scenario or a record, and prints all that stands behind the answer: reasons with their sources,"
          + " owners, open questions, what would change it, and of each rule about that vendor the"
          + " condition that does not hold."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar explain my-case.scenarios.yaml",
      "  java -jar desk.jar explain --rules my-rules zoom/russia-cis-2021.scenarios.yaml --scenario"
          + " 'A Russian ministry buys new seats'",
      "  java -jar desk.jar explain --record decisions.jsonl --id 4711 --git my-rules",
      "  java -jar desk.jar explain --customers book.csv --id C-7 --partner partner.yaml"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CaseOption cases = new CaseOption();
  @Mixin private final FormatOption format = new FormatOption();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    AskedCase asked = cases.read();
    Decision decision;
    List<RuleTrace> traces;
    try {
      decision = asked.rules().evaluate(asked.customer(), asked.partner(), asked.sale());
      traces = asked.rules().trace(asked.customer(), asked.partner(), asked.sale());
    } catch (IllegalArgumentException e) {
      throw new UserMistake(asked.title() + " cannot be asked. " + e.getMessage());
    }
    if (format.json()) {
      Json.print(terminal, json -> write(json, asked, decision, traces));
    } else {
      print(asked, decision, traces);
    }
    return ExitCode.FINE;
  }

  private void print(AskedCase asked, Decision decision, List<RuleTrace> traces) {
    RulesPack pack = asked.pack();
    terminal.line("Rules: " + asked.where() + ", version " + decision.packVersion());
    terminal.line(asked.title());
    terminal.line("");
    terminal.line(DecisionText.of(terminal, decision.outcome()) + " on " + decision.decidedFor());
    for (Ruling ruling : decision.rulings()) {
      DecisionText.of(terminal, pack, ruling).forEach(terminal::line);
    }
    asked.customer().ownership().ifPresent(graph -> printOwners(graph, decision));
    for (List<RuleTrace> group : grouped(traces)) {
      terminal.line("");
      DecisionText.of(terminal, pack, group).forEach(terminal::line);
    }
  }

  private void printOwners(OwnershipGraph graph, Decision decision) {
    GroupHolding holding = graph.stateHolding(OwnershipGraph.SELF, decision.decidedFor());
    terminal.line("");
    terminal.line(
        "Owners: state interest "
            + holding.interest()
            + holding.holder().map(state -> " (" + state + ")").orElse("")
            + ", state-controlled: "
            + words(holding.controlled()));
    OwnershipTree.of(holding.paths(), graph).forEach(line -> terminal.line("  " + line));
  }

  private static String words(GroupControl controlled) {
    return switch (controlled) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  private static List<List<RuleTrace>> grouped(List<RuleTrace> traces) {
    Map<List<Object>, List<RuleTrace>> groups = new LinkedHashMap<>();
    for (RuleTrace trace : traces) {
      groups
          .computeIfAbsent(List.of(trace.vendor(), trace.place()), key -> new ArrayList<>())
          .add(trace);
    }
    return List.copyOf(groups.values());
  }

  private static void write(
      JsonGenerator json, AskedCase asked, Decision decision, List<RuleTrace> traces)
      throws IOException {
    RulesPack pack = asked.pack();
    json.writeStringField("rules", asked.where());
    json.writeStringField("case", asked.title());
    Json.form(json, "decision", decision);
    json.writeArrayFieldStart("traces");
    for (RuleTrace trace : traces) {
      json.writeStartObject();
      json.writeStringField("ruleId", trace.ruleId());
      json.writeStringField("vendor", trace.vendor());
      json.writeStringField("place", trace.place().map(Object::toString).orElse(""));
      json.writeStringField("holds", trace.holds().name());
      json.writeArrayFieldStart("conditions");
      for (RuleTrace.TracedCondition condition : trace.conditions()) {
        json.writeStartObject();
        json.writeStringField("text", condition.text());
        json.writeStringField("file", pack.file(condition.file()));
        json.writeNumberField("line", condition.line());
        json.writeStringField("holds", condition.holds().name());
        json.writeArrayFieldStart("facts");
        for (MatchedFact fact : condition.facts()) {
          JsonStream.write(json, fact);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
