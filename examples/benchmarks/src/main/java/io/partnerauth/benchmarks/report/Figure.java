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
  /** Nanoseconds per decision of one thread, alone. */
  ONE_THREAD,
  /** Nanoseconds per decision of each of two threads that share the engine. */
  TWO_THREADS,
  /** Questions on which the engine's answer was compared with the naive loop's. */
  COMPARED,
  /** Seconds within which the engine did not load: it was left out. */
  LEFT_OUT,
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
