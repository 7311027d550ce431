package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Written;
import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.text.IssueCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the attribute that a comparison names, and whether the operator fits it. */
final class AttributeCheck {
  private final FileIssues issues;

  AttributeCheck(FileIssues issues) {
    this.issues = issues;
  }

  /** {@return the attribute that is compared; empty when there is none, which is reported} */
  Optional<Attribute> attribute(Written.Comparison written) {
    Token name = written.attribute();
    Optional<Attribute> found = Attribute.find(written.fact(), name.text());
    if (found.isEmpty()) {
      issues.add(
          IssueCode.UNKNOWN_ATTRIBUTE,
          name,
          written.fact() + " has no attribute " + name.quoted() + ".",
          help(written.fact(), name));
    }
    return found;
  }

  private String help(String fact, Token name) {
    List<String> own = Attribute.of(fact).map(Attribute::component).toList();
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
  Optional<Operator> operator(Written.Comparison written, Attribute attribute) {
    Operator operator = operator(written.symbol());
    if (operator.fits(attribute.type())) {
      return Optional.of(operator);
    }
    issues.add(
        IssueCode.OPERATOR_TYPE,
        written.operator(),
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
