package io.partnerauth.benchmarks.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.benchmarks.engine.Agreement;
import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.policy.CommonPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryAgreesTest {
  private static final CommonPolicy POLICY = new CommonPolicy(100);
  private static final int QUESTIONS = 2_000;

  @TempDir Path folder;

  static Stream<Contender> library() {
    return Stream.of(
        new LibraryOutcome(), new LibraryDecision(), new LibraryReasons(), new LibraryVotes());
  }

  @ParameterizedTest
  @MethodSource("library")
  void answersLikeTheNaiveLoop(Contender contender) throws Exception {
    contender.write(POLICY.rules(), folder);
    Engine<?, ?> engine = contender.load(folder);
    engine.finishLoading();
    assertEquals(QUESTIONS, Agreement.check(engine, POLICY, QUESTIONS, Duration.ofMinutes(1)));
  }
}
