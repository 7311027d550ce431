package io.partnerauth.desk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.Status;
import io.partnerauth.desk.UserMistake;
import io.partnerauth.desk.book.CustomerBook;
import io.partnerauth.scenario.PartnerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A screening that stops anywhere goes on as if it had not stopped. */
class InterruptionTest {
  private static final int ROWS = 3_000;
  private static final AuthorizationRules RULES =
      AuthorizationRules.load(Path.of("src", "test", "resources", "small-pack"));
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom", "CIS"));
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);

  @TempDir private Path folder;
  private Path book;
  private Path out;

  /** Stops before the next batch, as a process does that is killed. */
  private record Stopping(Output output, int[] left) implements Output {
    @Override
    public Begun begin() throws IOException {
      return output.begin();
    }

    @Override
    public void write(Batch batch) throws IOException {
      if (left[0]-- == 0) {
        throw new IOException("stopped");
      }
      output.write(batch);
    }

    @Override
    public void finish() throws IOException {
      output.finish();
    }

    @Override
    public void close() throws IOException {
      output.close();
    }
  }

  @BeforeEach
  void writeBook() throws IOException {
    book = folder.resolve("book.csv");
    out = folder.resolve("out.csv");
    StringBuilder text = new StringBuilder("id,country,buyerClass,stateInterest\n");
    for (int i = 1; i <= ROWS; i++) {
      text.append(i).append(i % 700 == 0 ? ",Nowhere" : ",RU").append(",COMPANY,");
      text.append(i % 101).append('\n');
    }
    Files.writeString(book, text);
  }

  private static Terms terms(LocalDate day) {
    return new Terms(RULES, PARTNER, Sale.on(day), LocalDate.MAX);
  }

  private Tally run(Terms terms, Path into, Duration between, int batches) throws IOException {
    try (CustomerBook customers = CustomerBook.open(book, terms.days());
        Output output = FileOutput.of(into, terms, book, false, between)) {
      Output stopping = new Stopping(output, new int[] {batches});
      return Screening.run(terms, customers, stopping, (offset, rows) -> {}, 2);
    }
  }

  private Tally runToEnd(Path into) throws IOException {
    return run(terms(DAY), into, Duration.ZERO, Integer.MAX_VALUE);
  }

  private void stopAfter(int batches, Duration between) {
    assertThrows(IOException.class, () -> run(terms(DAY), out, between, batches));
  }

  private Path beside(String ending) {
    return folder.resolve("out" + ending);
  }

  @Test
  void whereverItStopsTheOutputIsThatOfAnUninterruptedRun() throws IOException {
    Path whole = folder.resolve("whole.csv");
    Tally all = runToEnd(whole);
    assertEquals(ROWS - 4, all.decided());
    assertEquals(4, all.rejected());
    for (int batches = 0; batches < 6; batches++) {
      for (Duration between : new Duration[] {Duration.ZERO, Duration.ofHours(1)}) {
        stopAfter(batches, between);
        assertEquals(all, runToEnd(out));
        assertEquals(-1, Files.mismatch(whole, out));
        assertEquals(-1, Files.mismatch(FileOutput.rejects(whole), FileOutput.rejects(out)));
        Files.delete(out);
        Files.delete(FileOutput.rejects(out));
      }
    }
  }

  /** The second line of its id looks like a line of a careless checkpoint. */
  @Test
  void aPartnerOfTwoVendorsWithALineBreakInItsIdIsTakenUpAgain() throws IOException {
    Path file = Path.of("src", "test", "resources", "hostile", "partner-newline-id.yaml");
    PartnerFile read = PartnerFile.read("partner.yaml", Files.readString(file));
    Terms terms =
        new Terms(RULES, read.partner().orElseThrow(), read.sale().orElseThrow(), LocalDate.MAX);
    Path whole = folder.resolve("whole.csv");
    run(terms, whole, Duration.ZERO, Integer.MAX_VALUE);
    assertThrows(IOException.class, () -> run(terms, out, Duration.ZERO, 2));
    run(terms, out, Duration.ZERO, Integer.MAX_VALUE);
    assertEquals(-1, Files.mismatch(whole, out));
  }

  @Test
  void aTornTailBehindTheCheckpointGoes() throws IOException {
    Path whole = folder.resolve("whole.csv");
    runToEnd(whole);
    stopAfter(2, Duration.ZERO);
    Files.writeString(beside(".csv.part"), "1025,torn", StandardOpenOption.APPEND);
    Files.writeString(beside(".rejects.csv.part"), "\"torn\n", StandardOpenOption.APPEND);
    runToEnd(out);
    assertEquals(-1, Files.mismatch(whole, out));
    assertEquals(-1, Files.mismatch(FileOutput.rejects(whole), FileOutput.rejects(out)));
  }

  @Test
  void stoppedBetweenTheLastRowAndTheLastNameItOnlyGivesTheNames() throws IOException {
    stopAfter(5, Duration.ZERO);
    Path progress = beside(".csv.progress");
    String unfinished = Files.readString(progress);
    run(terms(DAY), out, Duration.ZERO, Integer.MAX_VALUE);
    Files.move(out, beside(".csv.part"));
    Files.writeString(progress, unfinished.replace("done: false", "done: true"));
    runToEnd(out);
    assertTrue(Files.exists(out));
    assertFalse(Files.exists(progress));
  }

  private String refused(Terms terms) {
    return assertThrows(UserMistake.class, () -> run(terms, out, Duration.ZERO, Integer.MAX_VALUE))
        .getMessage();
  }

  @Test
  void anotherDayPartnerOrPackIsRefusedByName() throws IOException {
    stopAfter(2, Duration.ZERO);
    assertTrue(
        refused(terms(DAY.plusDays(1)))
            .startsWith(
                "An interrupted run is here, but since then changed: date (then 2021-04-08, now 2021-04-09). Run it with --restart"));
    Partner other = Partner.of("P", "RU", Grant.of("Zoom"));
    assertTrue(
        refused(new Terms(RULES, other, Sale.on(DAY), LocalDate.MAX))
            .contains("changed: partner (then P "));
    AuthorizationRules withdrawn = RULES.assuming(Map.of("ZOOM-1", Status.WITHDRAWN));
    assertTrue(
        refused(new Terms(withdrawn, PARTNER, Sale.on(DAY), LocalDate.MAX))
            .contains("changed: rules (then "));
  }

  @Test
  void aChangedBookOrOutputIsRefused() throws IOException {
    stopAfter(2, Duration.ZERO);
    String before = Files.readString(book);
    Files.writeString(book, before.replaceFirst("1,RU", "1,KZ"));
    assertTrue(refused(terms(DAY)).contains("book.csv was changed since the interruption"));
    Files.writeString(book, before + "9,RU,,\n");
    assertTrue(refused(terms(DAY)).contains("changed: size of the book"));
    Files.writeString(book, before);
    Path part = beside(".csv.part");
    Files.writeString(part, Files.readString(part).replaceFirst("REVIEW", "REVOKE"));
    assertTrue(refused(terms(DAY)).contains("out.csv.part was changed since the interruption"));
    Files.writeString(beside(".csv.progress"), "nonsense");
    assertTrue(refused(terms(DAY)).contains("is no checkpoint of this desk"));
  }

  @Test
  void aRunThatBeganOnAnotherDayTellsIt() throws IOException {
    assertEquals(Optional.empty(), FileOutput.begunFor(out));
    stopAfter(2, Duration.ZERO);
    assertEquals(Optional.of(DAY), FileOutput.begunFor(out));
  }

  @Test
  void twoRunsNeverWriteTheSameResults() throws IOException {
    try (Output first = FileOutput.of(out, terms(DAY), book, false, Duration.ZERO)) {
      first.begin();
      assertTrue(refused(terms(DAY)).contains("Another run is writing"));
    }
  }
}
