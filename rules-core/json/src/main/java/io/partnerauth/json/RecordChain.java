package io.partnerauth.json;

import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Sha256;
import java.io.IOException;

/**
 * Writes a decision log in which a line that is changed, missing or out of order is found.
 *
 * <p>Each line carries the hash of the one before. What no chain can show is that its last lines
 * were cut off: keep {@link #head()} elsewhere now and then. A process that starts again begins a
 * new chain. Thread-safe: a line is made and written while no other is.
 *
 * <pre>{@code
 * RecordChain chain = new RecordChain("quotes-1 2026-11-30T08:00:00Z");
 * rules.onDecision((customer, partner, sale, decision) -> chain.write(
 *     DecisionRecord.of(customer, partner, sale, decision, clock),
 *     mapper::writeValueAsString,
 *     line -> Files.writeString(file, line + "\n", CREATE, APPEND)));
 * }</pre>
 */
public final class RecordChain {
  private final String writer;
  private int number;
  private String head = ChainedRecord.BEGINNING;

  /** Makes one line of JSON of a record. */
  @FunctionalInterface
  public interface Syntax {
    /** {@return the record in the form of this library, without a line break} */
    String of(ChainedRecord record) throws IOException;
  }

  /** Keeps a line. */
  @FunctionalInterface
  public interface LineSource {
    /** Writes a line and the break after it, whole or not at all. */
    void write(String line) throws IOException;
  }

  /**
   * A chain without a line.
   *
   * @param writer as in {@link ChainedRecord}
   */
  public RecordChain(String writer) {
    this.writer = Mistakes.given("writer", writer);
  }

  /**
   * Writes one record. When that fails, the chain stays as it was, and the next record takes the
   * place.
   *
   * @throws IOException what the JSON or the lines throw
   * @throws IllegalArgumentException when the JSON has a line break
   */
  public synchronized void write(DecisionRecord record, Syntax json, LineSource lines)
      throws IOException {
    Mistakes.given("record", record);
    Mistakes.given("JSON", json);
    Mistakes.given("lines", lines);
    String line = json.of(new ChainedRecord(writer, number + 1, head, record));
    if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("A record takes one line; let the JSON not be indented");
    }
    lines.write(line);
    number++;
    head = hash(line);
  }

  /** {@return the hash of the last line, to be kept where the log's keeper cannot change it} */
  public synchronized String head() {
    return head;
  }

  /** {@return the SHA-256 of a line in UTF-8, in lower-case hex} */
  public static String hash(String line) {
    return Sha256.of(Mistakes.given("line", line));
  }
}
