package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast;
import io.partnerauth.internal.drl.syntax.Ast.Literal;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a condition as written into one that can be asked; empty when its names do not mean one,
 * which is reported.
 */
final class ConditionReader implements Ast.Visitor<Optional<Condition>> {
  private final IssueCollector issues;
  private final PackNames known;
  private final LiteralReader literals;

  ConditionReader(IssueCollector issues, PackNames known) {
    this.issues = issues;
    this.known = known;
    this.literals = new LiteralReader(issues, known);
  }

  @Override
  public Optional<Condition> junction(Ast.Junction junction) {
    return all(junction.parts().stream().map(part -> part.accept(this)).toList())
        .map(parts -> join(junction.any(), parts));
  }

  @Override
  public Optional<Condition> opposite(Ast.Opposite opposite) {
    return opposite.part().accept(this).map(Condition.Not::new);
  }

  @Override
  public Optional<Condition> comparison(Ast.Comparison written) {
    Optional<Attribute> attribute = attribute(written);
    Optional<Operator> operator = attribute.flatMap(found -> operator(written, found));
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
            literal.first().start(),
            literal.quoted() + " is already in this list.",
            "Delete it, or write the value that was meant.");
      }
      tests.add(test);
    }
    return all(tests).map(found -> join(operator.get() == Operator.EQUAL, found));
  }

  private Optional<Condition> test(
      Ast.Comparison written, Attribute attribute, Operator operator, Literal literal) {
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
        literal.first().start(),
        attribute.mayBeAbsent()
            ? "'null' only comes after == and !=."
            : attribute + " is never absent.",
        attribute.mayBeAbsent()
            ? "Write " + attribute.written() + " == null on its own, joined by || or &&."
            : "Write " + Types.example(attribute) + ".");
    return Optional.empty();
  }

  private static Condition join(boolean any, List<Condition> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return any ? new Condition.Or(parts) : new Condition.And(parts);
  }

  private static Optional<List<Condition>> all(List<Optional<Condition>> parts) {
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  /** {@return the attribute that is compared; empty when there is none, which is reported} */
  private Optional<Attribute> attribute(Ast.Comparison written) {
    Token name = written.attribute();
    Optional<AttributeKind> keyed = Attribute.keyedKind(written.fact(), name.text());
    if (keyed.isPresent()) {
      return keyed.get().isOwn() ? own(written, keyed.get()) : figure(written, keyed.get());
    }
    Optional<Attribute> found = Attribute.find(written.fact(), name.text());
    if (found.isPresent() && written.key().isPresent()) {
      issues.add(
          IssueCode.UNKNOWN_ATTRIBUTE,
          name.start(),
          found.get() + " has one value, so no name in brackets belongs after it.",
          "Write it as in: "
              + name.text()
              + " == …; a pack's own attributes are number, day and flag.");
      return Optional.empty();
    }
    if (found.isEmpty()) {
      issues.add(
          IssueCode.UNKNOWN_ATTRIBUTE,
          name.start(),
          written.fact() + " has no attribute " + name.quoted() + ".",
          help(written.fact(), name));
    }
    return found.map(known.words()::attribute);
  }

  /** {@return the figure of the group that the key names} */
  private Optional<Attribute> figure(Ast.Comparison written, AttributeKind kind) {
    Attribute form = Attribute.of(kind);
    if (written.key().isEmpty()) {
      issues.add(
          IssueCode.ATTRIBUTE_KEY,
          written.attribute().start(),
          form + " says in brackets whose it is.",
          "Write it as in: " + Attribute.own(kind, Types.key(form)).written() + " >= 50.");
      return Optional.empty();
    }
    return literals
        .key(form, written.key().get())
        .map(key -> known.words().attribute(Attribute.own(kind, key)));
  }

  /** {@return the attribute of the pack's own that is compared, as attributes.csv declares it} */
  private Optional<Attribute> own(Ast.Comparison written, AttributeKind kind) {
    List<Attribute> declared = known.words().own(written.fact());
    List<String> names =
        declared.stream().filter(one -> one.kind() == kind).map(Attribute::key).toList();
    if (written.key().isEmpty()) {
      String name = names.isEmpty() ? "paymentDays" : names.get(0);
      issues.add(
          IssueCode.UNKNOWN_ATTRIBUTE,
          written.attribute().start(),
          written.attribute().quoted() + " needs the name of an attribute of the pack's own.",
          "Write it as in: " + kind.component() + "[\"" + name + "\"].");
      return Optional.empty();
    }
    Token key = written.key().get();
    Optional<Attribute> found =
        declared.stream().filter(one -> one.key().equals(key.value())).findFirst();
    if (found.isPresent() && found.get().kind() == kind) {
      return found;
    }
    issues.add(
        IssueCode.UNKNOWN_OWN,
        key.start(),
        "There is no "
            + kind.component()
            + " "
            + key.quoted()
            + " of "
            + written.fact()
            + " in attributes.csv.",
        found
            .map(one -> "Did you mean " + one.written() + "?")
            .orElseGet(
                () ->
                    issues.didYouMean(
                        key.value(), names, "Add a row for it: name, type, unit and meaning.")));
    return Optional.empty();
  }

  private String help(String fact, Token name) {
    List<String> own =
        Stream.concat(
                Attribute.of(fact).map(Attribute::component),
                Attribute.keyedKinds(fact).map(AttributeKind::component))
            .toList();
    Optional<Attribute> elsewhere =
        Attribute.all().stream().filter(a -> a.component().equals(name.text())).findFirst();
    if (elsewhere.isPresent()) {
      return "Did you mean " + elsewhere.get().fact() + "( " + name.text() + " … )?";
    }
    return issues
        .nearest(name.text(), own)
        .map(near -> "Did you mean " + near + "?")
        .orElse("It has " + String.join(", ", own) + ".");
  }

  /** {@return the operator; empty when it does not fit the attribute, which is reported} */
  private Optional<Operator> operator(Ast.Comparison written, Attribute attribute) {
    Operator operator = operator(written.symbol());
    if (operator.fits(attribute.type())) {
      return Optional.of(operator);
    }
    issues.add(
        IssueCode.OPERATOR_TYPE,
        written.operator().start(),
        "'"
            + written.symbol()
            + "' does not fit "
            + attribute
            + ", which is "
            + Types.name(attribute)
            + ".",
        "Here fit: " + fitting(attribute) + ".");
    return Optional.empty();
  }

  private static Operator operator(String symbol) {
    if (symbol.endsWith("in")) {
      return symbol.equals("in") ? Operator.EQUAL : Operator.NOT_EQUAL;
    }
    return Arrays.stream(Operator.values())
        .filter(operator -> operator.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The parser lets no " + symbol + " through"));
  }

  private static String fitting(Attribute attribute) {
    Stream<String> symbols =
        Arrays.stream(Operator.values())
            .filter(operator -> operator.fits(attribute.type()))
            .map(Operator::symbol);
    Stream<String> lists = attribute.type().set() ? Stream.of() : Stream.of("in", "not in");
    return Stream.concat(symbols, lists).collect(Collectors.joining(", "));
  }
}
