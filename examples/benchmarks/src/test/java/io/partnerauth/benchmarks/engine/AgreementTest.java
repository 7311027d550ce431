package io.partnerauth.benchmarks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.benchmarks.policy.CommonPolicy;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
  private static final CommonPolicy POLICY = new CommonPolicy(100);
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void indexedJavaAnswersLikeTheNaiveLoop(@TempDir Path folder) throws Exception {
    Contender contender = new IndexedJava();
    contender.write(POLICY.rules(), folder);
    assertEquals(
        CommonPolicy.QUESTIONS,
        Agreement.check(contender.load(folder), POLICY, CommonPolicy.QUESTIONS, LONG));
  }

  @Test
  void aForgottenRuleIsFound() {
    List<PolicyRule> allButOne = POLICY.rules().subList(1, 100);
    assertThrows(
        IllegalStateException.class,
        () -> Agreement.check(new NaiveJava.Loop(allButOne), POLICY, CommonPolicy.QUESTIONS, LONG));
  }

  @Test
  void stopsWhenTheTimeIsOver() {
    NaiveJava.Loop engine = new NaiveJava.Loop(POLICY.rules());
    assertEquals(1, Agreement.check(engine, POLICY, CommonPolicy.QUESTIONS, Duration.ZERO));
  }
}
