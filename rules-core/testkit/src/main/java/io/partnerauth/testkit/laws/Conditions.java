package io.partnerauth.testkit.laws;

import static java.util.stream.Collectors.toCollection;

import io.partnerauth.facts.Channel;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.OwnerFigure.Holders;
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

  /** {@return all comparisons of a rule, each once} */
  static Set<Condition.Test> tests(Rule rule) {
    return rule.tests().collect(toCollection(LinkedHashSet::new));
  }

  /** {@return the literals that a rule compares the attribute with, in order} */
  static Set<Object> literals(Rule rule, Attribute attribute) {
    Set<Object> literals = new TreeSet<>();
    tests(rule).stream()
        .filter(test -> test.attribute().equals(attribute))
        .flatMap(test -> Stream.ofNullable(test.literal()))
        .forEach(literals::add);
    return literals;
  }

  /** {@return whether the channel alone keeps the rule silent} */
  static boolean neverThrough(Rule rule, Channel channel) {
    return requires(
        rule,
        test ->
            test.attribute().equals(Attribute.SALE_CHANNEL)
                && (test.operator() == Operator.EQUAL) != (test.literal() == channel));
  }

  /** {@return whether the rule speaks only where some such comparison is true} */
  static boolean requires(Rule rule, Predicate<Condition.Test> wanted) {
    return rule.parts().stream().anyMatch(part -> part.condition().accept(new Requires(wanted)));
  }

  private record Requires(Predicate<Condition.Test> wanted) implements Condition.Visitor<Boolean> {
    @Override
    public Boolean and(Condition.And all) {
      return all.parts().stream().anyMatch(part -> part.accept(this));
    }

    @Override
    public Boolean or(Condition.Or any) {
      return any.parts().stream().allMatch(part -> part.accept(this));
    }

    @Override
    public Boolean not(Condition.Not not) {
      return false;
    }

    @Override
    public Boolean test(Condition.Test test) {
      return wanted.test(test);
    }
  }

  /** {@return the same rule with every comparison changed so} */
  static Rule with(Rule rule, UnaryOperator<Condition.Test> change) {
    List<Conjunct> parts =
        rule.parts().stream()
            .map(
                part ->
                    new Conjunct(
                        part.condition().replaceTests(change::apply), part.text(), part.location()))
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

  /** {@return whether more state ownership can only make the rule speak, never make it silent} */
  static boolean asksUpwards(Rule rule) {
    return rule.parts().stream().allMatch(part -> part.condition().accept(new AsksUpwards(true)));
  }

  private record AsksUpwards(boolean positive) implements Condition.Visitor<Boolean> {
    /** What a state gains, somebody on a list or in another country may lose. */
    private boolean asksUpwards(Condition.Test test) {
      boolean upwards =
          List.of(Operator.AT_LEAST, Operator.GREATER, Operator.CONTAINS).contains(test.operator());
      boolean downwards =
          List.of(Operator.LESS, Operator.AT_MOST, Operator.NOT_CONTAINS).contains(test.operator());
      return test.attribute().kind().figure().orElseThrow().holders() == Holders.STATE
          && (positive ? upwards : downwards);
    }

    @Override
    public Boolean and(Condition.And all) {
      return all.parts().stream().allMatch(part -> part.accept(this));
    }

    @Override
    public Boolean or(Condition.Or any) {
      return any.parts().stream().allMatch(part -> part.accept(this));
    }

    @Override
    public Boolean not(Condition.Not not) {
      return not.part().accept(new AsksUpwards(!positive));
    }

    @Override
    public Boolean test(Condition.Test test) {
      return switch (test.attribute().kind()) {
        case CUSTOMER_STATE_INTEREST ->
            (positive
                    ? List.of(Operator.AT_LEAST, Operator.GREATER)
                    : List.of(Operator.LESS, Operator.AT_MOST))
                .contains(test.operator());
        case CUSTOMER_STATE_CONTROLLED ->
            (test.operator() == Operator.EQUAL)
                == (Boolean.TRUE.equals(test.literal()) == positive);
        default -> test.attribute().kind().figure().isEmpty() || asksUpwards(test);
      };
    }
  }
}
