package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one rule, from its name to its {@code end}. */
final class RuleParser {
  private static final String ANNOTATION = "Write it as in: @status( RECEIVED ).";

  /** Most words and hyphens of a setting that a message repeats. */
  private static final int LONGEST = 6;

  private final Cursor cursor;
  private final String packageName;
  private final ThenParser thens;

  RuleParser(Cursor cursor, String packageName) {
    this.cursor = cursor;
    this.packageName = packageName;
    this.thens = new ThenParser(cursor);
  }

  /** Reads on after the word {@code rule}. */
  Ast.RuleNode parse() {
    int start = cursor.previous().start();
    Token name = name();
    Optional<Token> parent = parent();
    List<Ast.Annotation> written = annotations();
    WhenParser.Patterns when = when();
    Optional<Ast.Action> action = then();
    end(name);
    boolean sound = !cursor.issues().hasErrorWithin(start, cursor.previous().end() + 1);
    return new Ast.RuleNode(
        packageName,
        cursor.issues().place(name.start()),
        name,
        parent,
        written,
        when.parts(),
        when.shape(),
        action,
        sound);
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
    return new Token(Token.Kind.BROKEN_TEXT, "\"\"", found.start());
  }

  private Optional<Token> parent() {
    boolean misspelled =
        cursor.at(Token.Kind.WORD) && !cursor.at("extends") && cursor.peek(1).isText();
    String help = "Write it as in: rule \"Z-1 Agencies\" extends \"Zoom directive\".";
    if (misspelled && !Boundary.startsSetting(cursor)) {
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

  private WhenParser.Patterns when() {
    if (!cursor.accept("when")) {
      if (cursor.at("then")) {
        return WhenParser.Patterns.NONE;
      }
      missing("'when'", Boundary.alone(cursor));
    }
    return new WhenParser(cursor).parse();
  }

  private Optional<Ast.Action> then() {
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

  /** Reads what stands between the name and {@code when}: {@code @name( value )}, repeated. */
  private List<Ast.Annotation> annotations() {
    List<Ast.Annotation> all = new ArrayList<>();
    while (cursor.at("@") || Boundary.startsSetting(cursor) || missesSign()) {
      if (Boundary.startsSetting(cursor)) {
        refuseSetting();
        continue;
      }
      try {
        all.add(annotation());
      } catch (Cursor.Skip reported) {
        skipAnnotation();
      }
    }
    return all;
  }

  private Ast.Annotation annotation() {
    if (cursor.at(")")) {
      throw cursor.mistake(
          IssueCode.SYNTAX, cursor.peek(), "No parenthesis is open here.", "Delete this ')'.");
    }
    if (!cursor.accept("@")) {
      throw cursor.unexpected("'@'", ANNOTATION);
    }
    if (!cursor.at(Token.Kind.WORD)) {
      throw cursor.surprise("the name of an annotation", ANNOTATION);
    }
    Token name = cursor.next();
    cursor.expect("(", ANNOTATION);
    Token value = cursor.peek();
    if (!value.isText() && !value.is(Token.Kind.WORD)) {
      throw cursor.surprise("one value", ANNOTATION);
    }
    cursor.next();
    Optional<Token> second = Optional.empty();
    if (cursor.at(",") && cursor.peek(1).isText()) {
      cursor.next();
      second = Optional.of(cursor.next());
    }
    cursor.expect(")", ANNOTATION);
    return new Ast.Annotation(name, value, second);
  }

  /**
   * An annotation's name without its sign, which a small first letter tells from a pattern; or a
   * parenthesis that begins or ends nothing.
   */
  private boolean missesSign() {
    return cursor.at(Token.Kind.WORD)
            && cursor.peek(1).is("(")
            && Character.isLowerCase(cursor.peek().text().charAt(0))
            && (cursor.peek(2).isText() || cursor.peek(2).is(Token.Kind.WORD))
            && cursor.peek(3).is(")")
        || cursor.at("(")
        || cursor.at(")");
  }

  private void skipAnnotation() {
    do {
      cursor.next();
    } while (!cursor.at("@")
        && !cursor.at("when")
        && !(cursor.atLineStart() && (Boundary.startsSetting(cursor) || missesSign()))
        && !Boundary.endsConditions(cursor));
  }

  /** {@return the words that hyphens join here, such as {@code no-loop}} */
  private String hyphenated() {
    StringBuilder words = new StringBuilder(cursor.peek().text());
    for (int ahead = 1; ahead < LONGEST && cursor.peek(ahead).is("-"); ahead += 2) {
      words.append('-').append(cursor.peek(ahead + 1).text());
    }
    return words.toString();
  }

  /** Reports the setting that begins here and goes on after it. */
  private void refuseSetting() {
    cursor
        .issues()
        .add(
            IssueCode.RULE_ATTRIBUTE,
            cursor.peek().start(),
            "A rule has no setting " + "'" + hyphenated() + "'.",
            "Delete it: the order of rules never matters, and every rule always counts.");
    do {
      cursor.next();
    } while (!cursor.at("@")
        && !cursor.at("when")
        && !Boundary.endsConditions(cursor)
        && !(cursor.atLineStart() && Boundary.startsSetting(cursor)));
  }
}
