package io.partnerauth.desk.screen;

import io.partnerauth.desk.book.CustomerBook;
import io.partnerauth.desk.book.RawRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Decides a customer book, row by row: on all cores, in the order of the book, and in bounded
 * memory however long it is.
 */
public final class Screening {
  private static final int MOST_ROWS = 512;
  private static final int MOST_BYTES = 1 << 20;

  private final Terms terms;
  private final CustomerBook book;
  private final Output output;
  private final Progress progress;
  private final int ahead;
  private boolean ended;

  /** Somebody who wants to know how far a screening is. */
  public interface Progress {
    /**
     * Told now and then.
     *
     * @param offset bytes of the book that are decided
     * @param rows how many rows they are
     */
    void at(long offset, long rows);
  }

  private Screening(Terms terms, CustomerBook book, Output output, Progress progress, int ahead) {
    this.terms = terms;
    this.book = book;
    this.output = output;
    this.progress = progress;
    this.ahead = ahead;
  }

  /**
   * Decides what an earlier run has left, or everything.
   *
   * @param threads how many decide at the same time; from 1
   * @return what all rows became, those of the earlier run among them
   * @throws IOException when the book cannot be read or the output cannot be written
   */
  public static Tally run(
      Terms terms, CustomerBook book, Output output, Progress progress, int threads)
      throws IOException {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "screening");
              thread.setDaemon(true);
              return thread;
            });
    try {
      return new Screening(terms, book, output, progress, 2 * threads).run(pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private Tally run(ExecutorService pool) throws IOException {
    Output.Begun begun = output.begin();
    Tally tally = begun.tally();
    if (!begun.done()) {
      if (begun.offset() > 0) {
        book.skipTo(begun.offset(), begun.line());
      }
      Deque<Future<Batch>> working = new ArrayDeque<>();
      submit(pool, working);
      while (!working.isEmpty()) {
        Batch batch = result(working.remove());
        output.write(batch);
        tally = tally.plus(batch.tally());
        progress.at(batch.offset(), tally.rows());
        submit(pool, working);
      }
    }
    output.finish();
    return tally;
  }

  /** Cuts rows until enough batches are waiting, or the book ends. */
  private void submit(ExecutorService pool, Deque<Future<Batch>> working) throws IOException {
    while (!ended && working.size() < ahead) {
      List<RawRow> rows = cut();
      if (!rows.isEmpty()) {
        long offset = book.offset();
        long line = book.line();
        working.add(pool.submit(() -> Batch.decide(terms, book, rows, offset, line)));
      }
    }
  }

  private List<RawRow> cut() throws IOException {
    List<RawRow> rows = new ArrayList<>();
    int bytes = 0;
    while (rows.size() < MOST_ROWS && bytes < MOST_BYTES) {
      Optional<RawRow> row = book.next();
      if (row.isEmpty()) {
        ended = true;
        break;
      }
      rows.add(row.get());
      bytes += row.get().bytes().length;
    }
    return rows;
  }

  private static Batch result(Future<Batch> batch) throws IOException {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A customer could not be decided", e.getCause());
    }
  }
}
