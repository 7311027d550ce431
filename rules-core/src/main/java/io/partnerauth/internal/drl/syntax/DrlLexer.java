package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.Letters;
import io.partnerauth.internal.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a rule file into tokens. Comments and white space are left out; what no rule file may
 * contain is reported.
 *
 * <p>One pass, no backtracking: time and memory are linear in the file's length.
 */
final class DrlLexer {
  /** Most tokens that a file may have. */
  static final int MOST = 1_000_000;

  private static final int LONGEST_LINE = 10_000;

  private static final Set<String> PAIRS =
      Set.of("==", "!=", "<=", ">=", "&&", "||", "=>", "=<", "<>", ":=", "->", "++", "--");
  private static final String SINGLES = "(){}[],;.:@=<>!&|+-*/%?#^~";

  private final String text;
  private final IssueCollector issues;
  private final TextReader texts;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private DrlLexer(IssueCollector issues) {
    this.text = issues.file().text();
    this.issues = issues;
    this.texts = new TextReader(issues);
  }

  /** {@return the file's tokens, the last of kind END; mistakes go to {@code issues}} */
  static List<Token> tokens(IssueCollector issues) {
    DrlLexer reader = new DrlLexer(issues);
    if (reader.hasEndlessLine()) {
      reader.add(new Token(Token.Kind.END, "", reader.text.length()));
      return reader.tokens;
    }
    reader.reportInvisible();
    while (reader.at < reader.text.length() && reader.tokens.size() < MOST) {
      reader.next();
    }
    if (reader.at < reader.text.length()) {
      issues.add(
          IssueCode.FILE_TOO_LARGE,
          reader.at,
          "This file has more than " + MOST + " words and symbols; the rest is not read.",
          "Write one file per directive.");
    }
    reader.add(new Token(Token.Kind.END, "", reader.at));
    return reader.tokens;
  }

  /**
   * Nobody reads such a line, and to look for its end again and again would take for ever. The file
   * is not read at all then.
   */
  private boolean hasEndlessLine() {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > LONGEST_LINE) {
        issues.add(
            IssueCode.FILE_TOO_LARGE,
            start,
            "This line has "
                + (end - start)
                + " characters; at most "
                + LONGEST_LINE
                + " are allowed.",
            "Write one condition per line.");
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      at++;
    } else if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      skipComment(end < 0 ? text.length() : end);
    } else if (text.startsWith("/*", at)) {
      comment();
    } else if (TextReader.opens(c)) {
      add(texts.read(at));
    } else if (c >= '0' && c <= '9') {
      number();
    } else if (Character.isLetter(text.codePointAt(at)) || "_$".indexOf(c) >= 0) {
      word();
    } else {
      symbol(c);
    }
  }

  private void comment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      issues.add(
          IssueCode.UNCLOSED_COMMENT,
          at,
          "This comment has no end, so the rest of the file is not read.",
          "Write */ where it ends.");
      at = text.length();
    } else {
      skipComment(end + 2);
    }
  }

  /** Java reads Unicode escapes before it knows what is a comment, so one could end it there. */
  private void skipComment(int end) {
    int escape = text.substring(at, end).indexOf("\\u");
    if (escape >= 0) {
      issues.add(
          IssueCode.BACKSLASH,
          at + escape,
          "A comment may not hold a backslash before a u.",
          "Write the character itself, and / in a path.");
    }
    at = end;
  }

  private void number() {
    int end = wordEnd(at);
    if (end + 1 < text.length() && text.charAt(end) == '.' && wordEnd(end + 1) > end + 1) {
      end = wordEnd(end + 1);
    }
    add(new Token(Token.Kind.NUMBER, text.substring(at, end), at));
  }

  private void word() {
    Token word = new Token(Token.Kind.WORD, text.substring(at, wordEnd(at)), at);
    if (!Letters.isPlain(word.text())) {
      String latin = Letters.latin(word.text());
      String help = "Words outside of texts and comments have English letters only.";
      issues.add(
          IssueCode.MIXED_SCRIPT,
          at,
          word.quoted() + " has " + Letters.foreign(word.text()).orElseThrow() + " in it.",
          Letters.isPlain(latin) ? help + " Type it again: " + latin + "." : help);
      word = new Token(Token.Kind.WORD, latin, at);
    }
    add(word);
  }

  private void symbol(char c) {
    if (at + 1 < text.length() && PAIRS.contains(text.substring(at, at + 2))) {
      add(new Token(Token.Kind.SYMBOL, text.substring(at, at + 2), at));
    } else if (SINGLES.indexOf(c) >= 0) {
      add(new Token(Token.Kind.SYMBOL, String.valueOf(c), at));
    } else {
      reportStrange(text.codePointAt(at));
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.codePointAt(end))
            || "_$".indexOf(text.charAt(end)) >= 0)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private void add(Token token) {
    tokens.add(token);
    at = token.end();
  }

  /**
   * Reports every character, in comments and texts too, that can make a reader see something else
   * than what the file says: controls, marks that turn the direction of writing, characters without
   * width.
   */
  private void reportInvisible() {
    int previous = -1;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      boolean windowsLineEnd = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if (c != '\n' && c != '\t' && !windowsLineEnd && invisible(c) && c != previous) {
        issues.add(
            IssueCode.INVISIBLE_CHARACTER,
            at,
            "There is an invisible character here: " + Letters.named(c) + ".",
            "Delete it; the letters around it may have to be typed again.");
      }
      previous = c;
    }
  }

  /** Reports a character that begins no token, unless {@link #reportInvisible} did. */
  private void reportStrange(int c) {
    if (invisible(c)) {
      return;
    }
    if (Character.isSpaceChar(c)) {
      issues.add(
          IssueCode.INVISIBLE_CHARACTER,
          at,
          "This is not a normal space but " + Letters.named(c) + ".",
          "Replace it by a normal space. Word processors and web pages put it there.");
      return;
    }
    issues.add(
        IssueCode.STRANGE_CHARACTER,
        at,
        "The character '" + Printable.of(Character.toString(c)) + "' has no meaning here.",
        "Delete it, or put the text that it belongs to between double quotes.");
  }

  /**
   * Not so the marks that only say how the character before them is drawn: they hide nothing in a
   * comment, and whatever is compared is looked at by {@link Letters}.
   */
  private static boolean invisible(int c) {
    return !Printable.isPrintable(c) && Character.getType(c) != Character.NON_SPACING_MARK;
  }
}
