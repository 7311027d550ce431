package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what stands between a rule's name and its {@code when}: {@code @name( value )}, repeated.
 */
final class AnnotationParser {
  private static final String EXAMPLE = "Write it as in: @status( RECEIVED ).";

  private final Cursor cursor;

  AnnotationParser(Cursor cursor) {
    this.cursor = cursor;
  }

  List<Annotation> parse() {
    List<Annotation> all = new ArrayList<>();
    while (cursor.at("@") || RuleAttributes.begins(cursor) || missesSign()) {
      if (RuleAttributes.begins(cursor)) {
        RuleAttributes.refuse(cursor);
        continue;
      }
      try {
        all.add(one());
      } catch (Skip reported) {
        skip();
      }
    }
    return all;
  }

  private Annotation one() {
    if (cursor.at(")")) {
      throw cursor.mistake(
          IssueCode.SYNTAX, cursor.peek(), "No parenthesis is open here.", "Delete this ')'.");
    }
    if (!cursor.accept("@")) {
      throw cursor.unexpected("'@'", EXAMPLE);
    }
    if (!cursor.at(TokenKind.WORD)) {
      throw cursor.surprise("the name of an annotation", EXAMPLE);
    }
    Token name = cursor.next();
    cursor.expect("(", EXAMPLE);
    Token value = cursor.peek();
    if (!value.isText() && !value.is(TokenKind.WORD)) {
      throw cursor.surprise("one value", EXAMPLE);
    }
    cursor.next();
    cursor.expect(")", EXAMPLE);
    return new Annotation(name, value);
  }

  /**
   * An annotation's name without its sign, which a small first letter tells from a pattern; or a
   * parenthesis that begins or ends nothing.
   */
  private boolean missesSign() {
    return cursor.at(TokenKind.WORD)
            && cursor.peek(1).is("(")
            && Character.isLowerCase(cursor.peek().text().charAt(0))
            && (cursor.peek(2).isText() || cursor.peek(2).is(TokenKind.WORD))
            && cursor.peek(3).is(")")
        || cursor.at("(")
        || cursor.at(")");
  }

  private void skip() {
    do {
      cursor.next();
    } while (!cursor.at("@")
        && !cursor.at("when")
        && !(cursor.atLineStart() && (RuleAttributes.begins(cursor) || missesSign()))
        && !Boundary.endsConditions(cursor));
  }
}
