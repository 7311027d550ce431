package io.partnerauth.benchmarks.library;

import io.partnerauth.Decision;
import java.io.IOException;
import java.nio.file.Path;

/** This library, asked for the whole decision: every ruling with its reasons is read. */
public final class LibraryDecision extends LibraryContender {
  /** Makes the contender. */
  public LibraryDecision() {}

  @Override
  public LibraryEngine load(Path folder) throws IOException {
    return LibraryEngine.load(folder, Decision::rulings);
  }
}
