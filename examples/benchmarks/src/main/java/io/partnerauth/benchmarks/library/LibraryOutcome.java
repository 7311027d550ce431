package io.partnerauth.benchmarks.library;

import io.partnerauth.Decision;
import java.io.IOException;
import java.nio.file.Path;

/** This library, asked for the outcome: a decision whose reasons nobody reads. */
public final class LibraryOutcome extends LibraryContender {
  /** Makes the contender. */
  public LibraryOutcome() {}

  @Override
  public LibraryEngine load(Path folder) throws IOException {
    return LibraryEngine.load(folder, Decision::outcome);
  }
}
