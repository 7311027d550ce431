package io.partnerauth.internal.combination;

import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.space.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * A condition over numbered tests, evaluated for a whole block of combinations at once: it is open
 * only where open tests leave it so.
 */
final class Formula {
  private enum Kind {
    TEST,
    ALL,
    ANY,
    NOT
  }

  private final Kind kind;
  private final int test;
  private final List<Formula> parts;

  private Formula(Kind kind, int test, List<Formula> parts) {
    this.kind = kind;
    this.test = test;
    this.parts = parts;
  }

  /**
   * {@return the formula of a condition}
   *
   * @param numbers gives each test its number
   */
  static Formula of(Condition condition, ToIntFunction<Condition.Test> numbers) {
    if (condition instanceof Condition.Test test) {
      return new Formula(Kind.TEST, numbers.applyAsInt(test), List.of());
    }
    if (condition instanceof Condition.Not not) {
      return new Formula(Kind.NOT, -1, List.of(of(not.part(), numbers)));
    }
    boolean all = condition instanceof Condition.All;
    List<Condition> inner =
        all ? ((Condition.All) condition).parts() : ((Condition.Any) condition).parts();
    List<Formula> parts = new ArrayList<>();
    inner.forEach(part -> parts.add(of(part, numbers)));
    return new Formula(all ? Kind.ALL : Kind.ANY, -1, List.copyOf(parts));
  }

  /** {@return what is known of it when that much is known of its tests} */
  Truth truth(IntFunction<Truth> tests) {
    return switch (kind) {
      case TEST -> tests.apply(test);
      case NOT -> parts.get(0).truth(tests).not();
      case ALL -> every(tests, Truth.YES, Truth.NO);
      case ANY -> every(tests, Truth.NO, Truth.YES);
    };
  }

  private Truth every(IntFunction<Truth> tests, Truth same, Truth decisive) {
    Truth truth = same;
    for (Formula part : parts) {
      Truth one = part.truth(tests);
      if (one == decisive) {
        return decisive;
      }
      if (one == Truth.OPEN) {
        truth = Truth.OPEN;
      }
    }
    return truth;
  }

  /** Adds the numbers of the open tests that leave it open. */
  void open(IntFunction<Truth> tests, Set<Integer> found) {
    if (truth(tests) == Truth.OPEN) {
      if (kind == Kind.TEST) {
        found.add(test);
      }
      parts.forEach(part -> part.open(tests, found));
    }
  }
}
