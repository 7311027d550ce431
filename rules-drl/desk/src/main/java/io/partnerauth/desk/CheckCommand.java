package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.Issue;
import io.partnerauth.RuleCheck;
import io.partnerauth.analysis.AnalysisCoverage;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackCheck;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
      "  java -jar desk.jar check --format json",
      "  java -jar desk.jar check --explain DRL014"
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

  @Option(
      names = "--explain",
      paramLabel = "CODE",
      description = "Print what a code such as DRL014 means: what to avoid, what to prefer, why.")
  private @Nullable String code;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description =
          "Give up the analysis after so many seconds; what was not looked at is told at the end.")
  private @Nullable Integer limit;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return code == null ? check() : explain(code.toUpperCase(Locale.ROOT));
  }

  private int explain(String known) {
    String page =
        RuleCheck.page(known)
            .orElseThrow(
                () ->
                    new UserMistake(
                        "There is no code %s. There are:".formatted(known),
                        List.of(String.join(" ", RuleCheck.codes()))));
    terminal.lines(page.stripTrailing());
    return ExitCode.FINE;
  }

  private int check() {
    RulesPack pack = rules.pack();
    if (!format.json()) {
      terminal.line("Rules: " + pack.where());
      terminal.flush(); // who named the wrong folder sees it before it is read
    }
    PackCheck check = pack.check(today == null ? LocalDate.now() : today);
    List<Issue> issues = new ArrayList<>(check.issues());
    if (!format.json()) {
      Issues.print(terminal, pack, issues);
      // Analysis takes longer than all the rest; nobody waits for it to see a mistake.
      terminal.flush();
    }
    Optional<AnalysisCoverage> coverage = Optional.empty();
    if (!Issues.hasErrors(issues)) {
      List<Issue> findings;
      try (ProgressLine line = ProgressLine.ofSteps("check", !format.json())) {
        PackAnalysis analysis = check.analysis().telling(line::at);
        if (limit != null) {
          analysis = analysis.within(Duration.ofSeconds(limit));
        }
        findings = Issues.of(analysis.findings());
        coverage = Optional.of(analysis.coverage());
      }
      issues.addAll(findings);
      if (!format.json()) {
        Issues.print(terminal, pack, findings);
      }
    }
    finish(pack, issues, coverage);
    return issues.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private void finish(RulesPack pack, List<Issue> issues, Optional<AnalysisCoverage> coverage) {
    if (format.json()) {
      Json.print(terminal, json -> write(json, pack, issues, coverage));
      return;
    }
    terminal.line(
        Issues.count(issues) + coverage.map(all -> " (analysis of " + all + ")").orElse(""));
    if (!issues.isEmpty()) {
      terminal.line(
          "What a code means: java -jar desk.jar check --explain " + issues.get(0).code());
    }
  }

  private static void write(
      JsonGenerator json, RulesPack pack, List<Issue> issues, Optional<AnalysisCoverage> coverage)
      throws IOException {
    json.writeStringField("rules", pack.where());
    if (coverage.isPresent()) {
      json.writeStringField("analysis", coverage.get().toString());
    }
    Issues.write(json, pack, issues);
  }
}
