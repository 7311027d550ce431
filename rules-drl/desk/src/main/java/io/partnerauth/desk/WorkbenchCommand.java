package io.partnerauth.desk;

import io.partnerauth.desk.workbench.Workbench;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens a page on which rules are asked and seen. */
@Command(
    name = "workbench",
    description = {
      "Opens a page in the browser: ask who may be sold to and see why, move the day, and see what"
          + " would change the answer.",
      "The page is served to this computer only, at an address that nobody can guess, until Ctrl-C."
          + " Nothing leaves the computer, and nothing is left behind."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar workbench --rules my-rules",
      "  java -jar desk.jar workbench --read-only --no-browser --port 8080"
    })
final class WorkbenchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen on this computer. Default: any port that is free.")
  private int port;

  @Option(names = "--read-only", description = "Show the rules and let nobody change them.")
  private boolean readOnly;

  @Option(names = "--no-browser", description = "Print the address and leave it to you to open it.")
  private boolean noBrowser;

  WorkbenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 0xFFFF) {
      throw new UserMistake("A port is a number from 0 to 65535; got " + port + ".");
    }
    RulesPack pack = rules.pack();
    try (Workbench workbench = Workbench.start(pack, port, readOnly)) {
      terminal.line("Rules: " + pack.where());
      terminal.line("Workbench: " + workbench.address());
      terminal.line(
          "Keep the address to yourself: whoever has it can use the page. Ctrl-C ends it.");
      terminal.flush();
      if (!noBrowser) {
        open(workbench.address());
      }
      new CountDownLatch(1).await(); // until the process is ended
    }
    return ExitCode.FINE;
  }

  private void open(String address) {
    System.setProperty("java.awt.headless", "false");
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(URI.create(address));
        return;
      }
    } catch (IOException | UnsupportedOperationException | LinkageError | java.awt.AWTError e) {
      // no desktop here: the address is printed
    }
    terminal.aside("No browser could be opened here. Open the address yourself.");
  }
}
