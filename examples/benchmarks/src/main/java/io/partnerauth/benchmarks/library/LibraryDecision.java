package io.partnerauth.benchmarks.library;

import io.partnerauth.AuthorizationRules;
import java.io.IOException;
import java.nio.file.Path;

/** This library, asked for decisions whose reasons nobody reads. */
public final class LibraryDecision extends LibraryContender {
  /** Makes the contender. */
  public LibraryDecision() {}

  @Override
  public DecisionEngine load(Path folder) throws IOException {
    return new DecisionEngine(AuthorizationRules.load(folder), decision -> {});
  }
}
