package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what stands within a pattern: {@code attribute operator literal}, joined by {@code && || !}
 * and parentheses.
 */
final class ConstraintParser {
  private static final Set<String> SYMBOLS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "++", "--");
  private static final Set<String> WORDS = Set.of("true", "false", "null");
  private static final String EXAMPLE = "Write it as in: country == \"RU\".";

  private final Cursor cursor;

  ConstraintParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** {@return what stands before the next comma or closing parenthesis} */
  Ast.Expression parse(String fact) {
    List<Ast.Expression> any = new ArrayList<>();
    do {
      List<Ast.Expression> all = new ArrayList<>();
      do {
        all.add(unary(fact));
      } while (cursor.accept("&&"));
      any.add(Ast.Junction.of(false, all));
    } while (cursor.accept("||"));
    refuseWords();
    return Ast.Junction.of(true, any);
  }

  private Ast.Expression unary(String fact) {
    if (cursor.at("!")) {
      cursor.next();
      if (!cursor.at("(")) {
        throw cursor.surprise("'(' after '!'", "Write it as in: !( country == \"RU\" ).");
      }
      return new Ast.Opposite(unary(fact));
    }
    if (!cursor.at("(")) {
      return comparison(fact);
    }
    cursor.enter();
    cursor.next();
    Ast.Expression inner = parse(fact);
    cursor.expect(")", "Each ( needs its ).");
    cursor.leave();
    return inner;
  }

  private void refuseWords() {
    Token found = cursor.peek();
    if (found.is("and") || found.is("or") || found.is("&") || found.is("|")) {
      boolean and = found.is("and") || found.is("&");
      throw cursor.mistake(
          IssueCode.CONNECTIVE,
          found,
          found.quoted() + " does not join conditions within a pattern.",
          and ? "Write a comma, or &&." : "Write ||.");
    }
  }

  private Ast.Expression comparison(String fact) {
    Token attribute = attribute();
    Optional<Token> key = key(attribute);
    Token operator = cursor.peek();
    if (operator.is(",") || operator.is(")") || operator.is("&&") || operator.is("||")) {
      throw cursor.mistake(
          IssueCode.BARE_ATTRIBUTE,
          attribute,
          attribute.quoted() + " is compared with nothing.",
          "Write what it is to be, such as: " + attribute.text() + " == true.");
    }
    String symbol = symbol(attribute);
    List<Ast.Literal> compared = symbol.endsWith("in") ? literals() : List.of(literal(symbol));
    return new Ast.Comparison(fact, attribute, key, operator, symbol, compared);
  }

  private Token attribute() {
    Token first = cursor.peek();
    if (first.is(Token.Kind.NUMBER) && cursor.previous().is(",")) {
      throw cursor.mistake(
          IssueCode.NUMBER,
          cursor.previous(),
          "A comma joins two conditions.",
          "The decimals of a number follow a period: 49.5.");
    }
    if (first.isText() || first.is(Token.Kind.NUMBER)) {
      throw cursor.mistake(
          IssueCode.NOT_A_LITERAL,
          first,
          "The attribute stands on the left and the value on the right.",
          EXAMPLE);
    }
    if (!first.is(Token.Kind.WORD)) {
      throw cursor.surprise("an attribute", EXAMPLE);
    }
    Token after = cursor.peek(1);
    if (after.is(":") || after.is(":=")) {
      throw Refusals.binding(cursor, first);
    }
    if (after.is("(") || after.is(".") || (after.is("[") && !cursor.peek(2).isText())) {
      throw Refusals.call(cursor, first);
    }
    return cursor.next();
  }

  /** {@return the name in brackets, as in {@code number["paymentDays"]}} */
  private Optional<Token> key(Token attribute) {
    if (!cursor.accept("[")) {
      return Optional.empty();
    }
    Token key = cursor.next();
    cursor.expect("]", "Write it as in: " + attribute.text() + "[" + key.text() + "].");
    return Optional.of(key);
  }

  private String symbol(Token attribute) {
    Token first = cursor.next();
    if (SYMBOLS.contains(first.text())) {
      return first.text();
    }
    if (first.is("in") || first.is("contains")) {
      return first.text();
    }
    if (first.is("not") && (cursor.at("in") || cursor.at("contains"))) {
      return "not " + cursor.next().text();
    }
    if (first.is("str") && cursor.at("[") && cursor.peek(1).is(Token.Kind.WORD)) {
      cursor.next();
      Token kind = cursor.next();
      cursor.expect("]", "Write: str[startsWith] \"Zoom\".");
      if (kind.is("startsWith") || kind.is("endsWith")) {
        return "str[" + kind.text() + "]";
      }
      throw Refusals.operator(cursor, kind);
    }
    throw first.is("not")
        ? Refusals.operator(cursor, cursor.peek())
        : Refusals.afterAttribute(cursor, attribute, first);
  }

  /** {@return the values between the parentheses after {@code in}} */
  private List<Ast.Literal> literals() {
    String help = "Write the values as in: in (\"RU\", \"BY\").";
    cursor.expect("(", help);
    List<Ast.Literal> all = new ArrayList<>();
    do {
      all.add(literal("in"));
    } while (cursor.accept(","));
    if (!cursor.accept(")")) {
      throw cursor.surprise("',' or ')'", help);
    }
    return all;
  }

  private Ast.Literal literal(String operator) {
    Token first = cursor.peek();
    if (first.is("-") || first.is("+")) {
      throw cursor.mistake(
          IssueCode.NUMBER, first, "A number has no sign.", "A percentage goes from 0 to 100.");
    }
    if (!first.isText() && !first.is(Token.Kind.NUMBER) && !first.is(Token.Kind.WORD)) {
      throw cursor.surprise(
          "a value after '" + operator + "'",
          "Write a text \"RU\", a number 50, true, false, null, or a constant such as"
              + " Channel.PARTNER.");
    }
    cursor.next();
    Ast.Literal literal =
        new Ast.Literal(first, first.is(Token.Kind.WORD) ? constant(first) : Optional.empty());
    if (cursor.at("%") && first.is(Token.Kind.NUMBER)) {
      throw cursor.mistake(
          IssueCode.NUMBER,
          cursor.peek(),
          "A percentage is written without a percent sign.",
          "Write: " + first.text());
    }
    if (ARITHMETIC.contains(cursor.peek().text()) && cursor.at(Token.Kind.SYMBOL)) {
      throw cursor.mistake(
          IssueCode.ARITHMETIC, cursor.peek(), "A rule does not calculate.", "Write the result.");
    }
    return literal;
  }

  private Optional<Token> constant(Token first) {
    if (WORDS.contains(first.text())) {
      return Optional.empty();
    }
    if (cursor.at("(") || (cursor.at(".") && cursor.peek(2).is("("))) {
      throw Refusals.call(cursor, first);
    }
    if (!cursor.at(".")) {
      return Optional.empty();
    }
    cursor.next();
    if (!cursor.at(Token.Kind.WORD)) {
      throw cursor.surprise(
          "a constant after '" + first.text() + ".'", "Write it as in: Channel.PARTNER.");
    }
    Token constant = cursor.next();
    if (cursor.at(".")) {
      throw Refusals.call(cursor, first);
    }
    return Optional.of(constant);
  }
}
