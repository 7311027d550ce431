package io.partnerauth.benchmarks.reload;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Outcome;
import io.partnerauth.benchmarks.engine.NaiveJava;
import io.partnerauth.benchmarks.library.LibraryQuestion;
import io.partnerauth.benchmarks.policy.CommonPolicy;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions that callers ask, with the right answers of each version of the rules. */
final class ExpectedOutcomes {
  private final List<PolicyQuestion> questions;
  private final List<LibraryQuestion> asked;
  private final Map<String, BitSet> revokedByVersion = new HashMap<>();

  /** Takes the questions of {@code policy}; no version is right yet. */
  ExpectedOutcomes(CommonPolicy policy) {
    questions = policy.questions().toList();
    asked = questions.stream().map(LibraryQuestion::of).toList();
  }

  /** Works out, by the naive loop, what the version of the pack with these rules has to answer. */
  void add(String packVersion, List<PolicyRule> rules) {
    NaiveJava.Loop oracle = new NaiveJava.Loop(rules);
    BitSet revoked = new BitSet();
    for (int i = 0; i < questions.size(); i++) {
      revoked.set(i, !oracle.decide(questions.get(i)).isEmpty());
    }
    revokedByVersion.put(packVersion, revoked);
  }

  /** {@return how many questions there are} */
  int size() {
    return asked.size();
  }

  /** {@return the decision of {@code rules} on the question of this number} */
  Decision ask(AuthorizationRules rules, int question) {
    return asked.get(question).decidedBy(rules);
  }

  /** {@return whether the decision is the answer of the version that it names} */
  boolean isRight(int question, Decision decision) {
    BitSet revoked = revokedByVersion.get(decision.packVersion());
    if (revoked == null) {
      return false;
    }
    Outcome right = revoked.get(question) ? Outcome.REVOKED : Outcome.AUTHORIZED;
    return decision.outcome() == right;
  }
}
