package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.Location;
import java.util.List;

/** A place among the tokens of a file, and how many parentheses are open there. */
final class Cursor {
  /** Deepest nesting of parentheses; each level more doubles the time that stock Drools takes. */
  private static final int DEEPEST = 6;

  /** Thrown after a mistake was reported, to go on after the part that has it. */
  static final class Skip extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Skip() {
      super("a mistake was reported", null, false, false);
    }
  }

  private final List<Token> tokens;
  private final IssueCollector issues;
  private int at;
  private int depth;

  Cursor(List<Token> tokens, IssueCollector issues) {
    this.tokens = tokens;
    this.issues = issues;
  }

  IssueCollector issues() {
    return issues;
  }

  /** {@return how many tokens were read} */
  int position() {
    return at;
  }

  /** {@return where the token at this position stands} */
  Location placeOf(int position) {
    return issues.place(tokens.get(position).start());
  }

  void goTo(int position) {
    at = position;
  }

  Token peek() {
    return tokens.get(at);
  }

  /** {@return the token that stands {@code ahead} tokens after the next one, or the end} */
  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  /** {@return the last token that was read; the end's when nothing was} */
  Token previous() {
    return tokens.get(at > 0 ? at - 1 : 0);
  }

  boolean at(String wordOrSymbol) {
    return peek().is(wordOrSymbol);
  }

  boolean at(Token.Kind kind) {
    return peek().is(kind);
  }

  boolean atEnd() {
    return at(Token.Kind.END);
  }

  Token next() {
    Token token = peek();
    if (!token.is(Token.Kind.END)) {
      at++;
    }
    return token;
  }

  boolean accept(String wordOrSymbol) {
    boolean found = at(wordOrSymbol);
    if (found) {
      next();
    }
    return found;
  }

  Token expect(String wordOrSymbol, String help) {
    if (!at(wordOrSymbol)) {
      throw surprise("'" + wordOrSymbol + "'", help);
    }
    return next();
  }

  /** {@return whether the next token is the first one on its line} */
  boolean atLineStart() {
    if (at == 0 || atEnd()) {
      return true;
    }
    return issues.file().text().substring(previous().end(), peek().start()).contains("\n");
  }

  /**
   * Reports that something is missing here: after the token before when this one begins a line,
   * else at this one. Says nothing when what stands here was reported already.
   */
  Skip surprise(String expected, String help) {
    if (reported()) {
      return new Skip();
    }
    if (!atLineStart() || at == 0) {
      return unexpected(expected, help);
    }
    issues.add(
        IssueCode.SYNTAX,
        previous().end(),
        "Expected " + expected + " after " + previous().quoted() + ".",
        help);
    return new Skip();
  }

  /** Reports that the next token should be something else, unless it was reported already. */
  Skip unexpected(String expected, String help) {
    return reported()
        ? new Skip()
        : mistake(
            IssueCode.SYNTAX,
            peek(),
            "Expected " + expected + ", not " + peek().quoted() + ".",
            help);
  }

  private boolean reported() {
    return issues.hasErrorWithin(previous().start(), peek().end());
  }

  /** Reports a mistake at a token. */
  Skip mistake(IssueCode code, Token token, String message, String help) {
    issues.add(code, token.start(), message, help);
    return new Skip();
  }

  /** {@return the tokens from one position to before another, spaced as they are in the file} */
  String written(int from, int until) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < until; i++) {
      if (i > from && tokens.get(i).start() > tokens.get(i - 1).end()) {
        text.append(' ');
      }
      text.append(tokens.get(i).text());
    }
    return text.toString();
  }

  /** {@return the tokens from one position to before another, with nothing between them} */
  String compact(int from, int until) {
    StringBuilder text = new StringBuilder();
    tokens.subList(from, until).forEach(token -> text.append(token.text()));
    return text.toString();
  }

  /** Notes that a parenthesis opens here; a bound protects the stack, ours and Drools'. */
  void enter() {
    if (depth == DEEPEST) {
      throw mistake(
          IssueCode.TOO_DEEP,
          peek(),
          "More than " + DEEPEST + " parentheses stand within each other here.",
          "Write several rules, or several conditions with a comma between them.");
    }
    depth++;
  }

  void leave() {
    depth--;
  }

  int depth() {
    return depth;
  }

  void resetDepth(int to) {
    depth = to;
  }
}
