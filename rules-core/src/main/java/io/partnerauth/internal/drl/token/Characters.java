package io.partnerauth.internal.drl.token;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Letters;
import io.partnerauth.internal.text.Printable;

/** Reports characters that nobody sees, or that no rule file has a use for. */
final class Characters {
  private Characters() {}

  /**
   * Reports every character, in comments and texts too, that can make a reader see something else
   * than what the file says: controls, marks that turn the direction of writing, characters without
   * width.
   */
  static void reportInvisible(FileIssues issues) {
    String text = issues.file().text();
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
  static void reportStrange(int c, int at, FileIssues issues) {
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
