package io.partnerauth.desk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.desk.UserMistake;
import io.partnerauth.desk.book.RawRow;
import io.partnerauth.desk.book.RowSplitter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file of decision records, one JSON text a line; packed when its name ends with {@code .gz}.
 *
 * <p>A batch of lines is held at a time, however long the file is.
 */
public final class DecisionLogFile implements Closeable {
  private static final int MOST_LINES = 512;
  private static final int MOST_BYTES = 8 << 20;

  private final InputStream in;
  private final RowSplitter rows;

  private DecisionLogFile(InputStream in) {
    this.in = in;
    this.rows = new RowSplitter(in, 0, 1);
  }

  /**
   * Opens a log at its first line.
   *
   * @throws UserMistake when it is no file that can be read
   */
  public static DecisionLogFile open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserMistake(
          Files.exists(file) ? file + " is no file." : "There is no file " + file + ".");
    }
    try {
      InputStream bytes = Files.newInputStream(file);
      return new DecisionLogFile(
          file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes);
    } catch (IOException e) {
      throw new UserMistake(file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /** {@return the next lines that are not empty, in order, read on all cores; none at the end} */
  public List<LogLine> next() throws IOException {
    List<RawRow> lines = new ArrayList<>();
    int size = 0;
    while (lines.size() < MOST_LINES && size < MOST_BYTES) {
      Optional<RawRow> line = rows.next(false, 0);
      if (line.isEmpty()) {
        break;
      }
      lines.add(line.get());
      size += line.get().bytes().length;
    }
    return lines.parallelStream().map(DecisionLogFile::read).toList();
  }

  private static LogLine read(RawRow line) {
    if (line.problem().isPresent()) {
      return LogLine.unreadable(line.line(), "", line.problem().get());
    }
    try {
      return LogLine.of(
          line.line(), UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString());
    } catch (CharacterCodingException e) {
      return LogLine.unreadable(line.line(), "", "The line is no text in UTF-8.");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
