package io.partnerauth.benchmarks.engine;

import io.partnerauth.benchmarks.policy.PolicyFile;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One way to answer the policy: how its rules are written down, and how they are loaded. */
public interface Contender {
  /** Writes {@code rules} into {@code folder} as this contender reads them; never timed. */
  default void write(List<PolicyRule> rules, Path folder) throws IOException {
    PolicyFile.write(rules, folder);
  }

  /**
   * {@return an engine that answers by the rules in {@code folder}}; this is what load time means.
   *
   * @throws Exception whatever the contender throws when it cannot load
   */
  Engine<?, ?> load(Path folder) throws Exception;

  /**
   * {@return the contender of class {@code name}}; by name, so that a JVM loads no other engine's
   * classes
   *
   * @throws ReflectiveOperationException when there is no such class or it has no public
   *     constructor
   */
  static Contender named(String name) throws ReflectiveOperationException {
    return (Contender) Class.forName(name).getConstructor().newInstance();
  }
}
