package io.partnerauth.benchmarks.library;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Outcome;
import io.partnerauth.benchmarks.engine.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** This library, asked for the outcome: the decision is dropped at once. */
public final class LibraryOutcome extends LibraryContender {
  /** Makes the contender. */
  public LibraryOutcome() {}

  @Override
  public Engine<LibraryQuestion, Outcome> load(Path folder) throws IOException {
    return new OutcomeEngine(AuthorizationRules.load(folder));
  }

  private record OutcomeEngine(AuthorizationRules pack) implements LibraryEngine<Outcome> {
    @Override
    public Outcome decide(LibraryQuestion question) {
      return question.decidedBy(pack).outcome();
    }

    @Override
    public boolean revokes(Outcome answer) {
      return LibraryEngine.isRevoked(answer);
    }

    @Override
    public Set<String> rules(Outcome answer) {
      return Set.of();
    }

    @Override
    public boolean namesEveryRule() {
      return false;
    }
  }
}
