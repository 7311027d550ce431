package io.partnerauth.benchmarks.library;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import java.io.IOException;
import java.nio.file.Path;

/** This library, asked for decisions of which every ruling and reason is read. */
public final class LibraryReasons extends LibraryContender {
  /** Makes the contender. */
  public LibraryReasons() {}

  @Override
  public DecisionEngine load(Path folder) throws IOException {
    return new DecisionEngine(AuthorizationRules.load(folder), Decision::rulings);
  }
}
