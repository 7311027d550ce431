package io.partnerauth.desk;

import io.partnerauth.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells when the answer to one case changed, and what did it. */
@Command(
    name = "why-changed",
    description = {
      "Asks one case on every day of a time on which its answer can change: for a sale of that day,"
          + " with what was known then.",
      "Prints the days on which the outcome or the rules behind it change, and what happens then: a"
          + " clause, a status, a region, a grant or an owner."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar why-changed my-case.scenarios.yaml --from 2021-01-01 --to 2026-12-31",
      "  java -jar desk.jar why-changed --customers book.csv --id C-7 --partner partner.yaml --from"
          + " 2021-01-01 --to 2026-12-31"
    })
final class WhyChangedCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CaseOption cases = new CaseOption();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      required = true,
      description = "The first day to ask about.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      required = true,
      description = "The last day to ask about.")
  private LocalDate to = LocalDate.EPOCH;

  WhyChangedCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (to.isBefore(from)) {
      throw new UserMistake("--to is before --from: " + to + " and " + from + ".");
    }
    AskedCase asked = cases.read();
    Optional<LocalDate> signed = asked.sale().knownContract();
    if (signed.isPresent() && from.isBefore(signed.get())) {
      throw new UserMistake(
          "The contract was signed on " + signed.get() + "; no sale under it was before that day.");
    }
    try {
      print(asked);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(asked.title() + " cannot be asked. " + e.getMessage());
    }
    return ExitCode.FINE;
  }

  private void print(AskedCase asked) {
    AnswerDays answers = new AnswerDays(asked);
    SortedSet<LocalDate> days = new TreeSet<>(answers.days());
    days.addAll(asked.rules().stepDays());
    Decision last = asked.on(from);
    terminal.line("Rules: " + asked.where() + ", version " + asked.rules().packVersion());
    terminal.line(asked.title());
    terminal.line("");
    terminal.line(from + "  " + DecisionText.of(terminal, last.outcome()) + rules(last));
    boolean changed = false;
    for (LocalDate day : days.subSet(from.plusDays(1), to.plusDays(1))) {
      Decision next = asked.on(day);
      boolean same =
          next.outcome() == last.outcome() && AnswerDays.spoke(next).equals(AnswerDays.spoke(last));
      if (!same) {
        changed = true;
        terminal.line(day + "  " + DecisionText.of(terminal, next.outcome()) + rules(next));
        answers
            .causes(day, last, next)
            .forEach(cause -> terminal.line("            " + cause.text()));
      }
      last = next;
    }
    if (!changed) {
      terminal.line("It stays so until " + to + ".");
    }
  }

  private static String rules(Decision decision) {
    List<String> ids = List.copyOf(AnswerDays.spoke(decision));
    return ids.isEmpty() ? "" : " by " + String.join(", ", ids);
  }
}
