package io.partnerauth.analysis;

import static java.util.stream.Collectors.toCollection;

import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What conditions ask, in one way of writing: the order of parts, repetitions, parentheses, how
 * they are spread over patterns and whether a part is denied as a whole do not show.
 */
final class NormalizedCondition {
  private NormalizedCondition() {}

  /** {@return what the rule asks} */
  static String by(Rule rule) {
    return by(Side.whole(rule));
  }

  /** {@return what the condition asks} */
  static String by(Condition condition) {
    return text(condition, true);
  }

  private static String text(Condition condition, boolean affirmed) {
    return condition.accept(new Text(affirmed));
  }

  /** A condition, or its opposite, in words. */
  private record Text(boolean affirmed) implements Condition.Visitor<String> {
    @Override
    public String and(Condition.And all) {
      return joined(all, affirmed);
    }

    @Override
    public String or(Condition.Or any) {
      return joined(any, !affirmed);
    }

    @Override
    public String not(Condition.Not not) {
      return text(not.part(), !affirmed);
    }

    @Override
    public String test(Condition.Test test) {
      return affirmed ? test.toString() : denied(test);
    }

    private String joined(Condition condition, boolean all) {
      Set<String> parts =
          condition.accept(new Operands(affirmed, all)).collect(toCollection(TreeSet::new));
      return parts.size() == 1 ? parts.iterator().next() : (all ? "all " : "any ") + parts;
    }
  }

  /** Parts of a conjunction within a conjunction are parts of that; so with disjunctions. */
  private record Operands(boolean affirmed, boolean all)
      implements Condition.Visitor<Stream<String>> {
    @Override
    public Stream<String> and(Condition.And some) {
      return affirmed == all ? parts(some.parts()) : Stream.of(text(some, affirmed));
    }

    @Override
    public Stream<String> or(Condition.Or some) {
      return affirmed == all ? Stream.of(text(some, affirmed)) : parts(some.parts());
    }

    @Override
    public Stream<String> not(Condition.Not not) {
      return not.part().accept(new Operands(!affirmed, all));
    }

    @Override
    public Stream<String> test(Condition.Test test) {
      return Stream.of(text(test, affirmed));
    }

    private Stream<String> parts(List<Condition> parts) {
      return parts.stream().flatMap(part -> part.accept(this));
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
