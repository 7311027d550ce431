package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import java.util.Comparator;

/**
 * A mistake of a rule's author or of a host: what is wrong, where, and what to write instead.
 *
 * <p>A value, not an exception: a check finds all of them at once. {@link #toString()} prints it as
 * a compiler does, with the source line and a caret.
 *
 * @param severity whether the pack loads in spite of it
 * @param code stable identifier of the kind of mistake, such as {@code DRL014}; it has a
 *     documentation page
 * @param message what is wrong, in one sentence
 * @param help what is allowed or what to write instead; empty when the message says it all
 * @param file path within the pack, with slashes; empty when the mistake is in no file
 * @param line from 1; 0 when the issue is about the whole file
 * @param column from 1, in characters; 0 when the issue is about the whole line or file
 * @param sourceLine the line's text; empty when there is none
 */
public record Issue(
    Severity severity,
    String code,
    String message,
    String help,
    String file,
    int line,
    int column,
    String sourceLine)
    implements Comparable<Issue> {
  private static final Comparator<Issue> ORDER =
      Comparator.comparing(Issue::file)
          .thenComparingInt(Issue::line)
          .thenComparingInt(Issue::column)
          .thenComparing(Issue::code)
          .thenComparing(Issue::message)
          .thenComparing(Issue::help)
          .thenComparing(Issue::severity)
          .thenComparing(Issue::sourceLine);

  /** Escapes what a terminal would obey or hide in the message, the help and the file's name. */
  public Issue {
    Mistakes.given(Issue.class, severity, code, message, help, file, sourceLine);
    message = Printable.of(message);
    help = Printable.of(help);
    file = Printable.of(file);
  }

  /** {@return by file, line and column, so that issues read in the order of the text} */
  @Override
  public int compareTo(Issue other) {
    return ORDER.compare(this, other);
  }

  /**
   * {@return the issue as a compiler prints it: {@code file:line:column: error DRL014: message},
   * the source line, a caret below the column, and the help}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (column > 0) {
      text.append(':').append(column);
    }
    text.append(file.isEmpty() ? "" : ": ")
        .append(severity == Severity.ERROR ? "error" : "warning");
    text.append(' ').append(code).append(": ").append(message);
    if (!sourceLine.isEmpty()) {
      String before =
          sourceLine.substring(0, Math.min(Math.max(column - 1, 0), sourceLine.length()));
      text.append("\n  ").append(shown(sourceLine));
      if (column > 0) {
        int shift = shown(before).length() - before.length();
        text.append("\n  ").append(" ".repeat(column - 1 + shift)).append('^');
      }
    }
    if (!help.isEmpty()) {
      text.append("\n  ").append(help);
    }
    return text.toString();
  }

  private static String shown(String line) {
    return Printable.of(line.replace('\t', ' '));
  }
}
