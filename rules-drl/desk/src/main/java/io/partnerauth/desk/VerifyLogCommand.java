package io.partnerauth.desk;

import io.partnerauth.desk.audit.ChainCheck;
import io.partnerauth.desk.audit.DecisionLogFile;
import io.partnerauth.desk.audit.LogLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks whether a log of decisions is as it was written. */
@Command(
    name = "verify-log",
    description = {
      "Follows the chains of a log, in which each record holds the hash of the one before, and tells"
          + " where a record was changed, is missing or out of order.",
      "Prints the hash of each chain's last record. A log that ends too early is found when a hash"
          + " that was kept elsewhere is given."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar verify-log decisions.jsonl",
      "  java -jar desk.jar verify-log decisions.jsonl --head 3b0c…"
    })
final class VerifyLogCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "LOG", description = "The log of decisions.")
  private Path log = Path.of("");

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "The hash of a record that was kept elsewhere; may be given several times.")
  private Set<String> heads = new TreeSet<>();

  VerifyLogCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ChainCheck check = new ChainCheck(heads);
    try (DecisionLogFile file = DecisionLogFile.open(log)) {
      for (List<LogLine> lines = file.next(); !lines.isEmpty(); lines = file.next()) {
        lines.forEach(check::add);
      }
    } catch (IOException e) {
      throw new UserMistake(log + " cannot be read to its end: " + e.getMessage() + ".");
    }
    if (check.last().isEmpty() && check.unchained() == 0) {
      terminal.line(log + ": " + terminal.bad("there is no record in it"));
      return ExitCode.FINDINGS;
    }
    List<String> findings = check.findings();
    findings.forEach(finding -> terminal.line(log + ": " + terminal.bad(finding)));
    check
        .last()
        .forEach(
            (writer, link) ->
                terminal.line(
                    "%s: last record %,d, hash %s".formatted(writer, link.number(), link.hash())));
    if (check.unchained() > 0) {
      terminal.line(
          terminal.warning("%,d records are in no chain".formatted(check.unchained()))
              + ": a change of them cannot be seen");
    }
    boolean whole = findings.isEmpty() && check.unchained() == 0;
    terminal.line(whole ? "Nothing was changed, and nothing is missing in between." : "See above.");
    return whole ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
