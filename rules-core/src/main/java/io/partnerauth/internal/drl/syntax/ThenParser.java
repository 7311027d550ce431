package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Suggestion;
import java.util.List;
import java.util.Optional;

/** Reads a then part: nothing, or one {@code ruling.verdict( "message" );}. */
final class ThenParser {
  private static final String EXAMPLE = "Write it as in: ruling.revoke( \"Why.\" );";

  private final Cursor cursor;

  ThenParser(Cursor cursor) {
    this.cursor = cursor;
  }

  Optional<Ast.Action> parse() {
    if (Boundary.endsRule(cursor) || meansEnd()) {
      return Optional.empty();
    }
    try {
      Ast.Action action = action();
      if (!Boundary.endsRule(cursor) && !meansEnd()) {
        throw cursor.mistake(
            IssueCode.SECOND_ACTION,
            cursor.peek(),
            "After the verdict comes 'end', not " + cursor.peek().quoted() + ".",
            "A rule gives one verdict. Write a second rule for a second one.");
      }
      return Optional.of(action);
    } catch (Cursor.Skip reported) {
      while (!Boundary.endsRule(cursor) && !meansEnd()) {
        cursor.next();
      }
      return Optional.empty();
    }
  }

  private Ast.Action action() {
    Token object = cursor.peek();
    if (!object.is("ruling")) {
      throw other(object);
    }
    cursor.next();
    cursor.expect(".", EXAMPLE);
    if (!cursor.at(Token.Kind.WORD)) {
      throw cursor.surprise("revoke, review or condition", EXAMPLE);
    }
    Token verdict = cursor.next();
    cursor.expect("(", EXAMPLE);
    Token message = message();
    cursor.expect(")", EXAMPLE);
    cursor.expect(";", EXAMPLE);
    return new Ast.Action(verdict, message);
  }

  private Token message() {
    Token message = cursor.peek();
    if (!message.isText()) {
      throw cursor.mistake(
          IssueCode.MESSAGE_NOT_TEXT,
          message,
          "The message is one text between double quotes, not " + message.quoted() + ".",
          EXAMPLE);
    }
    cursor.next();
    if (cursor.at("+") || cursor.at(",") || cursor.peek().isText()) {
      throw cursor.mistake(
          IssueCode.MESSAGE_NOT_TEXT,
          cursor.peek(),
          "The message is one text; nothing is joined to it.",
          "Write the whole message between one pair of double quotes, on one line.");
    }
    return message;
  }

  private Cursor.Skip other(Token found) {
    boolean near =
        cursor.peek(1).is(".") && Suggestion.nearest(found.text(), List.of("ruling")).isPresent();
    return cursor.mistake(
        IssueCode.OTHER_ACTION,
        found,
        "The then part of a rule can only give a verdict; "
            + found.quoted()
            + " cannot stand here.",
        near ? "Did you mean ruling?" : EXAMPLE);
  }

  /** {@return whether {@code end} is misspelled here} */
  private boolean meansEnd() {
    return Boundary.alone(cursor)
        && Suggestion.nearest(cursor.peek().text(), List.of("end")).isPresent();
  }
}
