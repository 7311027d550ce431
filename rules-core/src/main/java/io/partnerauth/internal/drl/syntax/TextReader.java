package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;

/** Reads a text in quotes, whatever the quotes are; reports all but straight double ones. */
final class TextReader {
  /** Longest text that a rule may hold, in characters. */
  static final int LONGEST = 1000;

  private static final String SMART =
      "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b`\u00b4\uff02";

  private final String text;
  private final IssueCollector issues;
  private int unclosedEnd = -1;

  TextReader(IssueCollector issues) {
    this.text = issues.file().text();
    this.issues = issues;
  }

  /** {@return whether a text begins with this character, rightly or by mistake} */
  static boolean opens(char c) {
    return c == '"' || c == '\'' || SMART.indexOf(c) >= 0;
  }

  /** {@return the text that begins here; it ends on the same line} */
  Token read(int start) {
    int lineEnd = lineEnd(start);
    int close = close(text.charAt(start), start + 1, lineEnd);
    if (close < 0 && text.charAt(start) != '\'') {
      close =
          close('\u201c', start + 1, lineEnd); // begun with one kind of quote, ended with another
    }
    if (close < 0) {
      if (!continues(start)) {
        issues.add(
            IssueCode.UNCLOSED_TEXT,
            start,
            "This text has no closing quote on its line.",
            "A text stands between two double quotes on one line: \"like this\".");
      }
      unclosedEnd = lineEnd;
      return new Token(Token.Kind.BROKEN_TEXT, text.substring(start, lineEnd), start);
    }
    return closed(start, close);
  }

  /** {@return whether a text without an end on the line before goes on up to here} */
  private boolean continues(int start) {
    return unclosedEnd >= 0
        && text.substring(unclosedEnd, start).chars().filter(c -> c == '\n').count() == 1;
  }

  private Token closed(int start, int close) {
    char open = text.charAt(start);
    if (open != '"' || text.charAt(close) != '"') {
      issues.add(
          IssueCode.SMART_QUOTE,
          start,
          "A text stands between straight double quotes, not between "
              + open
              + " and "
              + text.charAt(close)
              + ".",
          "Type \" on both sides. Word processors change it; a plain text editor does not.");
      // Read on as if it were right, so that what is wrong with the text itself is found too.
      return new Token(Token.Kind.TEXT, '"' + text.substring(start + 1, close) + '"', start);
    }
    boolean sound =
        length(start, close)
            && backslashes(start, close)
            && !issues.hasErrorWithin(start, close); // an invisible character
    return new Token(
        sound ? Token.Kind.TEXT : Token.Kind.BROKEN_TEXT, text.substring(start, close + 1), start);
  }

  private boolean length(int start, int close) {
    int length = close - start - 1;
    if (length > LONGEST) {
      issues.add(
          IssueCode.TEXT_TOO_LONG,
          start,
          "This text has " + length + " characters; at most " + LONGEST + " are allowed.",
          "Shorten it, and say in @source or @url where the full text is.");
    }
    return length <= LONGEST;
  }

  /**
   * Only {@code \"} is allowed: Java reads all other escapes, and Unicode ones before anything
   * else.
   */
  private boolean backslashes(int start, int close) {
    for (int at = start + 1; at < close; at++) {
      if (text.charAt(at) == '\\') {
        if (text.charAt(at + 1) != '"') {
          issues.add(
              IssueCode.BACKSLASH,
              at,
              "A backslash may only stand before a double quote.",
              "Write the character itself, and / in a path.");
          return false;
        }
        at++;
      }
    }
    return true;
  }

  private int close(char quote, int from, int lineEnd) {
    for (int at = from; at < lineEnd; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == quote || (SMART.indexOf(quote) >= 0 && (c == '"' || SMART.indexOf(c) >= 0))) {
        return at;
      }
    }
    return -1;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
