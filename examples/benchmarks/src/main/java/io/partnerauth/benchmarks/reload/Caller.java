package io.partnerauth.benchmarks.reload;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A host's thread: asks without a break, checks each answer, and notes how long it was ever held
 * up.
 *
 * <p>What the operating system and the garbage collector take counts too, as it does for a host.
 */
final class Caller {
  private final Supplier<AuthorizationRules> rules;
  private final ExpectedOutcomes expected;

  /** {@code rules} is asked for the rules before each decision. */
  Caller(Supplier<AuthorizationRules> rules, ExpectedOutcomes expected) {
    this.rules = rules;
    this.expected = expected;
  }

  /**
   * What a caller saw.
   *
   * @param decisions answers that it got
   * @param wrong answers that are not those of the version that the decision names
   * @param longestPause nanoseconds between two answers, at the worst
   */
  record Seen(long decisions, long wrong, long longestPause) {
    /** {@return what two callers saw together} */
    Seen and(Seen other) {
      return new Seen(
          decisions + other.decisions,
          wrong + other.wrong,
          Math.max(longestPause, other.longestPause));
    }
  }

  /** Asks the questions round and round until {@code stop}. */
  Seen askUntil(BooleanSupplier stop) {
    long decisions = 0;
    long wrong = 0;
    long longest = 0;
    long before = System.nanoTime();
    while (!stop.getAsBoolean()) {
      int question = (int) (decisions++ % expected.size());
      Decision decision = expected.ask(rules.get(), question);
      if (!expected.isRight(question, decision)) {
        wrong++;
      }
      long now = System.nanoTime();
      longest = Math.max(longest, now - before);
      before = now;
    }
    return new Seen(decisions, wrong, longest);
  }
}
