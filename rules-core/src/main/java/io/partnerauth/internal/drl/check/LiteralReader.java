package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast.Literal;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Quantities;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.ownership.Share;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns a literal into a value of its attribute's type, or reports why it is none. */
final class LiteralReader {
  private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d{0,2})(\\.\\d{1,9})?");

  private static final Pattern QUANTITY = Pattern.compile("(0|[1-9]\\d{0,11})(\\.\\d{1,3})?");

  private final IssueCollector issues;
  private final TextCheck texts;

  LiteralReader(IssueCollector issues, PackNames known) {
    this.issues = issues;
    this.texts = new TextCheck(issues, known);
  }

  /** {@return the key between brackets; empty when it was reported} */
  Optional<String> key(Attribute attribute, Token key) {
    return key.is(Token.Kind.TEXT) ? texts.value(attribute, Operator.EQUAL, key) : Optional.empty();
  }

  /** {@return the value; empty when it was reported} */
  Optional<Object> value(Attribute attribute, Operator operator, Literal literal) {
    if (literal.isBroken()) {
      return Optional.empty();
    }
    Token first = literal.first();
    return switch (attribute.type()) {
      case TEXT, TEXT_SET, WORD, WORD_SET ->
          first.is(Token.Kind.TEXT)
              ? texts.value(attribute, operator, first).map(Object.class::cast)
              : wrong(attribute, literal);
      case NUMBER ->
          first.is(Token.Kind.NUMBER)
              ? number(first).map(Object.class::cast)
              : wrong(attribute, literal);
      case QUANTITY ->
          first.is(Token.Kind.NUMBER)
              ? quantity(first).map(Object.class::cast)
              : wrong(attribute, literal);
      case FLAG ->
          first.is("true") || first.is("false")
              ? Optional.of(first.is("true"))
              : wrong(attribute, literal);
      case DATE ->
          first.is(Token.Kind.TEXT)
              ? DateForms.read(first, IssueCode.DATE, issues).map(Object.class::cast)
              : wrong(attribute, literal);
      case CONSTANT ->
          literal.constant().isPresent()
              ? constant(attribute, literal).map(Object.class::cast)
              : wrong(attribute, literal);
    };
  }

  /**
   * Reads a percentage. At most nine decimals, so that the exact share here and the double in stock
   * Drools never compare differently; no leading zero, which Java would read as an octal number.
   */
  private Optional<Share> number(Token token) {
    if (!NUMBER.matcher(token.text()).matches()) {
      issues.add(
          IssueCode.NUMBER,
          token.start(),
          token.quoted() + " is not a number as rules write it.",
          "Write digits, and at most nine decimals after a period: 50 or 49.5.");
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(token.text());
    if (number.compareTo(BigDecimal.valueOf(100)) > 0) {
      issues.add(
          IssueCode.NUMBER,
          token.start(),
          token.text() + " is above 100.",
          "A percentage goes from 0 to 100.");
      return Optional.empty();
    }
    return Optional.of(Share.percent(number));
  }

  /**
   * Reads a number of the pack's own. At most fifteen digits, so that the exact number here and the
   * double in stock Drools never compare differently.
   */
  private Optional<BigDecimal> quantity(Token token) {
    if (!QUANTITY.matcher(token.text()).matches()) {
      issues.add(
          IssueCode.NUMBER,
          token.start(),
          token.quoted() + " is not a number as rules write it.",
          "Write at most twelve digits, and at most three decimals after a period: 14 or 14.5.");
      return Optional.empty();
    }
    return Optional.of(Quantities.normal(new BigDecimal(token.text())));
  }

  /** Reads a constant: {@code BuyerClass.COMPANY}. */
  private Optional<Enum<?>> constant(Attribute attribute, Literal literal) {
    Token constant = literal.constant().orElseThrow();
    String type = Types.enumName(attribute);
    List<String> known = Types.constants(attribute);
    if (!literal.first().is(type)) {
      String near = known.contains(constant.text()) ? constant.text() : known.get(0);
      issues.add(
          IssueCode.UNKNOWN_CONSTANT,
          literal.first().start(),
          attribute + " is " + Types.name(attribute) + ", not of " + literal.first().quoted() + ".",
          "Write it as in: " + type + "." + near + ".");
      return Optional.empty();
    }
    if (!known.contains(constant.text())) {
      issues.add(
          IssueCode.UNKNOWN_CONSTANT,
          constant.start(),
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

  private Optional<Object> wrong(Attribute attribute, Literal literal) {
    if (namesAttribute(literal)) {
      issues.add(
          IssueCode.NOT_A_LITERAL,
          literal.first().start(),
          "An attribute is compared with a value, not with the attribute " + literal.quoted() + ".",
          "Write " + Types.example(attribute) + ".");
      return Optional.empty();
    }
    issues.add(
        IssueCode.LITERAL_TYPE,
        literal.first().start(),
        attribute
            + " is "
            + Types.name(attribute)
            + ", so it cannot be compared with "
            + literal.quoted()
            + ".",
        rewritten(attribute, literal)
            .map(meant -> "Did you mean " + meant + "?")
            .orElse("Write " + Types.example(attribute) + "."));
    return Optional.empty();
  }

  private static boolean namesAttribute(Literal literal) {
    String last = literal.constant().orElse(literal.first()).text();
    return literal.first().is(Token.Kind.WORD)
        && Attribute.all().stream().anyMatch(attribute -> attribute.component().equals(last));
  }

  /** {@return the literal as it should be written; empty when there is no good guess} */
  private Optional<String> rewritten(Attribute attribute, Literal written) {
    String bare =
        written.constant().isPresent()
            ? written.constant().get().text()
            : written.first().isText() ? written.first().value().strip() : written.first().text();
    return switch (attribute.type()) {
      case WORD, WORD_SET -> texts.nearestWord(attribute, bare).map(word -> '"' + word + '"');
      case TEXT, TEXT_SET ->
          written.isNull() || bare.length() > 100
              ? Optional.empty()
              : Optional.of('"' + bare + '"');
      case NUMBER -> bare.matches("\\d{1,3}(\\.\\d{1,9})?") ? Optional.of(bare) : Optional.empty();
      case QUANTITY -> QUANTITY.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
      case FLAG -> flag(bare.toLowerCase(Locale.ROOT));
      case DATE -> written.first().is(Token.Kind.TEXT) ? Optional.empty() : DateForms.rewrite(bare);
      case CONSTANT ->
          Types.constants(attribute).stream()
              .filter(constant -> constant.equalsIgnoreCase(bare.replace(' ', '_')))
              .map(constant -> Types.enumName(attribute) + "." + constant)
              .findFirst();
    };
  }

  private static Optional<String> flag(String bare) {
    return switch (bare) {
      case "true", "yes", "1" -> Optional.of("true");
      case "false", "no", "0" -> Optional.of("false");
      default -> Optional.empty();
    };
  }
}
