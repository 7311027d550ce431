package io.partnerauth.desk.book;

import io.partnerauth.desk.UserMistake;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of customers: CSV under a header, or JSON lines: on each a customer, or an array of BODS
 * statements.
 *
 * <pre>{@code
 * try (CustomerBook book = CustomerBook.open(Path.of("customers.csv"), AskedDays.on(day))) {
 *   book.rows().forEach(row -> …);
 * }
 * }</pre>
 *
 * <p>Reading keeps one row at a time. {@link #read} may be asked by several threads, everything
 * else by one.
 */
public final class CustomerBook implements Closeable {
  private final InputStream in;
  private final RowSplitter rows;
  private final RowFormat format;

  private CustomerBook(InputStream in, RowSplitter rows, RowFormat format) {
    this.in = in;
    this.rows = rows;
    this.format = format;
  }

  /**
   * Opens a book, at its first customer.
   *
   * @param days for which its owners are asked, where it says when who owned what
   * @throws UserMistake when it cannot be read, is empty, or has a header with a mistake
   */
  public static CustomerBook open(Path file, AskedDays days) {
    try {
      if (!Files.exists(file)) {
        throw new UserMistake("There is no file " + file + ".");
      }
      if (Files.isDirectory(file)) {
        throw new UserMistake(file + " is a folder. Name the file that holds the customers.");
      }
      return of(file.toString(), days, new BufferedInputStream(Files.newInputStream(file)));
    } catch (IOException e) {
      throw new UserMistake(file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /**
   * Opens a book that a stream gives, at its first customer.
   *
   * @param name what messages call it
   * @param days for which its owners are asked, where it says when who owned what
   * @param in closed with the book
   * @throws UserMistake when it is empty, or has a header with a mistake
   * @throws IOException when it cannot be read
   */
  public static CustomerBook of(String name, AskedDays days, InputStream in) throws IOException {
    boolean opened = false;
    try {
      RowSplitter rows = new RowSplitter(in, 0, 1);
      rows.skipMark();
      RowFormat format =
          rows.peek() == '[' || rows.peek() == '{' ? new JsonFormat(days) : csv(name, days, rows);
      opened = true;
      return new CustomerBook(in, rows, format);
    } finally {
      if (!opened) {
        in.close();
      }
    }
  }

  private static RowFormat csv(String name, AskedDays days, RowSplitter rows) throws IOException {
    RawRow header =
        rows.next(true, -1)
            .orElseThrow(
                () ->
                    new UserMistake(
                        name + " is empty. A book begins with a line that names its columns."));
    try {
      return CsvFormat.of(name, text(header), days);
    } catch (BadRow e) {
      throw new UserMistake("%s, line 1: %s.".formatted(name, e.getMessage()));
    }
  }

  /** {@return the next row that is not an empty line, as bytes; empty at the end of the book} */
  public Optional<RawRow> next() throws IOException {
    return rows.next(format.quoted(), format.cells());
  }

  /** {@return what a row says; thread-safe} */
  public BookRow read(RawRow row) {
    try {
      return format.read(row, text(row));
    } catch (BadRow e) {
      String text = new String(row.bytes(), StandardCharsets.UTF_8);
      return BookRow.rejected(row, String.valueOf(e.getMessage()), text);
    }
  }

  /**
   * {@return the rows that are left, read one after the other}
   *
   * @throws UncheckedIOException while it is read, when the file cannot be read
   */
  public Stream<BookRow> rows() {
    return Stream.generate(this::nextUnchecked)
        .takeWhile(Optional::isPresent)
        .map(row -> read(row.get()));
  }

  private Optional<RawRow> nextUnchecked() {
    try {
      return next();
    } catch (IOException e) {
      throw new UncheckedIOException("The customer book cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Leaves out the rows before a place that an earlier reading came to.
   *
   * @param offset as {@link RawRow#end} gave it, or {@link #offset}
   */
  public void skipTo(long offset, long line) throws IOException {
    rows.skipTo(offset, line);
  }

  /** {@return how many bytes of the file come before the next row} */
  public long offset() {
    return rows.offset();
  }

  /** {@return the line of the file that the next row begins on, from 1} */
  public long line() {
    return rows.line();
  }

  private static String text(RawRow row) throws BadRow {
    if (row.problem().isPresent()) {
      throw new BadRow(row.problem().get());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(row.bytes())).toString();
    } catch (CharacterCodingException e) {
      throw new BadRow("The row is not UTF-8; save the file as UTF-8");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
