package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.text.IssueCode;
import java.util.List;
import java.util.Set;

/** Reads {@code attribute operator literal}. */
final class ComparisonParser {
  private static final Set<String> SYMBOLS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final String EXAMPLE = "Write it as in: country == \"RU\".";

  private final Cursor cursor;
  private final LiteralParser literals;

  ComparisonParser(Cursor cursor) {
    this.cursor = cursor;
    this.literals = new LiteralParser(cursor);
  }

  Written parse(String fact) {
    Token attribute = attribute();
    Token operator = cursor.peek();
    if (operator.is(",") || operator.is(")") || operator.is("&&") || operator.is("||")) {
      throw cursor.mistake(
          IssueCode.BARE_ATTRIBUTE,
          attribute,
          attribute.quoted() + " is compared with nothing.",
          "Write what it is to be, such as: " + attribute.text() + " == true.");
    }
    String symbol = symbol(attribute);
    List<Literal> compared =
        symbol.endsWith("in") ? literals.list() : List.of(literals.one(symbol));
    return new Written.Comparison(fact, attribute, operator, symbol, compared);
  }

  private Token attribute() {
    Token first = cursor.peek();
    if (first.is(TokenKind.NUMBER) && cursor.previous().is(",")) {
      throw cursor.mistake(
          IssueCode.NUMBER,
          cursor.previous(),
          "A comma joins two conditions.",
          "The decimals of a number follow a period: 49.5.");
    }
    if (first.isText() || first.is(TokenKind.NUMBER)) {
      throw cursor.mistake(
          IssueCode.NOT_A_LITERAL,
          first,
          "The attribute stands on the left and the value on the right.",
          EXAMPLE);
    }
    if (!first.is(TokenKind.WORD)) {
      throw cursor.surprise("an attribute", EXAMPLE);
    }
    Token after = cursor.peek(1);
    if (after.is(":") || after.is(":=")) {
      throw Refusals.binding(cursor, first);
    }
    if (after.is("(") || after.is(".") || after.is("[")) {
      throw Refusals.call(cursor, first);
    }
    return cursor.next();
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
    if (first.is("str") && cursor.at("[") && cursor.peek(1).is(TokenKind.WORD)) {
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
}
