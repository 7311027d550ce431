package io.partnerauth.benchmarks.engine;

import io.partnerauth.benchmarks.policy.CommonPolicy;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import java.time.Duration;
import java.util.Set;

/** The check, before anything is timed, that an engine gives the answers of the naive loop. */
public final class Agreement {
  private Agreement() {}

  /**
   * Asks {@code engine} the first {@code questions} of {@code policy}, or as many as {@code limit}
   * allows.
   *
   * <p>An engine that names some rules only must name those that revoke, and no others.
   *
   * @return how many questions were compared, at least 1
   * @throws IllegalStateException at the first different answer
   */
  public static <Q, A> int check(
      Engine<Q, A> engine, CommonPolicy policy, int questions, Duration limit) {
    NaiveJava.Loop oracle = new NaiveJava.Loop(policy.rules());
    long start = System.nanoTime();
    int compared = 0;
    for (PolicyQuestion question : policy.questions().limit(questions).toList()) {
      Set<String> expected = oracle.rules(oracle.decide(question));
      A answer = engine.decide(engine.prepare(question));
      if (!agree(engine, expected, answer)) {
        throw new IllegalStateException(
            "answers differ on %s: expected %s, got %s by %s"
                .formatted(question, expected, answer, engine.rules(answer)));
      }
      compared++;
      if (System.nanoTime() - start > limit.toNanos()) {
        break;
      }
    }
    return compared;
  }

  private static <Q, A> boolean agree(Engine<Q, A> engine, Set<String> expected, A answer) {
    Set<String> actual = engine.rules(answer);
    return engine.revokes(answer) != expected.isEmpty()
        && (engine.namesEveryRule() ? actual.equals(expected) : expected.containsAll(actual));
  }
}
