package io.partnerauth.benchmarks.engine;

import io.partnerauth.benchmarks.policy.PolicyFile;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hand-written Java that tries every rule: the oracle whose answers all others must give. */
public final class NaiveJava implements Contender {
  /** Makes the contender. */
  public NaiveJava() {}

  @Override
  public Loop load(Path folder) throws IOException {
    return new Loop(PolicyFile.read(folder));
  }

  /** The loop. Its answer is one list, filled anew for each question. */
  public static final class Loop implements ListingEngine<PolicyQuestion> {
    private final PolicyRule[] rules;
    private final List<String> revoking = new ArrayList<>();

    /** Answers by {@code rules}. */
    public Loop(List<PolicyRule> rules) {
      this.rules = rules.toArray(PolicyRule[]::new);
    }

    @Override
    public PolicyQuestion prepare(PolicyQuestion question) {
      return question;
    }

    @Override
    public List<String> decide(PolicyQuestion question) {
      revoking.clear();
      for (PolicyRule rule : rules) {
        if (rule.revokes(question)) {
          revoking.add(rule.id());
        }
      }
      return revoking;
    }
  }
}
