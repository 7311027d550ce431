package io.partnerauth.benchmarks.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPolicyTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100, 1000})
  void isTheSameEachTime(int size) {
    assertEquals(new CommonPolicy(size).rules(), new CommonPolicy(size).rules());
    assertEquals(
        new CommonPolicy(size).questions().toList(), new CommonPolicy(size).questions().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000})
  void revokesSomeQuestionsAndNotAll(int size) {
    List<PolicyRule> rules = new CommonPolicy(size).rules();
    long revoked =
        new CommonPolicy(size)
            .questions()
            .filter(question -> rules.stream().anyMatch(rule -> rule.revokes(question)))
            .count();
    double share = (double) revoked / CommonPolicy.QUESTIONS;
    assertTrue(share > 0.01 && share < 0.9, () -> "share of revoked questions: " + share);
  }

  @Test
  void isReadBackAsItWasWritten(@TempDir Path folder) throws IOException {
    List<PolicyRule> rules = new CommonPolicy(100).rules();
    PolicyFile.write(rules, folder);
    assertEquals(rules, PolicyFile.read(folder));
  }

  @Test
  void needsARule() {
    assertThrows(IllegalArgumentException.class, () -> new CommonPolicy(0));
  }
}
