package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Literal;
import io.partnerauth.internal.drl.syntax.Written;
import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a condition as written into one that can be asked, or reports what its names do not mean.
 */
final class ConditionReader {
  private final FileIssues issues;
  private final AttributeCheck attributes;
  private final LiteralCheck literals;

  ConditionReader(FileIssues issues, PackNames known) {
    this.issues = issues;
    this.attributes = new AttributeCheck(issues);
    this.literals = new LiteralCheck(issues, known);
  }

  /** {@return the condition; empty when something in it was reported} */
  Optional<Condition> read(Written written) {
    if (written instanceof Written.Opposite opposite) {
      return read(opposite.part()).map(Condition.Not::new);
    }
    if (written instanceof Written.Junction junction) {
      return all(junction.parts().stream().map(this::read).toList())
          .map(parts -> join(junction.any(), parts));
    }
    return comparison((Written.Comparison) written);
  }

  private Optional<Condition> comparison(Written.Comparison written) {
    Optional<Attribute> attribute = attributes.attribute(written);
    Optional<Operator> operator = attribute.flatMap(found -> attributes.operator(written, found));
    if (operator.isEmpty()) {
      return Optional.empty();
    }
    List<Optional<Condition>> tests = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Literal literal : written.literals()) {
      Optional<Condition> test = test(written, attribute.get(), operator.get(), literal);
      if (test.isPresent() && !seen.add(test.get())) {
        issues.add(
            IssueCode.REPEATED_LITERAL,
            literal.first(),
            literal.quoted() + " is already in this list.",
            "Delete it, or write the value that was meant.");
      }
      tests.add(test);
    }
    return all(tests).map(found -> join(operator.get() == Operator.EQUAL, found));
  }

  private Optional<Condition> test(
      Written.Comparison written, Attribute attribute, Operator operator, Literal literal) {
    if (!literal.isNull()) {
      return literals
          .value(attribute, operator, literal)
          .map(value -> new Condition.Test(attribute, operator, value));
    }
    boolean equality = written.symbol().equals("==") || written.symbol().equals("!=");
    if (equality && attribute.mayBeAbsent()) {
      return Optional.of(new Condition.Test(attribute, operator, null));
    }
    issues.add(
        IssueCode.NEVER_ABSENT,
        literal.first(),
        attribute.mayBeAbsent()
            ? "'null' only comes after == and !=."
            : attribute + " is never absent.",
        attribute.mayBeAbsent()
            ? "Write " + attribute.component() + " == null on its own, joined by || or &&."
            : "Write " + Types.example(attribute) + ".");
    return Optional.empty();
  }

  private static Condition join(boolean any, List<Condition> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return any ? new Condition.Any(parts) : new Condition.All(parts);
  }

  private static Optional<List<Condition>> all(List<Optional<Condition>> parts) {
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }
}
