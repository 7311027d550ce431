package io.partnerauth.desk.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.partnerauth.Customer;
import io.partnerauth.desk.book.BookRow;
import io.partnerauth.desk.book.CustomerBook;
import io.partnerauth.desk.book.RawRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Some rows in a row, decided and ready to be written.
 *
 * @param results lines of the results
 * @param rejects lines of the rejects
 * @param tally how many rows became what
 * @param offset how many bytes of the book come up to the end of the last row
 * @param line the line of the book that follows the last row
 */
record Batch(byte[] results, byte[] rejects, Tally tally, long offset, long line) {
  /** Decides the rows, which are in the order of the book. */
  static Batch decide(Terms terms, CustomerBook book, List<RawRow> raw, long offset, long line) {
    List<BookRow> rows = raw.stream().map(book::read).toList();
    StringWriter results = new StringWriter();
    StringWriter rejects = new StringWriter();
    Tally tally = Tally.NONE;
    try (CsvWriter decided = writer(results);
        CsvWriter rejected = writer(rejects)) {
      for (BookRow row : rows) {
        if (row.customer().isPresent()) {
          Customer customer = row.customer().get();
          AnswerCells answer = terms.answer(customer);
          decided.writeRecord(DecisionRow.of(row, customer, answer));
          tally = tally.plus(answer.outcome());
        } else {
          rejected.writeRecord(DecisionRow.rejected(row));
          tally = tally.plusRejected();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail", e);
    }
    return new Batch(
        results.toString().getBytes(UTF_8),
        rejects.toString().getBytes(UTF_8),
        tally,
        offset,
        line);
  }

  /** {@return one line of CSV} */
  static byte[] line(List<String> cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = writer(text)) {
      writer.writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail", e);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static CsvWriter writer(StringWriter text) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
  }
}
