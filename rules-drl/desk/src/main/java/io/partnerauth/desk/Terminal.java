package io.partnerauth.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the desk writes, in UTF-8 whatever the locale.
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

  /** Prints a line, which ends with a line feed on every system. */
  void line(String text) {
    out.print(text + "\n");
  }

  /** Prints a line about what the command does or cannot do, beside what was asked for. */
  void aside(String text) {
    err.print(text + "\n");
    err.flush();
  }

  void flush() {
    out.flush();
    err.flush();
  }

  String good(String text) {
    return painted("32", text);
  }

  String warning(String text) {
    return painted("33", text);
  }

  String bad(String text) {
    return painted("31", text);
  }

  String strong(String text) {
    return painted("1", text);
  }

  String faint(String text) {
    return painted("2", text);
  }

  private String painted(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
