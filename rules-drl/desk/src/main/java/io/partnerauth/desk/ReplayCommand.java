package io.partnerauth.desk;

import io.partnerauth.desk.audit.DecisionLogFile;
import io.partnerauth.desk.audit.LogLine;
import io.partnerauth.desk.audit.Replay;
import io.partnerauth.desk.audit.Replay.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides a log of decisions again. */
@Command(
    name = "replay",
    description = {
      "Decides each record of a log again: by the rules that decided it, found by their version, and"
          + " with what was known on its day.",
      "Prints a line for each record that is not equal, and how many are. The log has one record of"
          + " JSON a line, as rules-json writes it, in a chain or without; it may be packed (.gz)."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar replay --log decisions.jsonl --git my-rules",
      "  java -jar desk.jar replay --log decisions.jsonl.gz --packs sealed-versions"
    })
final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final PacksOption packs = new PacksOption();

  @Option(
      names = "--log",
      paramLabel = "FILE",
      required = true,
      description = "The log of decisions.")
  private Path log = Path.of("");

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    try (DecisionLogFile file = DecisionLogFile.open(log)) {
      Replay replay = new Replay(packs.versions(rules.pack()), packs.zone());
      for (List<LogLine> lines = file.next(); !lines.isEmpty(); lines = file.next()) {
        for (Replay.Answer answer : replay.of(lines)) {
          counts.merge(answer.verdict(), 1L, Long::sum);
          if (answer.verdict() != Verdict.EQUAL) {
            print(answer);
          }
        }
      }
    } catch (IOException e) {
      throw new UserMistake(log + " cannot be read to its end: " + e.getMessage() + ".");
    }
    terminal.line(
        "%,d records: %,d equal, %,d different, %,d without their rules, %,d unreadable"
            .formatted(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(Verdict.EQUAL, 0L),
                counts.getOrDefault(Verdict.DIFFERENT, 0L),
                counts.getOrDefault(Verdict.NOT_FOUND, 0L),
                counts.getOrDefault(Verdict.UNREADABLE, 0L)));
    return counts.keySet().stream().allMatch(Verdict.EQUAL::equals)
        ? ExitCode.FINE
        : ExitCode.FINDINGS;
  }

  private void print(Replay.Answer answer) {
    String verdict =
        switch (answer.verdict()) {
          case EQUAL -> "equal";
          case DIFFERENT -> terminal.bad("different");
          case NOT_FOUND -> terminal.warning("rules not found");
          case UNREADABLE -> terminal.bad("unreadable");
        };
    terminal.line(
        "%s:%d: %s%s: %s"
            .formatted(
                log,
                answer.line().number(),
                answer.line().record().map(record -> "record " + record.id() + " ").orElse(""),
                verdict,
                answer.how()));
  }
}
