package io.partnerauth.desk.screen;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;

/** Where the results of a screening go. For one thread. */
public interface Output extends Closeable {
  /** {@return how far an earlier run came; the beginning when there was none} */
  Begun begin() throws IOException;

  /** Takes the next rows. */
  void write(Batch batch) throws IOException;

  /** Takes note that the book is decided to its end. */
  void finish() throws IOException;

  /**
   * Where a screening begins.
   *
   * @param offset bytes of the book that are decided; 0 at the beginning
   * @param line the line of the book that comes next
   * @param tally what they became
   * @param done whether nothing is left to decide
   */
  record Begun(long offset, long line, Tally tally, boolean done) {
    /** At the first customer. */
    static final Begun AFRESH = new Begun(0, 0, Tally.NONE, false);
  }

  /**
   * {@return results on one writer and reasons of rejected rows on another; it cannot go on after
   * an interruption}
   */
  static Output to(PrintWriter results, PrintWriter rejects) {
    return new StreamOutput(results, rejects);
  }
}
