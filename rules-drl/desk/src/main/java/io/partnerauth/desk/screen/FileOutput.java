package io.partnerauth.desk.screen;

import io.partnerauth.desk.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Results and rejects as files that survive an interruption, even one that kills the process.
 *
 * <p>They are written beside their names until all is decided ({@code .part}), with a checkpoint
 * ({@code .progress}), so that half a result is never taken for the whole.
 */
public final class FileOutput implements Output {
  /** How much work an interruption may cost. */
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Path out;
  private final Path rejectsOut;
  private final Path book;
  private final Map<String, String> inputs;
  private final Duration between;
  private @Nullable Open open;
  private Tally tally = Tally.NONE;
  private long offset;
  private long line;
  private long saved;

  private record Open(SafeFile results, SafeFile rejects, BookDigest book) {}

  private FileOutput(Path out, Path book, Map<String, String> inputs, Duration between) {
    this.out = out;
    this.rejectsOut = rejects(out);
    this.book = book;
    this.inputs = inputs;
    this.between = between;
    this.saved = System.nanoTime() - between.toNanos(); // the first rows are safe at once
  }

  /**
   * An output that goes on where an interrupted one with the same name stopped.
   *
   * @param out where the results go; must not be there yet
   * @param terms what every customer is decided by
   * @param book where the customers are
   * @param restart whether to forget an interrupted run
   * @throws UserMistake when results are there already, or an interrupted run had other inputs
   */
  public static FileOutput of(Path out, Terms terms, Path book, boolean restart)
      throws IOException {
    return of(out, terms, book, restart, BETWEEN);
  }

  /** The same with another time between checkpoints. */
  static FileOutput of(Path out, Terms terms, Path book, boolean restart, Duration between)
      throws IOException {
    if (!Files.isRegularFile(book)) {
      throw new UserMistake(
          book + " is no regular file, so work on it cannot go on later. Leave -o out.");
    }
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("rules", terms.rulesVersion());
    inputs.put("partner", terms.partnerDigest());
    inputs.put("date", terms.date().toString());
    inputs.put("size of the book", Long.toString(Files.size(book)));
    if (restart) {
      Files.deleteIfExists(progress(out));
    }
    return new FileOutput(out, book, inputs, between);
  }

  /** {@return the day that an interrupted run with these results decides for} */
  public static Optional<LocalDate> begunFor(Path out) throws IOException {
    return Files.exists(progress(out))
        ? Optional.ofNullable(Checkpoint.load(progress(out)).inputs().get("date"))
            .map(LocalDate::parse)
        : Optional.empty();
  }

  /** {@return where the rejects of these results go: {@code x.csv} has {@code x.rejects.csv}} */
  public static Path rejects(Path out) {
    String name = String.valueOf(out.getFileName());
    int dot = name.lastIndexOf('.');
    String rejects =
        dot > 0 ? name.substring(0, dot) + ".rejects" + name.substring(dot) : name + ".rejects";
    return out.resolveSibling(rejects);
  }

  private static Path beside(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  private static Path part(Path path) {
    return beside(path, ".part");
  }

  private static Path progress(Path out) {
    return beside(out, ".progress");
  }

  @Override
  public Begun begin() throws IOException {
    Optional<Checkpoint> last =
        Files.exists(progress(out))
            ? Optional.of(Checkpoint.load(progress(out)))
            : Optional.empty();
    if (last.isEmpty() || !last.get().done()) {
      refuseExisting(out);
      refuseExisting(rejectsOut);
    }
    last.ifPresent(checkpoint -> checkpoint.checkSame(inputs));
    BookDigest digest = new BookDigest(book);
    if (last.isPresent()) {
      return resume(last.get(), digest);
    }
    open = new Open(SafeFile.begin(part(out)), SafeFile.begin(part(rejectsOut)), digest);
    open.results.write(Batch.line(DecisionRow.COLUMNS));
    open.rejects.write(Batch.line(DecisionRow.REJECT_COLUMNS));
    return Begun.AFRESH;
  }

  private Begun resume(Checkpoint last, BookDigest digest) throws IOException {
    tally = last.tally();
    offset = last.book().length();
    line = last.line();
    if (last.done()) {
      digest.close();
      return new Begun(offset, line, tally, true);
    }
    if (!digest.at(offset).equals(last.book())) {
      digest.close();
      throw new UserMistake(
          book
              + " was changed since the interruption, so the work cannot go on. "
              + Checkpoint.AFRESH);
    }
    open =
        new Open(
            SafeFile.resume(part(out), last.results()),
            SafeFile.resume(part(rejectsOut), last.rejects()),
            digest);
    return new Begun(offset, line, tally, false);
  }

  private static void refuseExisting(Path path) {
    if (Files.exists(path)) {
      throw new UserMistake(path + " is there already. Name another file, or delete it.");
    }
  }

  private Open files() {
    return Optional.ofNullable(open)
        .orElseThrow(() -> new IllegalStateException("The output has not begun"));
  }

  @Override
  public void write(Batch batch) throws IOException {
    files().results.write(batch.results());
    files().rejects.write(batch.rejects());
    tally = tally.plus(batch.tally());
    offset = batch.offset();
    line = batch.line();
    if (System.nanoTime() - saved >= between.toNanos()) {
      save(false);
    }
  }

  private void save(boolean done) throws IOException {
    Open files = files();
    new Checkpoint(
            inputs,
            files.book.at(offset),
            line,
            files.results.safe(),
            files.rejects.safe(),
            tally,
            done)
        .save(progress(out));
    saved = System.nanoTime();
  }

  /** A run that was interrupted here ends in the same way when it is run again. */
  @Override
  public void finish() throws IOException {
    if (open != null) {
      save(true);
      close();
    }
    publish(out, true);
    publish(rejectsOut, tally.rejected() > 0);
    Files.deleteIfExists(progress(out));
  }

  private static void publish(Path path, boolean wanted) throws IOException {
    if (!wanted) {
      Files.deleteIfExists(part(path));
    } else if (Files.exists(part(path))) {
      Files.move(part(path), path, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.results.close();
      open.rejects.close();
      open.book.close();
      open = null;
    }
  }
}
