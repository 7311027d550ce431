package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.Issue;
import io.partnerauth.Ruling;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs scenarios, and tells what none of them tries. */
@Command(
    name = "test",
    description = {
      "Runs the scenarios beside the rules. One that fails shows what was expected, the answer, and"
          + " why it is so.",
      "Also names, as warnings, rules that decide no scenario and conditions that no scenario stands"
          + " just outside of."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar test",
      "  java -jar desk.jar test --rules my-rules",
      "  java -jar desk.jar test --rules my-rules zoom/russia-cis-2021.scenarios.yaml"
    })
final class TestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(
      paramLabel = "FILE",
      description =
          "Files of scenarios, here or in the pack. Default: all of the pack. With files, only what"
              + " the rules beside them leave untried is named.")
  private List<Path> files = List.of();

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RulesPack pack = rules.pack();
    List<Scenario> scenarios = scenarios(pack);
    ScenarioRun run = ScenarioRun.of(pack.rules(), scenarios);
    List<Issue> untried = untried(pack.analysis(), run, scenarios);
    if (format.json()) {
      Json.print(terminal, json -> write(json, pack, run, untried));
    } else {
      print(pack, run, untried);
    }
    return run.failedCount() == 0 && untried.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private List<Scenario> scenarios(RulesPack pack) {
    if (files.isEmpty()) {
      return pack.scenarios();
    }
    List<Scenario> scenarios = new ArrayList<>();
    files.forEach(file -> scenarios.addAll(new ScenarioFiles(pack).read(file)));
    return scenarios.stream().distinct().toList();
  }

  private List<Issue> untried(PackAnalysis analysis, ScenarioRun run, List<Scenario> scenarios) {
    Set<String> beside = new HashSet<>();
    scenarios.forEach(scenario -> beside.add(scenario.ruleFile()));
    return Issues.of(analysis.untried(run.results())).stream()
        .filter(issue -> files.isEmpty() || beside.contains(issue.file()))
        .toList();
  }

  private void print(RulesPack pack, ScenarioRun run, List<Issue> untried) {
    terminal.line("Rules: " + pack.where());
    String count = run.passedCount() + " passed, " + run.failedCount() + " failed";
    terminal.line(run.failedCount() == 0 ? terminal.good(count) : terminal.bad(count));
    for (ScenarioResult result : run.failed()) {
      printFailed(pack, result.scenario());
      result.differences().forEach(difference -> terminal.line("  " + difference));
      for (Ruling ruling : result.decision().rulings()) {
        DecisionText.of(terminal, pack, ruling).forEach(line -> terminal.line("  " + line));
      }
    }
    for (ScenarioRun.RefusedScenario refusal : run.refusals()) {
      printFailed(pack, refusal.scenario());
      terminal.line("  " + refusal.message());
    }
    Issues.print(terminal, pack, untried);
  }

  private void printFailed(RulesPack pack, Scenario scenario) {
    terminal.line(
        terminal.bad("FAILED ")
            + pack.file(scenario.file())
            + ":"
            + scenario.line()
            + ": "
            + terminal.strong(scenario.name()));
  }

  private static void write(
      JsonGenerator json, RulesPack pack, ScenarioRun run, List<Issue> untried) throws IOException {
    json.writeStringField("rules", pack.where());
    json.writeNumberField("passed", run.passedCount());
    json.writeNumberField("failed", run.failedCount());
    json.writeArrayFieldStart("failures");
    for (ScenarioResult result : run.failed()) {
      json.writeStartObject();
      write(json, pack, result.scenario());
      Json.texts(json, "differences", result.differences());
      Json.form(json, "decision", result.decision());
      json.writeEndObject();
    }
    for (ScenarioRun.RefusedScenario refusal : run.refusals()) {
      json.writeStartObject();
      write(json, pack, refusal.scenario());
      Json.texts(json, "differences", List.of(refusal.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
    Issues.write(json, pack, untried);
  }

  private static void write(JsonGenerator json, RulesPack pack, Scenario scenario)
      throws IOException {
    json.writeStringField("name", scenario.name());
    json.writeStringField("file", pack.file(scenario.file()));
    json.writeNumberField("line", scenario.line());
  }
}
