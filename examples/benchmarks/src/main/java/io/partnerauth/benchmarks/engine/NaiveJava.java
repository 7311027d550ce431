package io.partnerauth.benchmarks.engine;

import io.partnerauth.benchmarks.policy.PolicyFile;
import io.partnerauth.benchmarks.policy.Question;
import io.partnerauth.benchmarks.policy.Rule;
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
  public static final class Loop implements ListingEngine<Question> {
    private final Rule[] rules;
    private final List<String> revoking = new ArrayList<>();

    /** Answers by {@code rules}. */
    public Loop(List<Rule> rules) {
      this.rules = rules.toArray(Rule[]::new);
    }

    @Override
    public Question prepare(Question question) {
      return question;
    }

    @Override
    public List<String> decide(Question question) {
      revoking.clear();
      for (Rule rule : rules) {
        if (rule.revokes(question)) {
          revoking.add(rule.id());
        }
      }
      return revoking;
    }
  }
}
