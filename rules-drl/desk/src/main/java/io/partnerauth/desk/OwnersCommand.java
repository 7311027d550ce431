package io.partnerauth.desk;

import io.partnerauth.Place;
import io.partnerauth.desk.book.RegisteredCustomer;
import io.partnerauth.ownership.bods.BodsReader;
import io.partnerauth.ownership.ftm.FtmReader;
import io.partnerauth.ownership.gleif.GleifReader;
import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.RegisterHistory;
import io.partnerauth.ownership.history.StatementNote;
import io.partnerauth.ownership.history.StatementNote.Treatment;
import io.partnerauth.ownership.psc.PscReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a customer book of a register: who owned whom on a day. */
@Command(
    name = "owners",
    description = {
      "Makes a customer book of a register: each body in it with its owners on a day, a line of JSON"
          + " per customer, which screen decides.",
      "What the register leaves open is open in the book: a figure becomes a range, a date that may"
          + " be meant makes a stake possible. What was not understood, or widened a figure, is"
          + " told with the statement that did it. Nobody is matched by name: a customer's id is"
          + " that of the register."
    },
    footer = {
      "%nFormats:",
      "  bods   Beneficial Ownership Data Standard 0.4, statements in a list or one per line",
      "  ftm    FollowTheMoney, an entity per line, as OpenSanctions publishes it",
      "  gleif  GLEIF level 2 relationships and exceptions with level 1 records, CSV or JSON",
      "  psc    the United Kingdom's people with significant control, a record per line",
      "%nExamples:",
      "  java -jar desk.jar owners --format ftm entities.ftm.json -o owners.jsonl",
      "  java -jar desk.jar owners --format gleif rr.csv exceptions.csv lei2.csv --customers ids.txt",
      "  java -jar desk.jar screen --partner partner.yaml owners.jsonl"
    })
final class OwnersCommand implements Callable<Integer> {
  /** What the files are. */
  enum Format {
    bods,
    ftm,
    gleif,
    psc
  }

  private final Terminal terminal;
  private final Map<Treatment, Integer> told = new EnumMap<>(Treatment.class);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "What the files are: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.bods;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day for which the owners are asked. Default: today.")
  private @Nullable LocalDate date;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description =
          "When the files were published; what they say was so by then. BODS says it itself."
              + " Default: today.")
  private @Nullable LocalDate published;

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Leaves out statements that were made after that day. Default: takes all.")
  private @Nullable LocalDate knownOn;

  @Option(
      names = "--customers",
      paramLabel = "FILE",
      description = "Only these ids of the register, one per line. Default: all but persons.")
  private @Nullable Path customers;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "The file of the customers; replaced as a whole. What was told goes to OUT with .notes"
              + " before its ending. Default: both are printed.")
  private @Nullable Path out;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The register's files.")
  private List<Path> files = List.of();

  OwnersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      RegisterHistory history = history();
      if (out == null) {
        return write(history, terminal.out(), terminal.err());
      }
      Path notes = notes(out);
      Path begun = begun(out);
      Path begunNotes = begun(notes);
      int code;
      try (PrintWriter book = writer(begun);
          PrintWriter report = writer(begunNotes)) {
        code = write(history, book, report);
        if (book.checkError() || report.checkError()) {
          throw new IOException("The disk does not take more");
        }
      }
      Files.move(begunNotes, notes, StandardCopyOption.REPLACE_EXISTING);
      Files.move(begun, out, StandardCopyOption.REPLACE_EXISTING);
      terminal.aside("Customers: " + out);
      terminal.aside("Notes: " + notes);
      return code;
    } catch (IOException e) {
      throw new UserMistake("The owners were not written: " + e + ".");
    }
  }

  private static PrintWriter writer(Path path) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(path));
  }

  private static Path begun(Path path) {
    return path.resolveSibling(path.getFileName() + ".begun");
  }

  private static Path notes(Path path) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return path.resolveSibling(
        dot <= 0 ? name + ".notes" : name.substring(0, dot) + ".notes" + name.substring(dot));
  }

  private RegisterHistory history() throws IOException {
    List<InputStream> open = new ArrayList<>();
    try {
      for (Path file : files) {
        if (!Files.isRegularFile(file)) {
          throw new UserMistake("There is no file " + file + ".");
        }
        open.add(new BufferedInputStream(Files.newInputStream(file)));
      }
      LocalDate day = Optional.ofNullable(published).orElseGet(LocalDate::now);
      InputStream[] all = open.toArray(InputStream[]::new);
      return switch (format) {
        case bods -> BodsReader.read(all);
        case ftm -> FtmReader.read(day, all);
        case gleif -> GleifReader.read(day, all);
        case psc -> PscReader.read(day, all);
      };
    } catch (IllegalArgumentException e) {
      throw new UserMistake(files.get(0) + " is not read: " + e.getMessage() + ".");
    } finally {
      for (InputStream file : open) {
        file.close();
      }
    }
  }

  private int write(RegisterHistory history, PrintWriter book, PrintWriter report)
      throws IOException {
    int count = 0;
    LocalDate day = Optional.ofNullable(date).orElseGet(LocalDate::now);
    LocalDate known = Optional.ofNullable(knownOn).orElse(LocalDate.MAX);
    Set<String> bodies = history.bodies().collect(Collectors.toSet());
    List<String> asked = asked(history);
    List<String> missing = asked.stream().filter(id -> !bodies.contains(id)).toList();
    missing.forEach(id -> report.println(id + ": no company or other body of the register"));
    Iterator<OwnersOnDay> owners =
        history.each(asked.stream().filter(bodies::contains), day, known).iterator();
    while (owners.hasNext()) {
      OwnersOnDay one = owners.next();
      count++;
      book.println(Json.line(RegisteredCustomer.of(one, place(one, report))));
      one.notes().forEach(note -> tell(one.party(), note, report));
    }
    book.flush();
    report.flush();
    terminal.aside(
        "%,d customers; %,d statements not understood, %,d widened a figure, %,d have no bearing"
            .formatted(
                count,
                told.getOrDefault(Treatment.NOT_UNDERSTOOD, 0),
                told.getOrDefault(Treatment.WIDENED, 0),
                told.getOrDefault(Treatment.NOT_COUNTED, 0)));
    if (!missing.isEmpty()) {
      terminal.aside("%,d ids are of no body of the register".formatted(missing.size()));
    }
    return missing.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private void tell(String id, StatementNote note, PrintWriter report) {
    told.merge(note.treatment(), 1, Integer::sum);
    if (note.treatment() != Treatment.NOT_COUNTED) {
      report.println(id + ": " + note);
    }
  }

  private Optional<Place> place(OwnersOnDay owners, PrintWriter report) {
    try {
      return RegisteredCustomer.place(owners);
    } catch (IllegalArgumentException e) {
      report.println(owners.party() + ": its place is unknown: " + e.getMessage());
      return Optional.empty();
    }
  }

  private List<String> asked(RegisterHistory history) throws IOException {
    if (customers != null) {
      return Files.readAllLines(customers).stream()
          .map(String::strip)
          .filter(id -> !id.isEmpty())
          .toList();
    }
    return history.bodies().toList();
  }
}
