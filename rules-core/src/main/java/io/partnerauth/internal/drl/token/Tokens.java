package io.partnerauth.internal.drl.token;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a rule file into tokens. Comments and white space are left out; what no rule file may
 * contain is reported.
 *
 * <p>One pass, no backtracking: time and memory are linear in the file's length.
 */
public final class Tokens {
  /** Most tokens that a file may have. */
  static final int MOST = 1_000_000;

  private static final int LONGEST_LINE = 10_000;

  private static final Set<String> PAIRS =
      Set.of("==", "!=", "<=", ">=", "&&", "||", "=>", "=<", "<>", ":=", "->", "++", "--");
  private static final String SINGLES = "(){}[],;.:@=<>!&|+-*/%?#^~";

  private final String text;
  private final FileIssues issues;
  private final TextReader texts;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(FileIssues issues) {
    this.text = issues.file().text();
    this.issues = issues;
    this.texts = new TextReader(issues);
  }

  /** {@return the file's tokens, the last of kind END; mistakes go to {@code issues}} */
  public static List<Token> of(FileIssues issues) {
    Tokens reader = new Tokens(issues);
    if (reader.hasEndlessLine()) {
      reader.add(new Token(TokenKind.END, "", reader.text.length()));
      return reader.tokens;
    }
    Characters.reportInvisible(issues);
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
    reader.add(new Token(TokenKind.END, "", reader.at));
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
    add(new Token(TokenKind.NUMBER, text.substring(at, end), at));
  }

  private void word() {
    Token word = new Token(TokenKind.WORD, text.substring(at, wordEnd(at)), at);
    if (!Letters.isPlain(word.text())) {
      String latin = Letters.latin(word.text());
      String help = "Words outside of texts and comments have English letters only.";
      issues.add(
          IssueCode.MIXED_SCRIPT,
          at,
          word.quoted() + " has " + Letters.foreign(word.text()).orElseThrow() + " in it.",
          Letters.isPlain(latin) ? help + " Type it again: " + latin + "." : help);
      word = new Token(TokenKind.WORD, latin, at);
    }
    add(word);
  }

  private void symbol(char c) {
    if (at + 1 < text.length() && PAIRS.contains(text.substring(at, at + 2))) {
      add(new Token(TokenKind.SYMBOL, text.substring(at, at + 2), at));
    } else if (SINGLES.indexOf(c) >= 0) {
      add(new Token(TokenKind.SYMBOL, String.valueOf(c), at));
    } else {
      Characters.reportStrange(text.codePointAt(at), at, issues);
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
}
