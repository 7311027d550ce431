package io.partnerauth.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a Markdown file that the command writes, between two comments. */
public final class MarkedText {
  private static final String BEGIN = "<!-- benchmarks: written by the command -->\n";
  private static final String END = "<!-- end of benchmarks -->\n";

  private MarkedText() {}

  /**
   * Replaces what stands between the comments of {@code file}.
   *
   * @throws IOException when the file cannot be read or written
   * @throws IllegalStateException when the comments are not in it, once and in order
   */
  public static void replace(Path file, String markdown) throws IOException {
    String text = Files.readString(file);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin || text.lastIndexOf(BEGIN) != begin) {
      throw new IllegalStateException(
          "%s needs one line \"%s\" and below it one line \"%s\""
              .formatted(file, BEGIN.strip(), END.strip()));
    }
    String before = text.substring(0, begin + BEGIN.length());
    Files.writeString(file, before + "\n" + markdown + "\n" + text.substring(end));
  }
}
