package io.partnerauth.benchmarks.library;

import io.partnerauth.Decision;
import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.policy.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** This library, asked for the whole decision: every ruling with its reasons is read. */
public final class LibraryDecision implements Contender {
  /** Makes the contender. */
  public LibraryDecision() {}

  @Override
  public void write(List<Rule> rules, Path folder) throws IOException {
    RulePack.write(rules, folder);
  }

  @Override
  public LibraryEngine load(Path folder) throws IOException {
    return LibraryEngine.load(folder, Decision::rulings);
  }
}
