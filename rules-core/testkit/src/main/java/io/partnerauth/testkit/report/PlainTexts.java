package io.partnerauth.testkit.report;

import net.jqwik.api.SampleReportingFormat;

/** Texts that jqwik prints as they are. */
final class PlainTexts {
  /** jqwik puts what has no more characters than this on one line, line breaks or not. */
  private static final int JOINED = 100;

  private PlainTexts() {}

  static Object of(String text) {
    String lines = text.stripTrailing();
    return SampleReportingFormat.plainLabel(
        lines.contains("\n")
            ? lines + " ".repeat(Math.max(0, JOINED - lines.length() + 1))
            : lines);
  }
}
