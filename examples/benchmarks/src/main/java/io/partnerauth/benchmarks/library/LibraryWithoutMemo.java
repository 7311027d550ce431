package io.partnerauth.benchmarks.library;

import io.partnerauth.AuthorizationRules;
import java.io.IOException;
import java.nio.file.Path;

/** This library, asked for decisions, with the rules run for each of them. */
public final class LibraryWithoutMemo extends LibraryContender {
  /** Makes the contender. */
  public LibraryWithoutMemo() {}

  @Override
  public DecisionEngine load(Path folder) throws IOException {
    return new DecisionEngine(AuthorizationRules.load(folder).everyDecision(), decision -> {});
  }
}
