package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the value that an attribute is compared with. */
final class LiteralParser {
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "++", "--");
  private static final Set<String> WORDS = Set.of("true", "false", "null");

  private final Cursor cursor;

  LiteralParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** {@return the values between the parentheses after {@code in}} */
  List<Literal> list() {
    String help = "Write the values as in: in (\"RU\", \"BY\").";
    cursor.expect("(", help);
    List<Literal> all = new ArrayList<>();
    do {
      all.add(one("in"));
    } while (cursor.accept(","));
    if (!cursor.accept(")")) {
      throw cursor.surprise("',' or ')'", help);
    }
    return all;
  }

  Literal one(String operator) {
    Token first = cursor.peek();
    if (first.is("-") || first.is("+")) {
      throw cursor.mistake(
          IssueCode.NUMBER, first, "A number has no sign.", "A percentage goes from 0 to 100.");
    }
    if (!first.isText() && !first.is(TokenKind.NUMBER) && !first.is(TokenKind.WORD)) {
      throw cursor.surprise(
          "a value after '" + operator + "'",
          "Write a text \"RU\", a number 50, true, false, null, or a constant such as"
              + " Channel.PARTNER.");
    }
    cursor.next();
    Literal literal =
        new Literal(first, first.is(TokenKind.WORD) ? constant(first) : Optional.empty());
    if (cursor.at("%") && first.is(TokenKind.NUMBER)) {
      throw cursor.mistake(
          IssueCode.NUMBER,
          cursor.peek(),
          "A percentage is written without a percent sign.",
          "Write: " + first.text());
    }
    if (ARITHMETIC.contains(cursor.peek().text()) && cursor.at(TokenKind.SYMBOL)) {
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
    if (!cursor.at(TokenKind.WORD)) {
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
