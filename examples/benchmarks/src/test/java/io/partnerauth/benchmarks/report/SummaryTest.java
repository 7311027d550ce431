package io.partnerauth.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final String OUTCOME = "library-outcome";
  private static final String DECISION = "library-decision";

  @Test
  void putsWhatWasToBeReachedBesideWhatWasReached() {
    RawRun run =
        new RawRun(
            "A virtual machine",
            List.of(
                new Sample(OUTCOME, 10, Figure.DECISION, 90),
                new Sample(OUTCOME, 10, Figure.INDEXED_BESIDE, 60),
                new Sample(DECISION, 10, Figure.DECISION, 100),
                new Sample(DECISION, 10, Figure.INDEXED_BESIDE, 50),
                new Sample(DECISION, 10, Figure.BYTES, 72),
                new Sample(DECISION, 10, Figure.FIRST_IN_CELL, 2_400),
                new Sample(DECISION, 10, Figure.ONE_THREAD, 100),
                new Sample(DECISION, 10, Figure.TWO_THREADS, 125),
                new Sample(DECISION, 10, Figure.ONE_THREAD_PLAIN, 100),
                new Sample(DECISION, 10, Figure.TWO_THREADS_PLAIN, 100),
                new Sample(DECISION, 10, Figure.LOAD, 450),
                new Sample(DECISION, 10, Figure.HEAP, 2 << 20),
                new Sample("near", 10, Figure.DECISION, 2_000),
                new Sample("near", 10, Figure.INDEXED_BESIDE, 50),
                new Sample("far", 10, Figure.DECISION, 1_900),
                new Sample("far", 10, Figure.INDEXED_BESIDE, 40),
                new Sample(DECISION, 1, Figure.SHIPPED_START, 480),
                new Sample(DECISION, 100, Figure.RELOADS, 1000),
                new Sample(DECISION, 100, Figure.WRONG, 0),
                new Sample(DECISION, 100, Figure.LONGEST_PAUSE, 31),
                new Sample(DECISION, 100, Figure.LONGEST_PAUSE_WITHOUT, 8),
                new Sample(DECISION, 100, Figure.CLASS_GROWTH, 0),
                new Sample(DECISION, 100, Figure.METASPACE_GROWTH, 0),
                new Sample(DECISION, 100, Figure.HEAP_GROWTH, 2048),
                new Sample(DECISION, 1000, Figure.DECISION, 100)));
    assertEquals(
        """
        | This library, with 10 / 1,000 rules | aim | measured |
        |---|---|---|
        | outcome, times indexed Java | at most 2 | 1.5 / – |
        | whole decision, times indexed Java | at most 4 | 2.0 / – |
        | times faster than the fastest other engine | at least 15 with 10 rules, 500 with 1,000 | 20 / – |
        | bytes per decision | at most 100 | 72 / – |
        | first decision in a cell, microseconds | at most 3 | 2.4 / – |
        | two threads decide, times one thread | at least 1.8 | 1.6 / – |
        | the same for plain arithmetic: what the machine gives |  | 2.0 / – |
        | loading in a fresh JVM, seconds | at most 0.8 with 1,000 rules, 3 with 10,000 | 0.5 / – |
        | heap, megabytes | at most 60 with 10,000 rules | 2.0 / – |
        | JVM start to first decision by the shipped rules, seconds | at most 0.5 | 0.5 |
        | reloads while callers ask | 1,000 | 1,000 |
        | wrong decisions meanwhile | 0 | 0 |
        | longest wait of a caller meanwhile, milliseconds | at most 50 | 31 |
        | longest wait without reloading: what the machine does |  | 8.0 |
        | growth over the second half of the reloads: classes, KB of metaspace, KB of heap | none | 0, 0, 2 |
        """,
        new Summary(run, List.of("near", "far")).markdown());
  }
}
