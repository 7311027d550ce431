package io.partnerauth.desk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.desk.UserMistake;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file of decision records, one JSON text a line; packed when its name ends with {@code .gz}.
 *
 * <p>A batch of lines is held at a time, however long the file is.
 */
public final class DecisionLogFile implements Closeable {
  /** A record of a customer with many owners may take some room. */
  private static final int LONGEST = 4 << 20;

  private static final int MOST_LINES = 512;
  private static final int MOST_BYTES = 8 << 20;

  private final InputStream in;
  private long number;
  private boolean ended;

  /** The bytes of a line; empty when they are too many. */
  private record Raw(long number, Optional<byte[]> bytes) {
    LogLine read() {
      if (bytes.isEmpty()) {
        return LogLine.unreadable(
            number, "", "The line is longer than %,d bytes.".formatted(LONGEST));
      }
      try {
        return LogLine.of(
            number, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString());
      } catch (CharacterCodingException e) {
        return LogLine.unreadable(number, "", "The line is no text in UTF-8.");
      }
    }
  }

  private DecisionLogFile(InputStream in) {
    this.in = in;
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
      InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      return new DecisionLogFile(
          file.toString().endsWith(".gz")
              ? new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16))
              : bytes);
    } catch (IOException e) {
      throw new UserMistake(file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /** {@return the next lines that are not empty, in order, read on all cores; none at the end} */
  public List<LogLine> next() throws IOException {
    List<Raw> raw = new ArrayList<>();
    int size = 0;
    while (!ended && raw.size() < MOST_LINES && size < MOST_BYTES) {
      Optional<byte[]> bytes = line();
      if (bytes.isEmpty() || bytes.get().length > 0) {
        raw.add(new Raw(number, bytes));
        size += bytes.map(one -> one.length).orElse(0);
      }
    }
    return raw.parallelStream().map(Raw::read).toList();
  }

  private Optional<byte[]> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    number++;
    int next = in.read();
    for (; next >= 0 && next != '\n'; next = in.read()) {
      tooLong |= line.size() >= LONGEST;
      if (!tooLong) {
        line.write(next);
      }
    }
    ended = next < 0;
    if (tooLong) {
      return Optional.empty();
    }
    byte[] bytes = line.toByteArray();
    boolean returned = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return Optional.of(returned ? Arrays.copyOf(bytes, bytes.length - 1) : bytes);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
