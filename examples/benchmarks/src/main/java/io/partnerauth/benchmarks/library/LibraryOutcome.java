package io.partnerauth.benchmarks.library;

import io.partnerauth.Decision;
import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.policy.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** This library, asked for the outcome: a decision whose reasons nobody reads. */
public final class LibraryOutcome implements Contender {
  /** Makes the contender. */
  public LibraryOutcome() {}

  @Override
  public void write(List<Rule> rules, Path folder) throws IOException {
    RulePack.write(rules, folder);
  }

  @Override
  public LibraryEngine load(Path folder) throws IOException {
    return LibraryEngine.load(folder, Decision::outcome);
  }
}
