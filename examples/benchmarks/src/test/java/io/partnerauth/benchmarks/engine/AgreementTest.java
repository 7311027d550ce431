package io.partnerauth.benchmarks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.benchmarks.policy.Policy;
import io.partnerauth.benchmarks.policy.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
  private static final Policy POLICY = new Policy(100);
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void indexedJavaAnswersLikeTheNaiveLoop(@TempDir Path folder) throws Exception {
    Contender contender = new IndexedJava();
    contender.write(POLICY.rules(), folder);
    assertEquals(
        Policy.QUESTIONS, Agreement.check(contender.load(folder), POLICY, Policy.QUESTIONS, LONG));
  }

  @Test
  void aForgottenRuleIsFound() {
    List<Rule> allButOne = POLICY.rules().subList(1, 100);
    assertThrows(
        IllegalStateException.class,
        () -> Agreement.check(new NaiveJava.Loop(allButOne), POLICY, Policy.QUESTIONS, LONG));
  }

  @Test
  void stopsWhenTheTimeIsOver() {
    NaiveJava.Loop engine = new NaiveJava.Loop(POLICY.rules());
    assertEquals(1, Agreement.check(engine, POLICY, Policy.QUESTIONS, Duration.ZERO));
  }
}
