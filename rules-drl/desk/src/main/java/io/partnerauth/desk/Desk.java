package io.partnerauth.desk;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.internal.text.Suggestion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line {@code java -jar desk.jar}: sees what a rule change does before it ships. */
@Command(
    name = "desk",
    description = "See what a rule change does before it ships.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:something was found: an issue, a failing scenario, a difference",
      "2:the command is not understood, or what it names is not there",
      "70:the desk itself is wrong; --debug prints where"
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar check --rules my-rules",
      "  java -jar desk.jar help check"
    })
public final class Desk implements Callable<Integer> {
  private static final List<String> COMMANDS =
      List.of(
          "check",
          "test",
          "explain",
          "why-changed",
          "diff",
          "vocabulary",
          "screen",
          "owners",
          "report",
          "due",
          "seal",
          "approve",
          "keys",
          "replay",
          "verify-log",
          "workbench",
          "completion");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print a stack trace when the desk itself is wrong.")
  private boolean debug;

  private Desk() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.exit(run(Terminal.standard(), arguments));
  }

  /** {@return the exit code of one command} */
  static int run(Terminal terminal, String... given) {
    Desk desk = new Desk();
    String[] arguments = withoutHelpCommand(given);
    try {
      return desk.commandLine(terminal, arguments).execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return desk.ours(terminal, e);
    } finally {
      terminal.flush();
    }
  }

  /** Makes {@code help check} mean {@code check --help}. */
  private static String[] withoutHelpCommand(String... given) {
    if (given.length == 0 || !given[0].equals("help")) {
      return given;
    }
    String[] arguments = Arrays.copyOfRange(given, 1, given.length + 1);
    arguments[given.length - 1] = "--help";
    return arguments;
  }

  /** {@return the whole command line, for what looks at all of it} */
  static CommandLine withAllCommands(Terminal terminal) {
    return new Desk().commandLine(terminal);
  }

  private CommandLine commandLine(Terminal terminal, String... arguments) {
    CommandLine line = new CommandLine(this);
    // A command that is not asked for is not even looked at: it would cost start-up time.
    boolean known = arguments.length > 0 && COMMANDS.contains(arguments[0]);
    for (String name : known ? List.of(arguments[0]) : COMMANDS) {
      line.addSubcommand(name, command(name, terminal));
    }
    // Settings reach only the commands that are there already.
    line.setExpandAtFiles(false)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
        .registerConverter(LocalDate.class, Desk::day)
        .registerConverter(Path.class, Desk::path)
        .setParameterExceptionHandler((e, given) -> misunderstood(terminal, e))
        .setExecutionExceptionHandler((e, command, result) -> failed(terminal, e));
    return line;
  }

  private static Object command(String name, Terminal terminal) {
    return switch (name) {
      case "check" -> new CheckCommand(terminal);
      case "test" -> new TestCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "why-changed" -> new WhyChangedCommand(terminal);
      case "replay" -> new ReplayCommand(terminal);
      case "verify-log" -> new VerifyLogCommand(terminal);
      case "diff" -> new DiffCommand(terminal);
      case "vocabulary" -> new VocabularyCommand(terminal);
      case "screen" -> new ScreenCommand(terminal);
      case "owners" -> new OwnersCommand(terminal);
      case "report" -> new ReportCommand(terminal);
      case "due" -> new DueCommand(terminal);
      case "seal" -> new SealCommand(terminal);
      case "approve" -> new ApproveCommand(terminal);
      case "keys" -> new KeysCommand(terminal);
      case "completion" -> new CompletionCommand(terminal);
      case "workbench" -> new WorkbenchCommand(terminal);
      default -> throw new IllegalArgumentException("There is no command " + name);
    };
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"" + text + "\" is no day. Write year-month-day, such as 2021-04-08.");
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "\"" + text + "\" is no name of a file here: " + e.getReason() + ".");
    }
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  private static int misunderstood(Terminal terminal, ParameterException e) {
    CommandLine command = e.getCommandLine();
    terminal.flush();
    terminal.aside(terminal.bad("desk: ") + e.getMessage());
    boolean top = command.getParent() == null;
    if (top && e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      // picocli's own guess compares pairs of letters: it takes "chek" for "workbench" too
      Suggestion.nearest(unmatched.getUnmatched().get(0), COMMANDS)
          .ifPresent(near -> terminal.aside("Did you mean: desk " + near + "?"));
    } else {
      UnmatchedArgumentException.printSuggestions(e, terminal.err());
    }
    String name = top ? "" : command.getCommandName() + " ";
    terminal.aside("Try: java -jar desk.jar " + name + "--help");
    return ExitCode.USAGE;
  }

  private int failed(Terminal terminal, Throwable e) {
    terminal.flush();
    if (e instanceof CompletionException && e.getCause() != null) {
      return failed(terminal, e.getCause());
    }
    if (e instanceof UserMistake) {
      terminal.asides(terminal.bad("desk: ") + e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof InvalidRulesException invalid) {
      invalid.issues().forEach(issue -> terminal.asides(Issues.text(terminal, issue)));
      terminal.aside("Nothing was done: " + Issues.count(invalid.issues()));
      return ExitCode.FINDINGS;
    }
    return ours(terminal, e);
  }

  private int ours(Terminal terminal, Throwable e) {
    terminal.aside(terminal.bad("desk: ") + "This is a mistake of the desk, not yours: " + e + ".");
    if (debug) {
      e.printStackTrace(terminal.err());
    } else {
      terminal.aside("Run the command again with --debug and send us what it prints.");
    }
    return ExitCode.OURS;
  }
}
