package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Literal;
import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.text.IssueCode;
import java.util.Optional;

/** Turns a literal into a value of its attribute's type, or reports why it is none. */
final class LiteralCheck {
  private final FileIssues issues;
  private final TextCheck texts;
  private final NumberCheck numbers;
  private final DateCheck dates;
  private final ConstantCheck constants;

  LiteralCheck(FileIssues issues, PackNames known) {
    this.issues = issues;
    this.texts = new TextCheck(issues, known);
    this.numbers = new NumberCheck(issues);
    this.dates = new DateCheck(issues);
    this.constants = new ConstantCheck(issues);
  }

  /** {@return the value; empty when it was reported} */
  Optional<Object> value(Attribute attribute, Operator operator, Literal literal) {
    if (literal.isBroken()) {
      return Optional.empty();
    }
    Token first = literal.first();
    return switch (attribute.type()) {
      case TEXT, TEXT_SET ->
          first.is(TokenKind.TEXT)
              ? texts.value(attribute, operator, first).map(Object.class::cast)
              : wrong(attribute, literal);
      case NUMBER ->
          first.is(TokenKind.NUMBER)
              ? numbers.value(first).map(Object.class::cast)
              : wrong(attribute, literal);
      case FLAG ->
          first.is("true") || first.is("false")
              ? Optional.of(first.is("true"))
              : wrong(attribute, literal);
      case DATE ->
          first.is(TokenKind.TEXT)
              ? dates.value(first, IssueCode.DATE).map(Object.class::cast)
              : wrong(attribute, literal);
      case CONSTANT, CONSTANT_SET ->
          constants.applies(literal)
              ? constants.value(attribute, literal).map(Object.class::cast)
              : wrong(attribute, literal);
    };
  }

  private Optional<Object> wrong(Attribute attribute, Literal literal) {
    if (namesAttribute(literal)) {
      issues.add(
          IssueCode.NOT_A_LITERAL,
          literal.first(),
          "An attribute is compared with a value, not with the attribute " + literal.quoted() + ".",
          "Write " + Types.example(attribute) + ".");
      return Optional.empty();
    }
    issues.add(
        IssueCode.LITERAL_TYPE,
        literal.first(),
        attribute
            + " is "
            + Types.name(attribute)
            + ", so it cannot be compared with "
            + literal.quoted()
            + ".",
        Rewriting.of(attribute, literal)
            .map(meant -> "Did you mean " + meant + "?")
            .orElse("Write " + Types.example(attribute) + "."));
    return Optional.empty();
  }

  private static boolean namesAttribute(Literal literal) {
    String last = literal.constant().orElse(literal.first()).text();
    return literal.first().is(TokenKind.WORD)
        && Attribute.all().stream().anyMatch(attribute -> attribute.component().equals(last));
  }
}
