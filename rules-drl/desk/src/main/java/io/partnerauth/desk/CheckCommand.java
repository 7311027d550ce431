package io.partnerauth.desk;

import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.analysis.Coverage;
import io.partnerauth.analysis.Finding;
import io.partnerauth.analysis.PackAnalysis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds all mistakes in a pack, and then what is probably not what its authors meant. */
@Command(
    name = "check",
    description = {
      "Finds every mistake in rules, regions and scenarios, each with its place and what to write"
          + " instead.",
      "Where there is no mistake, also rules and conditions that never change an answer, and regions"
          + " that no rule covers, as warnings."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar check",
      "  java -jar desk.jar check --rules my-rules",
      "  java -jar desk.jar check --format json"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day that review dates are compared with, such as 2026-11-23.")
  private @Nullable LocalDate today;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RulesPack pack = rules.pack();
    List<Issue> issues = new ArrayList<>(pack.check(today == null ? LocalDate.now() : today));
    Optional<Coverage> coverage = Optional.empty();
    if (issues.stream().noneMatch(issue -> issue.severity() == Severity.ERROR)) {
      PackAnalysis analysis = pack.analysis();
      analysis.findings().stream().map(Finding::issue).forEach(issues::add);
      coverage = Optional.of(analysis.coverage());
    }
    issues.sort(null);
    if (format.json()) {
      Json.print(terminal, json -> Issues.write(json, pack, issues));
    } else {
      terminal.line("Rules: " + pack.where());
      Issues.print(terminal, pack, issues);
      terminal.line(
          Issues.count(issues) + coverage.map(all -> " (analysis of " + all + ")").orElse(""));
    }
    return issues.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
