package io.partnerauth.internal.text;

/**
 * Text from outside, made safe to print: what a reader would obey or not see is shown as an escape.
 *
 * <p>A line break in an id cannot forge a line of a log, an escape sequence cannot clear a
 * terminal, and a mark that turns text around cannot make one name look like another. Blanks and
 * letters of every script stay as they are, and so does a backslash.
 */
public final class Printable {
  private Printable() {}

  /**
   * {@return the text with an escape, such as {@code \n} or {@code \u001B}, for each character that
   * is not shown as itself}
   *
   * <p>The same object when there is none, which costs one look at each character.
   */
  public static String of(String text) {
    int at = 0;
    while (at < text.length()
        && isPrintable(text.charAt(at))
        && !Character.isSurrogate(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? text : escaped(text, at);
  }

  private static String escaped(String text, int start) {
    StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, start);
    for (int at = start; at < text.length(); ) {
      int point = text.codePointAt(at);
      if (isPrintable(point)) {
        safe.appendCodePoint(point);
      } else {
        escape(safe, point);
      }
      at += Character.charCount(point);
    }
    return safe.toString();
  }

  private static void escape(StringBuilder safe, int point) {
    switch (point) {
      case '\n' -> safe.append("\\n");
      case '\r' -> safe.append("\\r");
      case '\t' -> safe.append("\\t");
      default -> {
        for (char unit : Character.toChars(point)) {
          safe.append(String.format("\\u%04X", (int) unit));
        }
      }
    }
  }

  /**
   * {@return whether a reader sees this character, or the blank that it is}
   *
   * <p>Not so: controls, ends of lines, marks of direction and format, halves of surrogate pairs,
   * private characters, noncharacters, and what Unicode 15 calls default-ignorable
   * (DerivedCoreProperties.txt).
   */
  public static boolean isPrintable(int point) {
    if (point < 0x7F) {
      return point >= ' ';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          false;
      default -> !isIgnorable(point);
    };
  }

  /** What Unicode keeps free for programs, so that no text has it. */
  private static boolean isNoncharacter(int point) {
    return point >= 0xFDD0 && point <= 0xFDEF || (point & 0xFFFE) == 0xFFFE;
  }

  /** Those that are no control or format in the JDK's tables; and U+2800, the blank of Braille. */
  private static boolean isIgnorable(int point) {
    return switch (point) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x2065, 0x2800, 0x3164, 0xFFA0 -> true;
      default ->
          point >= 0x180B && point <= 0x180D
              || point >= 0xFE00 && point <= 0xFE0F
              || point >= 0xFFF0 && point <= 0xFFF8
              || point >= 0xE0000 && point <= 0xE0FFF
              || isNoncharacter(point);
    };
  }
}
