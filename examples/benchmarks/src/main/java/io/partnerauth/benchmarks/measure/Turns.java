package io.partnerauth.benchmarks.measure;

import io.partnerauth.benchmarks.engine.IndexedJava;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The indexed Java and one engine, in turns in one JVM: odd iterations time the one, even the
 * other.
 *
 * <p>Whatever else the machine does then falls on both, and their ratio stays. The branch on whose
 * turn it is leaves each call with one receiver, so that neither pays for the other's presence.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Turns {
  private IndexedJava.Index indexed;
  private PolicyQuestion[] questions;
  private boolean indexedTurn;
  private int next;

  /** Made by JMH. */
  public Turns() {}

  /** Loads the indexed Java beside the engine, and compacts the heap as {@link Loaded} does. */
  @Setup
  public void load(Loaded engine) {
    indexed = new IndexedJava.Index(engine.policy().rules());
    questions = engine.policy().questions().toArray(PolicyQuestion[]::new);
    System.gc();
  }

  /** Hands the turn over. */
  @Setup(Level.Iteration)
  public void turn() {
    indexedTurn = !indexedTurn;
  }

  /** {@return the answer to the next question, from whoever's turn it is} */
  @Benchmark
  public Object decide(Loaded engine) {
    int question = next;
    next = Loaded.following(question);
    return indexedTurn ? indexed.decide(questions[question]) : engine.decide(question);
  }
}
