package io.partnerauth.benchmarks.library;

import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** This library, whatever is asked of it: all read the same pack. */
abstract class LibraryContender implements Contender {
  @Override
  public void write(List<PolicyRule> rules, Path folder) throws IOException {
    RulePack.write(rules, folder);
  }
}
