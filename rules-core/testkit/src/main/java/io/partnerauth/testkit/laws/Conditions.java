package io.partnerauth.testkit.laws;

import io.partnerauth.facts.Channel;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Part;
import io.partnerauth.internal.rule.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Looks at the conditions of rules, and changes them. */
final class Conditions {
  private Conditions() {}

  /** {@return the parts of an "and" or "or"} */
  static List<Condition> parts(Condition condition) {
    return condition instanceof Condition.All all
        ? all.parts()
        : ((Condition.Any) condition).parts();
  }

  /** {@return all comparisons of a rule, each once} */
  static Set<Condition.Test> tests(Rule rule) {
    Set<Condition.Test> tests = new LinkedHashSet<>();
    rule.forEachTest(tests::add);
    return tests;
  }

  /** {@return the literals that a rule compares the attribute with, in order} */
  static Set<Object> literals(Rule rule, Attribute attribute) {
    Set<Object> literals = new TreeSet<>();
    tests(rule).stream()
        .filter(test -> test.attribute() == attribute)
        .flatMap(test -> Stream.ofNullable(test.literal()))
        .forEach(literals::add);
    return literals;
  }

  /** {@return whether the channel alone keeps the rule silent} */
  static boolean neverThrough(Rule rule, Channel channel) {
    return requires(
        rule,
        test ->
            test.attribute() == Attribute.SALE_CHANNEL
                && (test.operator() == Operator.EQUAL) != (test.literal() == channel));
  }

  /** {@return whether the rule speaks only where some such comparison is true} */
  static boolean requires(Rule rule, Predicate<Condition.Test> wanted) {
    return rule.parts().stream().anyMatch(part -> requires(part.condition(), wanted));
  }

  private static boolean requires(Condition condition, Predicate<Condition.Test> wanted) {
    if (condition instanceof Condition.Test test) {
      return wanted.test(test);
    }
    if (condition instanceof Condition.All all) {
      return all.parts().stream().anyMatch(part -> requires(part, wanted));
    }
    return condition instanceof Condition.Any any
        && any.parts().stream().allMatch(part -> requires(part, wanted));
  }

  /** {@return the same rule with every comparison changed so} */
  static Rule with(Rule rule, UnaryOperator<Condition.Test> change) {
    List<Part> parts =
        rule.parts().stream()
            .map(part -> new Part(with(part.condition(), change), part.text(), part.location()))
            .toList();
    return new Rule(
        rule.id(),
        rule.name(),
        rule.directive(),
        rule.metadata(),
        parts,
        rule.verdict(),
        rule.message(),
        rule.location(),
        rule.vendors(),
        rule.namesVendor());
  }

  private static Condition with(Condition condition, UnaryOperator<Condition.Test> change) {
    if (condition instanceof Condition.Test test) {
      return change.apply(test);
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(with(not.part(), change));
    }
    List<Condition> parts = parts(condition).stream().map(part -> with(part, change)).toList();
    return condition instanceof Condition.All ? new Condition.All(parts) : new Condition.Any(parts);
  }

  /** {@return whether more state ownership can only make the rule speak, never make it silent} */
  static boolean asksUpwards(Rule rule) {
    return rule.parts().stream().allMatch(part -> asksUpwards(part.condition(), true));
  }

  private static boolean asksUpwards(Condition condition, boolean positive) {
    if (condition instanceof Condition.Not not) {
      return asksUpwards(not.part(), !positive);
    }
    if (!(condition instanceof Condition.Test test)) {
      return parts(condition).stream().allMatch(part -> asksUpwards(part, positive));
    }
    return switch (test.attribute()) {
      case CUSTOMER_STATE_INTEREST ->
          (positive
                  ? List.of(Operator.AT_LEAST, Operator.GREATER)
                  : List.of(Operator.LESS, Operator.AT_MOST))
              .contains(test.operator());
      case CUSTOMER_STATE_CONTROLLED ->
          (test.operator() == Operator.EQUAL) == (Boolean.TRUE.equals(test.literal()) == positive);
      default -> true;
    };
  }
}
