package io.partnerauth.benchmarks.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.benchmarks.library.RulePack;
import io.partnerauth.benchmarks.policy.CommonPolicy;
import io.partnerauth.benchmarks.policy.PolicyRule;
import io.partnerauth.benchmarks.reload.Caller.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerTest {
  private static final CommonPolicy POLICY = new CommonPolicy(10);
  private static final int QUESTIONS = 300;

  @TempDir Path folder;
  private AuthorizationRules rules;

  @BeforeEach
  void load() throws IOException {
    RulePack.write(POLICY.rules(), folder);
    rules = AuthorizationRules.load(folder);
  }

  @Test
  void rightAnswersAreNotCountedAsWrong() {
    Seen seen = seen(POLICY.rules(), rules.packVersion());
    assertEquals(QUESTIONS, seen.decisions());
    assertEquals(0, seen.wrong());
    assertTrue(seen.longestPause() > 0);
  }

  @Test
  void anotherPacksAnswersAreCountedAsWrong() {
    Seen seen = seen(new CommonPolicy(11).rules(), rules.packVersion());
    assertTrue(seen.wrong() > 0);
  }

  @Test
  void anUnknownVersionIsWrong() {
    assertEquals(QUESTIONS, seen(POLICY.rules(), "another").wrong());
  }

  private Seen seen(List<PolicyRule> expectedRules, String version) {
    ExpectedOutcomes expected = new ExpectedOutcomes(POLICY);
    expected.add(version, expectedRules);
    AtomicInteger asked = new AtomicInteger();
    return new Caller(() -> rules, expected).askUntil(() -> asked.getAndIncrement() == QUESTIONS);
  }
}
