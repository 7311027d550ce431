package io.partnerauth.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.internal.text.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the desk writes, in UTF-8 whatever the locale.
 *
 * <p>Nothing that a file or a name says is obeyed: a line break, an escape sequence or a mark that
 * turns text around is printed as {@code \\n}, {@code \\u001B} or {@code \\u202E}.
 *
 * @param out what the command was asked for
 * @param err mistakes and progress
 * @param colours whether text may carry ANSI colours
 */
record Terminal(PrintWriter out, PrintWriter err, boolean colours) {
  /** {@return the process's own; with colours when a person looks at it and wants them} */
  static Terminal standard() {
    return new Terminal(
        writer(FileDescriptor.out), writer(FileDescriptor.err), Ansi.AUTO.enabled());
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8));
  }

  /** Prints one line, which ends with a line feed on every system. */
  void line(String text) {
    out.print(shown(text) + "\n");
  }

  /** Prints the lines of a text of which no line break comes from outside. */
  void lines(String text) {
    text.lines().forEach(this::line);
  }

  /** Prints one line about what the command does or cannot do, beside what was asked for. */
  void aside(String text) {
    err.print(shown(text) + "\n");
    err.flush();
  }

  /** Prints lines about that, of which no line break comes from outside. */
  void asides(String text) {
    text.lines().forEach(this::aside);
  }

  void flush() {
    out.flush();
    err.flush();
  }

  String good(String text) {
    return painted(Paint.GREEN, text);
  }

  String warning(String text) {
    return painted(Paint.YELLOW, text);
  }

  String bad(String text) {
    return painted(Paint.RED, text);
  }

  String strong(String text) {
    return painted(Paint.STRONG, text);
  }

  String faint(String text) {
    return painted(Paint.FAINT, text);
  }

  /** What a terminal is told, by the sequence that tells it; the first one ends the others. */
  private enum Paint {
    NONE("0"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    STRONG("1"),
    FAINT("2");

    /** The first of the characters that stand for these; Unicode gives them no meaning. */
    private static final char FIRST = '\uFDD0';

    private final String sequence;

    Paint(String code) {
      this.sequence = "\u001b[" + code + "m";
    }

    private char mark() {
      return (char) (FIRST + ordinal());
    }

    private static boolean isMark(char mark) {
      return mark >= FIRST && mark < FIRST + values().length;
    }

    private static Paint of(char mark) {
      return values()[mark - FIRST];
    }
  }

  private String painted(Paint paint, String text) {
    return colours ? paint.mark() + Printable.of(text) + Paint.NONE.mark() : text;
  }

  private String shown(String text) {
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (int at = 0; colours && at < text.length(); at++) {
      if (Paint.isMark(text.charAt(at))) {
        shown.append(Printable.of(text.substring(from, at)));
        shown.append(Paint.of(text.charAt(at)).sequence);
        from = at + 1;
      }
    }
    return shown.append(Printable.of(text.substring(from))).toString();
  }
}
