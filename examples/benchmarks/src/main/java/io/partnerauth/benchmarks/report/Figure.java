package io.partnerauth.benchmarks.report;

/** What is measured. */
public enum Figure {
  /** Nanoseconds per decision, warm. */
  DECISION,
  /**
   * Nanoseconds per decision of the indexed Java, taken in turns with {@link #DECISION} in the same
   * JVM.
   */
  INDEXED_BESIDE,
  /** Bytes that one decision allocates in the Java heap. */
  BYTES,
  /** Milliseconds from rule file to an engine with nothing left to load, in a fresh JVM. */
  LOAD,
  /** Milliseconds from starting the JVM's process to the first decision. */
  START,
  /** Bytes of Java heap that the loaded engine keeps after garbage collection. */
  HEAP,
  /** Nanoseconds for the first decision in a cell, in a warm JVM: a run through all of them. */
  FIRST_IN_CELL,
  /** Milliseconds from starting the JVM's process to the first decision by the shipped rules. */
  SHIPPED_START,
  /** Nanoseconds per decision of one thread, alone. */
  ONE_THREAD,
  /** Nanoseconds per decision of each of two threads that share the engine. */
  TWO_THREADS,
  /** Nanoseconds that one thread, alone, takes for some arithmetic: what the machine can do. */
  ONE_THREAD_PLAIN,
  /** Nanoseconds that each of two threads takes for it. */
  TWO_THREADS_PLAIN,
  /** Questions on which the engine's answer was compared with the naive loop's. */
  COMPARED,
  /** Seconds within which the engine did not load: it was left out. */
  LEFT_OUT,
  /** The engine, or its measurement, failed; the run's log says how. */
  FAILED,
  /** Reloads in a row, while callers ask. */
  RELOADS,
  /** Milliseconds from rule files to rules that are ready, in a JVM that has done it before. */
  RELOAD,
  /** Decisions that callers got during the reloads. */
  DECISIONS_MEANWHILE,
  /** Decisions among them that were not the answer of the version that they name. */
  WRONG,
  /** Milliseconds between two decisions of one caller, at the worst, during the reloads. */
  LONGEST_PAUSE,
  /** The same while nothing was reloaded: what the machine does to callers anyway. */
  LONGEST_PAUSE_WITHOUT,
  /** Classes loaded during the second half of the reloads. */
  CLASS_GROWTH,
  /** Bytes of metaspace that the second half of the reloads took and did not give back. */
  METASPACE_GROWTH,
  /** Bytes of heap that it took and did not give back to the garbage collector. */
  HEAP_GROWTH
}
