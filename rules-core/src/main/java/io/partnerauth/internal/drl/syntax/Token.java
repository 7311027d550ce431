package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.Printable;

/**
 * One word, text, number or symbol of a rule file.
 *
 * @param text as written; a text's quotes included
 * @param start offset of its first character in the file
 */
public record Token(Kind kind, String text, int start) {
  /** What a token is. */
  public enum Kind {
    /** Letters, digits and underscores, beginning with a letter: a keyword, a name, a constant. */
    WORD,
    /** Characters between double quotes. */
    TEXT,
    /** A text that was reported already; what it says is not to be relied on. */
    BROKEN_TEXT,
    /** Digits, with what hangs on them. */
    NUMBER,
    /** An operator, a parenthesis, a comma. */
    SYMBOL,
    /** What follows the last token of the file. */
    END
  }

  /** Longest excerpt of a token that a message repeats. */
  private static final int QUOTED = 60;

  /** {@return offset of the character after its last one} */
  public int end() {
    return start + text.length();
  }

  /** {@return whether it is this word or symbol; never true of a text} */
  public boolean is(String wordOrSymbol) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
  }

  /** {@return whether it is of this kind} */
  public boolean is(Kind other) {
    return kind == other;
  }

  /** {@return whether it stands between quotes, rightly or not} */
  public boolean isText() {
    return kind == Kind.TEXT || kind == Kind.BROKEN_TEXT;
  }

  /** {@return what a text says: without its quotes, and {@code \"} as a quote} */
  public String value() {
    boolean closed = text.length() > 1 && text.charAt(text.length() - 1) == '"';
    return text.substring(1, closed ? text.length() - 1 : text.length()).replace("\\\"", "\"");
  }

  /** {@return how a message names it: cut when it is long, and in quotes} */
  public String quoted() {
    if (kind == Kind.END) {
      return "the end of the file";
    }
    String shown = Printable.of(text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text);
    return isText() ? shown : "'" + shown + "'";
  }
}
