package io.partnerauth.desk.book;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a book into rows, knowing the byte and the line at which each begins.
 *
 * <p>A row ends with its line, except within a quoted cell. A quote that is never closed would
 * swallow what follows: so a row over several lines has to have the right number of cells, and
 * where it has not, its first line alone is at fault and the next one is read as a row of its own.
 * No more than one row is held.
 */
public final class RowSplitter {
  /** A longer row is a mistake, or an attack; owners of a customer may take some room. */
  static final int LONGEST = 4 << 20;

  private static final int SHOWN = 4_096;
  private static final int LINE_END = '\n';

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int filled;
  private boolean ended;
  private long offset;
  private long line;

  /**
   * Begins or goes on.
   *
   * @param in stands at the beginning of a row
   * @param offset bytes of the file before it
   * @param line the line that begins there, from 1
   */
  public RowSplitter(InputStream in, long offset, long line) {
    this.in = in;
    this.offset = offset;
    this.line = line;
  }

  /** Leaves out a byte order mark, which may only come at the beginning of a file. */
  void skipMark() throws IOException {
    if (has(2)
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      advance(3);
    }
  }

  /** {@return the next byte that is not blank, which stays there; -1 at the end} */
  int peek() throws IOException {
    for (int at = 0; at < SHOWN && has(at); at++) {
      if (!Character.isWhitespace(buffer[from + at])) {
        return buffer[from + at];
      }
    }
    return -1;
  }

  /** Leaves out everything before a row that was come to before. */
  void skipTo(long rowOffset, long rowLine) throws IOException {
    while (offset < rowOffset && has(0)) {
      advance((int) Math.min(filled - from, rowOffset - offset));
    }
    line = rowLine;
  }

  /**
   * {@return the next row that is not an empty line; empty at the end of the file}
   *
   * @param quoted whether quotes may hold line ends
   * @param cells how many a row over several lines has to have
   */
  public Optional<RawRow> next(boolean quoted, int cells) throws IOException {
    while (true) {
      int length = firstLine();
      if (length < 0) {
        return Optional.of(endlessLine());
      }
      if (length == 0 && !has(0)) {
        return Optional.empty();
      }
      if (textLength(length) == 0) {
        take(length, 1);
      } else {
        return Optional.of(row(length, quoted, cells));
      }
    }
  }

  private RawRow row(int firstLine, boolean quoted, int cells) throws IOException {
    if (!quoted || !mayContinue(firstLine)) {
      return whole(firstLine, 1);
    }
    QuotedRow scan = new QuotedRow();
    int at = 0;
    while (!scan.ended() && at < LONGEST && has(at)) {
      scan.take(buffer[from + at]);
      at++;
    }
    boolean complete = scan.ended() || (!has(at) && !scan.open());
    if (complete && (scan.lines() <= 1 || (scan.cells() == cells && scan.wellFormed()))) {
      return whole(at, Math.max(1, scan.lines()));
    }
    return bad(firstLine, "A quote in this row is not closed, or a line end is missing before it");
  }

  /** Only a line with a quote can go on in the next one. */
  private boolean mayContinue(int length) {
    for (int i = from; i < from + length; i++) {
      if (buffer[i] == '"') {
        return true;
      }
    }
    return false;
  }

  private RawRow whole(int length, int lines) {
    byte[] bytes = Arrays.copyOfRange(buffer, from, from + textLength(length));
    long first = line;
    take(length, lines);
    return new RawRow(first, offset, bytes, Optional.empty());
  }

  private RawRow bad(int length, String problem) {
    byte[] bytes = Arrays.copyOfRange(buffer, from, from + Math.min(textLength(length), SHOWN));
    long first = line;
    take(length, 1);
    return new RawRow(first, offset, bytes, Optional.of(problem));
  }

  /** Reads on to the end of a line that is too long to hold. */
  private RawRow endlessLine() throws IOException {
    byte[] beginning = Arrays.copyOfRange(buffer, from, from + SHOWN);
    long before = offset;
    int rest;
    do {
      advance(LONGEST);
      rest = firstLine();
    } while (rest < 0);
    advance(rest);
    return new RawRow(
        line++,
        offset,
        beginning,
        Optional.of(
            "The row has %,d bytes; at most %,d are allowed".formatted(offset - before, LONGEST)));
  }

  /** {@return length of the line with its line end; -1 when it is longer than a row may be} */
  private int firstLine() throws IOException {
    for (int at = 0; at < LONGEST; at++) {
      if (!has(at)) {
        return at;
      }
      if (buffer[from + at] == LINE_END) {
        return at + 1;
      }
    }
    return -1;
  }

  private int textLength(int length) {
    int end = length;
    if (end > 0 && buffer[from + end - 1] == LINE_END) {
      end--;
    }
    if (end > 0 && buffer[from + end - 1] == '\r') {
      end--;
    }
    return end;
  }

  private void take(int length, int lines) {
    advance(length);
    line += lines;
  }

  private void advance(int length) {
    from += length;
    offset += length;
  }

  /** {@return whether there is a byte at this distance; reads on when it is not held yet} */
  private boolean has(int distance) throws IOException {
    while (from + distance >= filled && !ended) {
      if (from > 0) {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        from = 0;
      }
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
      int read = in.read(buffer, filled, buffer.length - filled);
      ended = read < 0;
      filled += Math.max(read, 0);
    }
    return from + distance < filled;
  }

  /** {@return the line that the next row begins on} */
  long line() {
    return line;
  }

  /** {@return bytes up to the next row} */
  long offset() {
    return offset;
  }
}
