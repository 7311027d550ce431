package io.partnerauth.benchmarks.measure;

import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.policy.CommonPolicy;
import java.nio.file.Path;

/**
 * The main class of a JVM that writes the rule files of one engine, before anything is measured.
 */
public final class WriteRules {
  private WriteRules() {}

  /**
   * Arguments: the contender's class, the folder for its rules, the file for the figures, which
   * stays empty, and the number of rules.
   */
  public static void main(String[] args) throws Exception {
    CommonPolicy policy = new CommonPolicy(Integer.parseInt(args[3]));
    Contender.named(args[0]).write(policy.rules(), Path.of(args[1]));
    new MeasuredFigures().write(Path.of(args[2]));
  }
}
