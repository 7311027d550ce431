package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Side;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What conditions ask, in one way of writing: the order of parts, repetitions, parentheses, how
 * they are spread over patterns and whether a part is denied as a whole do not show.
 */
final class Asked {
  private Asked() {}

  /** {@return what the rule asks} */
  static String by(Rule rule) {
    return by(Side.whole(rule));
  }

  /** {@return what the condition asks} */
  static String by(Condition condition) {
    return text(condition, true);
  }

  private static String text(Condition condition, boolean affirmed) {
    if (condition instanceof Condition.Not not) {
      return text(not.part(), !affirmed);
    }
    if (condition instanceof Condition.Test test) {
      return affirmed ? test.toString() : denied(test);
    }
    boolean all = isAll(condition, affirmed);
    Set<String> parts = new TreeSet<>();
    collect(condition, affirmed, all, parts);
    return parts.size() == 1 ? parts.iterator().next() : (all ? "all " : "any ") + parts;
  }

  private static boolean isAll(Condition condition, boolean affirmed) {
    return (condition instanceof Condition.All) == affirmed;
  }

  /** Parts of a conjunction within a conjunction are parts of that; so with disjunctions. */
  private static void collect(
      Condition condition, boolean affirmed, boolean all, Set<String> parts) {
    if (condition instanceof Condition.Not not) {
      collect(not.part(), !affirmed, all, parts);
    } else if (condition instanceof Condition.All some && isAll(condition, affirmed) == all) {
      some.parts().forEach(part -> collect(part, affirmed, all, parts));
    } else if (condition instanceof Condition.Any some && isAll(condition, affirmed) == all) {
      some.parts().forEach(part -> collect(part, affirmed, all, parts));
    } else {
      parts.add(text(condition, affirmed));
    }
  }

  /** Nothing is less or more than an absent value, so that only some operators have an opposite. */
  private static String denied(Condition.Test test) {
    return opposite(test)
        .map(other -> new Condition.Test(test.attribute(), other, test.literal()).toString())
        .orElse("not " + test);
  }

  private static Optional<Operator> opposite(Condition.Test test) {
    Operator opposite =
        switch (test.operator()) {
          case EQUAL -> Operator.NOT_EQUAL;
          case NOT_EQUAL -> Operator.EQUAL;
          case CONTAINS -> Operator.NOT_CONTAINS;
          case NOT_CONTAINS -> Operator.CONTAINS;
          case LESS -> Operator.AT_LEAST;
          case AT_LEAST -> Operator.LESS;
          case GREATER -> Operator.AT_MOST;
          case AT_MOST -> Operator.GREATER;
          case STARTS_WITH, ENDS_WITH -> test.operator();
        };
    boolean ordered = test.attribute().type().ordered() && !isEquality(test.operator());
    return opposite == test.operator() || (ordered && test.attribute().mayBeAbsent())
        ? Optional.empty()
        : Optional.of(opposite);
  }

  private static boolean isEquality(Operator operator) {
    return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
  }
}
