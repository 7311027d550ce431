package io.partnerauth.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Issue;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackCheck;
import io.partnerauth.desk.report.Pack;
import io.partnerauth.desk.report.Readings;
import io.partnerauth.desk.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes one page about a pack for a lawyer. */
@Command(
    name = "report",
    description = {
      "Writes one page about the rules that a lawyer can read, on a screen, a phone or paper: who may"
          + " be sold to, from which state interest on, from which day on, by whose order, and what"
          + " was found.",
      "The page needs nothing else and runs no script. The same rules give the same page of the same"
          + " day."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar report -o report.html",
      "  java -jar desk.jar report --rules my-rules --date 2021-04-08 -o report.html"
    })
final class ReportCommand implements Callable<Integer> {
  private static final int BEGINNING = 500;

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day that outcomes are shown for. Default: today.")
  private @Nullable LocalDate date;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The page. An earlier report there is replaced, any other file is not.")
  private Path out = Path.of("");

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RulesPack pack = rules.pack();
    AuthorizationRules loaded = pack.rules();
    LocalDate day = Optional.ofNullable(date).orElseGet(LocalDate::now);
    ScenarioRun run = ScenarioRun.of(loaded, pack.scenarios());
    PackCheck check = pack.check(day);
    PackAnalysis analysis = check.analysis();
    List<Issue> findings = new ArrayList<>(check.issues());
    findings.addAll(Issues.of(analysis.findings()));
    findings.addAll(Issues.of(analysis.untried(run.results())));
    findings.sort(null);
    List<String> refused =
        run.refusals().stream()
            .map(refusal -> refusal.scenario() + ": " + refusal.message())
            .toList();
    write(
        Report.page(
            new Pack(
                pack.where(),
                loaded,
                Readings.of(pack.texts()),
                findings,
                analysis.coverage().toString(),
                run.results(),
                refused,
                day)));
    terminal.aside("Report: " + out);
    return ExitCode.FINE;
  }

  private void write(String page) {
    try {
      if (Files.exists(out) && !isReport()) {
        throw new UserMistake(out + " is there already and is no report. Name another file.");
      }
      Files.writeString(out, page, UTF_8);
    } catch (IOException e) {
      throw new UserMistake("The report cannot be written: " + e + ".");
    }
  }

  private boolean isReport() throws IOException {
    if (!Files.isRegularFile(out)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(out)) {
      return new String(in.readNBytes(BEGINNING), UTF_8).contains(Report.MARK);
    }
  }
}
