package io.partnerauth.benchmarks.measure;

import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.policy.CommonPolicy;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The engine that JMH times, loaded, with every question in the engine's own terms. */
@State(Scope.Benchmark)
public class Loaded {
  /** The engine's {@link Contender} class. */
  @Param("")
  public String contender = "";

  /** Folder with the engine's rules. */
  @Param("")
  public String folder = "";

  /** Number of rules. */
  @Param("1")
  public int rules;

  private Engine<Object, Object> engine;
  private Object[] prepared;

  /** Made by JMH. */
  public Loaded() {}

  /**
   * Loads the engine and prepares the questions.
   *
   * <p>Then the heap is compacted, for every engine: otherwise the collector's threads scatter the
   * questions over it, in each JVM in another way, and what is measured is how they happen to lie.
   */
  @Setup
  public void load() throws Exception {
    engine = AnyEngine.untyped(Contender.named(contender).load(Path.of(folder)));
    engine.finishLoading();
    prepared = policy().questions().map(engine::prepare).toArray();
    System.gc();
  }

  /** {@return the policy of this size} */
  CommonPolicy policy() {
    return new CommonPolicy(rules);
  }

  /** {@return the engine's answer to the question of this number} */
  Object decide(int question) {
    return engine.decide(prepared[question]);
  }

  /** {@return the number of the question that follows {@code question}, round and round} */
  static int following(int question) {
    return (question + 1) & (CommonPolicy.QUESTIONS - 1);
  }
}
