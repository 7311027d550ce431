package io.partnerauth.desk;

import io.partnerauth.desk.book.CustomerBook;
import io.partnerauth.desk.screen.FileOutput;
import io.partnerauth.desk.screen.Output;
import io.partnerauth.desk.screen.Screening;
import io.partnerauth.desk.screen.Tally;
import io.partnerauth.desk.screen.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides a whole customer book, and goes on where it was interrupted. */
@Command(
    name = "screen",
    description = {
      "Decides a whole customer book for one partner, a line of CSV per customer.",
      "A row that cannot be used goes to the rejects with its line and reason, and the rest goes on."
          + " Interrupted, run the same command again: it goes on where it was, and its output is the"
          + " same to the byte."
    },
    footer = {
      "%nThe partner file, written as in a scenario; a sale may stand beside it:",
      "  partner: {id: P-1, country: RU, role: RESELLER, grants: [{vendor: Zoom, territory: [CIS]}]}",
      "  sale: {kind: NEW, channel: PARTNER, date: 2021-04-08}",
      "It is one sale for the whole book. Its contractSigned is a day, none or unknown; left out, it is"
          + " none for a NEW sale and unknown for every other kind.",
      "%nThe book is CSV in UTF-8 with commas, and its first line names the columns, in any order:",
      "  id               your own identifier of the customer",
      "  name             a name for people; decides nothing",
      "  country          ISO 3166-1 alpha-2, such as RU",
      "  subdivision      ISO 3166-2, such as UA-43; its country has to be there too",
      "  places           all places instead of a country: RU;CY",
      "  headquarters     country of its ultimate parent, or its own: ISO 3166-1 alpha-2",
      "  buyerClass       what kind of body it is, such as COMPANY; several are alternatives",
      "  sector           what it mainly does, such as FINANCE; several are alternatives",
      "  listings         all official lists that name it, or none",
      "  endUses          all uses that a law asks about, or none",
      "  labels           all of the pack's labels that it has, or none",
      "  stateInterest    percent: 40, 1/3, 25-50, or >25-<50 without its ends",
      "  stateControlled  true or false",
      "  owners           instead of figures: a JSON array of BODS 0.4 statements",
      "An attribute that the pack adds has a column of its type and name: number.staff, day.audited,"
          + " flag.critical. A figure of owners has one of its name and whose it is: ownedByListed.US-SDN,"
          + " controlledByState.RU.",
      "An empty cell is unknown, never none. Several values of a cell stand between semicolons.",
      "%nOr the book is JSON lines: on each, a customer as an object, as the command owners writes it,"
          + " or an array of all BODS 0.4 statements about one customer, which is their declared subject, or the only entity there that owns no other. Its jurisdiction is its place. A"
          + " state body counts as a government agency, any other entity as a company with owners.",
      "%nA cell of the results that begins with =, +, - or @ gets an apostrophe in front, so that no"
          + " spreadsheet runs it as a formula.",
      "%nExamples:",
      "  java -jar desk.jar screen --partner partner.yaml customers.csv -o decisions.csv",
      "  java -jar desk.jar screen --partner partner.yaml --date 2021-04-08 customers.csv"
    })
final class ScreenCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Option(
      names = "--partner",
      paramLabel = "FILE",
      required = true,
      description = "Who sells, and if it likes which sale (YAML, see below).")
  private Path partner = Path.of("");

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "The day to decide for. Default: the sale's, else the day on which the work began.")
  private @Nullable LocalDate date;

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description =
          "Leaves out statements about owners that were made after that day. Default: takes all.")
  private @Nullable LocalDate knownOn;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "The file of the results; must not be there yet. Rejects go to OUT with .rejects before"
              + " its ending. Default: both are printed, and the work cannot go on later.")
  private @Nullable Path out;

  @Option(names = "--restart", description = "Begin again, whatever an interrupted run has done.")
  private boolean restart;

  @Parameters(paramLabel = "CUSTOMERS", description = "The customer book: CSV or JSON lines.")
  private Path customers = Path.of("");

  ScreenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      Terms terms =
          Terms.read(
              rules.pack().rules(),
              partner,
              Optional.ofNullable(date),
              Optional.ofNullable(knownOn),
              today());
      Tally tally = screen(terms);
      if (out != null) {
        terminal.aside(tally.toString());
        terminal.aside("Results: " + out);
        if (tally.rejected() > 0) {
          terminal.aside("Rejects: " + FileOutput.rejects(out));
        }
      }
      return tally.rejected() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    } catch (IOException e) {
      throw new UserMistake(
          "The screening stopped: "
              + e
              + (out == null ? "." : ". Run the command again to go on."));
    }
  }

  /** Whoever goes on after midnight goes on with the day on which the work began. */
  private LocalDate today() throws IOException {
    Optional<LocalDate> begun =
        out == null || restart ? Optional.empty() : FileOutput.begunFor(out);
    return begun.orElseGet(LocalDate::now);
  }

  private Tally screen(Terms terms) throws IOException {
    try (CustomerBook book = CustomerBook.open(customers, terms.days());
        Output output =
            out == null
                ? Output.to(terminal.out(), terminal.err())
                : FileOutput.of(out, terms, customers, restart);
        ProgressLine progress = ProgressLine.of(Files.size(customers), out != null)) {
      int threads = Runtime.getRuntime().availableProcessors();
      return Screening.run(terms, book, output, progress, threads);
    }
  }
}
