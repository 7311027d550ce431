package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.RuleTrace;
import io.partnerauth.Ruling;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.StateControl;
import io.partnerauth.ownership.StateHolding;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one decision in full. */
@Command(
    name = "explain",
    description = {
      "Decides one case and prints all that stands behind the answer: reasons with their sources,"
          + " owners, open questions, what would change it, and of each rule about that vendor the"
          + " condition that does not hold."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar explain my-case.scenarios.yaml",
      "  java -jar desk.jar explain --rules my-rules zoom/russia-cis-2021.scenarios.yaml --scenario"
          + " 'A Russian ministry buys new seats'"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(paramLabel = "FILE", description = "A file of scenarios, here or in the pack.")
  private Path file = Path.of("");

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description =
          "Which scenario of the file: its name, or words that only its name has. Default: the only"
              + " one.")
  private @Nullable String name;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RulesPack pack = rules.pack();
    Scenario scenario = scenario(new ScenarioFiles(pack).read(file));
    AuthorizationRules loaded = pack.rules();
    Decision decision;
    List<RuleTrace> traces;
    try {
      AuthorizationRules assumed = scenario.assume().of(loaded);
      decision = assumed.evaluate(scenario.customer(), scenario.partner(), scenario.sale());
      traces = assumed.trace(scenario.customer(), scenario.partner(), scenario.sale());
    } catch (IllegalArgumentException e) {
      throw new UserMistake(place(pack, scenario) + " cannot be asked. " + e.getMessage());
    }
    if (format.json()) {
      Json.print(terminal, json -> write(json, pack, scenario, decision, traces));
    } else {
      print(pack, scenario, decision, traces);
    }
    return ExitCode.FINE;
  }

  private static String place(RulesPack pack, Scenario scenario) {
    return pack.file(scenario.file()) + ":" + scenario.line() + ": " + scenario.name();
  }

  private Scenario scenario(List<Scenario> scenarios) {
    try {
      return Scenarios.named(Optional.ofNullable(name).orElse(""), scenarios);
    } catch (IllegalArgumentException e) {
      if (name == null) {
        throw new UserMistake(
            "%s has %d scenarios. Choose one with --scenario:".formatted(file, scenarios.size()),
            scenarios.stream().map(Scenario::name).toList());
      }
      throw UserMistake.of(e);
    }
  }

  private void print(RulesPack pack, Scenario scenario, Decision decision, List<RuleTrace> traces) {
    terminal.line("Rules: " + pack.where() + ", version " + decision.packVersion());
    terminal.line("Scenario: " + place(pack, scenario));
    terminal.line("");
    terminal.line(DecisionText.of(terminal, decision.outcome()) + " on " + decision.decidedFor());
    for (Ruling ruling : decision.rulings()) {
      DecisionText.of(terminal, pack, ruling).forEach(terminal::line);
    }
    scenario.customer().ownership().ifPresent(graph -> printOwners(graph, decision));
    for (List<RuleTrace> group : grouped(traces)) {
      terminal.line("");
      DecisionText.of(terminal, pack, group).forEach(terminal::line);
    }
  }

  private void printOwners(OwnershipGraph graph, Decision decision) {
    StateHolding holding = graph.stateHolding(OwnershipGraph.SELF, decision.decidedFor());
    terminal.line("");
    terminal.line(
        "Owners: state interest "
            + holding.interest()
            + holding.state().map(state -> " (" + state + ")").orElse("")
            + ", state-controlled: "
            + words(holding.controlled()));
    OwnershipTree.of(holding.paths(), graph).forEach(line -> terminal.line("  " + line));
  }

  private static String words(StateControl controlled) {
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
      JsonGenerator json,
      RulesPack pack,
      Scenario scenario,
      Decision decision,
      List<RuleTrace> traces)
      throws IOException {
    json.writeStringField("rules", pack.where());
    json.writeStringField("scenario", scenario.name());
    DecisionJson.write(json, "decision", pack, decision);
    json.writeArrayFieldStart("traces");
    for (RuleTrace trace : traces) {
      json.writeStartObject();
      json.writeStringField("ruleId", trace.ruleId());
      json.writeStringField("vendor", trace.vendor());
      json.writeStringField("place", trace.place().map(Object::toString).orElse(""));
      json.writeStringField("holds", trace.holds().name());
      json.writeArrayFieldStart("conditions");
      for (RuleTrace.Condition condition : trace.conditions()) {
        json.writeStartObject();
        json.writeStringField("text", condition.text());
        json.writeStringField("file", pack.file(condition.file()));
        json.writeNumberField("line", condition.line());
        json.writeStringField("holds", condition.holds().name());
        DecisionJson.facts(json, condition.facts());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
