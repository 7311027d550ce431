package io.partnerauth.benchmarks.peers;

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

class PeersAgreeTest {
  private static final CommonPolicy POLICY = new CommonPolicy(10);
  private static final int QUESTIONS = 500;

  @TempDir Path folder;

  static Stream<Contender> peers() {
    return Stream.of(
        new Cedar(),
        new Cel(),
        new Dmn(),
        new DroolsSession(),
        new DroolsStateless(),
        new EasyRules(),
        new Evrete(),
        new JCasbin());
  }

  @ParameterizedTest
  @MethodSource("peers")
  void answersLikeTheNaiveLoop(Contender contender) throws Exception {
    contender.write(POLICY.rules(), folder);
    Engine<?, ?> engine = contender.load(folder);
    assertEquals(QUESTIONS, Agreement.check(engine, POLICY, QUESTIONS, Duration.ofMinutes(1)));
  }
}
