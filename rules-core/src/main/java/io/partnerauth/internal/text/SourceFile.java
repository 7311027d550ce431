package io.partnerauth.internal.text;

import io.partnerauth.Issue;
import io.partnerauth.Severity;

/**
 * One text file of a pack, as it was read.
 *
 * @param path within the pack, with slashes, such as {@code zoom/russia-cis-2021.drl}
 * @param text the file's characters, unchanged: line ends and a byte order mark included
 */
public record SourceFile(String path, String text) {
  /** Above it, in characters, an issue does not quote the line. */
  private static final int QUOTABLE = 400;

  /**
   * {@return the text of one line without its line end; empty when there is no such line}
   *
   * @param number from 1
   */
  public String line(int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return "";
      }
      start = end + 1;
    }
    if (number < 1) {
      return "";
    }
    int end = text.indexOf('\n', start);
    String found = text.substring(start, end < 0 ? text.length() : end);
    return found.endsWith("\r") ? found.substring(0, found.length() - 1) : found;
  }

  /**
   * {@return an issue at a place of this file, with the line's text}
   *
   * @param line from 1; 0 when it is about the whole file
   * @param column from 1; 0 when it is about the whole line
   */
  public Issue issue(IssueCode code, String message, String help, int line, int column) {
    return issue(code.severity(), code, message, help, line, column);
  }

  /** {@return the same, with another severity than such an issue mostly has} */
  public Issue issue(
      Severity severity, IssueCode code, String message, String help, int line, int column) {
    String quoted = visible(line(line));
    return new Issue(
        severity,
        code.code(),
        message,
        help,
        path,
        line,
        column,
        quoted.length() > QUOTABLE ? "" : quoted);
  }

  /** {@return the text with a mark for what a terminal would obey or hide instead of showing it} */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == '\t' || Printable.isPrintable(point) ? point : 0xFFFD)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
