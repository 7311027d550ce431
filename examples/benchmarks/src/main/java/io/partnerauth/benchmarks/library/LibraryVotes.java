package io.partnerauth.benchmarks.library;

import io.partnerauth.AuthorizationRules;
import java.io.IOException;
import java.nio.file.Path;

/** This library, asked for decisions, with Drools asked for each of them. */
public final class LibraryVotes extends LibraryContender {
  /** Makes the contender. */
  public LibraryVotes() {}

  @Override
  public DecisionEngine load(Path folder) throws IOException {
    return new DecisionEngine(AuthorizationRules.load(folder).everyDecision(), decision -> {});
  }
}
