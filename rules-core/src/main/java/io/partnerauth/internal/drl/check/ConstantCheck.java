package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Literal;
import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.IssueCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a constant: {@code BuyerClass.COMPANY}. */
final class ConstantCheck {
  private final FileIssues issues;

  ConstantCheck(FileIssues issues) {
    this.issues = issues;
  }

  /** {@return whether it has the form of a constant, with its enum before it} */
  boolean applies(Literal literal) {
    return literal.constant().isPresent();
  }

  Optional<Enum<?>> value(Attribute attribute, Literal literal) {
    Token constant = literal.constant().orElseThrow();
    String type = Types.enumName(attribute);
    List<String> known = Types.constants(attribute);
    if (!literal.first().is(type)) {
      String near = known.contains(constant.text()) ? constant.text() : known.get(0);
      issues.add(
          IssueCode.UNKNOWN_CONSTANT,
          literal.first(),
          attribute + " is " + Types.name(attribute) + ", not of " + literal.first().quoted() + ".",
          "Write it as in: " + type + "." + near + ".");
      return Optional.empty();
    }
    if (!known.contains(constant.text())) {
      issues.add(
          IssueCode.UNKNOWN_CONSTANT,
          constant,
          type + " has no constant " + constant.quoted() + ".",
          issues
              .nearest(constant.text(), known)
              .map(near -> "Did you mean " + type + "." + near + "?")
              .orElse("It has " + String.join(", ", known) + "."));
      return Optional.empty();
    }
    return Arrays.stream(attribute.constants().orElseThrow().getEnumConstants())
        .filter(value -> value.name().equals(constant.text()))
        .<Enum<?>>map(value -> value)
        .findFirst();
  }
}
