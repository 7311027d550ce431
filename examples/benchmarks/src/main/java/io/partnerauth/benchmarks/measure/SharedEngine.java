package io.partnerauth.benchmarks.measure;

import io.partnerauth.benchmarks.policy.CommonPolicy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** One engine that several threads ask at once, each from its own place in the questions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SharedEngine {
  private int next;

  /** Made by JMH, one for each thread. */
  public SharedEngine() {}

  /**
   * Starts each thread far from the others, after it asked every question once: first decisions in
   * a cell have a figure of their own.
   */
  @Setup
  public void start(Loaded engine, ThreadParams thread) {
    for (int question = 0; question < CommonPolicy.QUESTIONS; question++) {
      engine.decide(question);
    }
    next = 7919 * thread.getThreadIndex();
  }

  /** {@return the engine's answer to the thread's next question} */
  @Benchmark
  public Object decide(Loaded engine) {
    next = Loaded.following(next);
    return engine.decide(next);
  }

  /** {@return a number, after arithmetic in no memory: how far two threads hinder each other} */
  @Benchmark
  public int plain() {
    int mixed = next;
    for (int i = 0; i < 100; i++) {
      mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D + i;
    }
    next = mixed;
    return mixed;
  }
}
