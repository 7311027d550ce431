package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.text.IssueCode;
import java.util.List;
import java.util.Optional;

/** Reads one rule, from its name to its {@code end}. */
final class RuleParser {
  private final Cursor cursor;
  private final AnnotationParser annotations;
  private final ThenParser thens;

  RuleParser(Cursor cursor) {
    this.cursor = cursor;
    this.annotations = new AnnotationParser(cursor);
    this.thens = new ThenParser(cursor);
  }

  /** Reads on after the word {@code rule}. */
  WrittenRule parse() {
    int start = cursor.previous().start();
    Token name = name();
    Optional<Token> parent = parent();
    List<Annotation> written = annotations.parse();
    Element when = when();
    Optional<Action> action = then();
    end(name);
    boolean sound = !cursor.issues().hasErrorWithin(start, cursor.previous().end() + 1);
    return new WrittenRule(
        name, parent, written, when.parts(), when.alternatives(), when.shape(), action, sound);
  }

  private Token name() {
    if (cursor.peek().isText()) {
      return cursor.next();
    }
    Token found = cursor.peek();
    String help = "Write it as in: rule \"ZOOM-2021-1 Government agencies\".";
    int offset = cursor.atLineStart() ? cursor.previous().end() : found.start();
    cursor
        .issues()
        .add(IssueCode.RULE_NAME, offset, "The name of a rule stands between double quotes.", help);
    while (!cursor.atLineStart()
        && !cursor.at("extends")
        && !cursor.at("@")
        && !cursor.at("when")) {
      cursor.next();
    }
    return new Token(TokenKind.BROKEN_TEXT, "\"\"", found.start());
  }

  private Optional<Token> parent() {
    boolean misspelled =
        cursor.at(TokenKind.WORD) && !cursor.at("extends") && cursor.peek(1).isText();
    String help = "Write it as in: rule \"Z-1 Agencies\" extends \"Zoom directive\".";
    if (misspelled && !RuleAttributes.begins(cursor)) {
      cursor.unexpected("'extends'", help);
      cursor.next();
      return Optional.of(cursor.next());
    }
    if (cursor.peek().isText()) {
      cursor.surprise("'extends'", help);
      return Optional.of(cursor.next());
    }
    if (!cursor.accept("extends")) {
      return Optional.empty();
    }
    if (!cursor.peek().isText()) {
      cursor.surprise("the name of the extended rule, between double quotes", help);
      return Optional.empty();
    }
    return Optional.of(cursor.next());
  }

  private Element when() {
    if (!cursor.accept("when")) {
      if (cursor.at("then")) {
        return Element.NONE;
      }
      missing("'when'", Boundary.alone(cursor));
    }
    return new WhenParser(cursor).parse();
  }

  private Optional<Action> then() {
    if (!cursor.accept("then")) {
      missing("'then'", Boundary.meansThen(cursor));
    }
    return thens.parse();
  }

  private void missing(String keyword, boolean misspelled) {
    String help = "A rule is: rule \"…\" when … then … end.";
    if (misspelled) {
      cursor.unexpected(keyword, help);
      cursor.next();
    } else {
      cursor.surprise(keyword, help);
    }
  }

  private void end(Token name) {
    if (cursor.accept("end")) {
      return;
    }
    if (!Boundary.startsStatement(cursor)) {
      missing("'end'", true);
      return;
    }
    cursor
        .issues()
        .add(
            IssueCode.RULE_NOT_CLOSED,
            cursor.previous().end(),
            "The rule " + name.quoted() + " has no 'end'.",
            "Write end on a line of its own after the then part.");
  }
}
