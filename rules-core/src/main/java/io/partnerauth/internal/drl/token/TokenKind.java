package io.partnerauth.internal.drl.token;

/** What a token of a rule file is. */
public enum TokenKind {
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
