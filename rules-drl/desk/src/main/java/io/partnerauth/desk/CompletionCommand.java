package io.partnerauth.desk;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints a script that completes commands and options in bash and zsh.",
      "It completes the word desk; make that an alias first."
    },
    footer = {
      "%nExample:",
      "  alias desk='java -jar /path/to/desk.jar'",
      "  source <(desk completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandLine whole = Desk.withAllCommands(terminal);
    terminal.line(AutoComplete.bash("desk", whole).stripTrailing());
    return ExitCode.FINE;
  }
}
