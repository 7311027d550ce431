package io.partnerauth.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.RuleCheck;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * Whatever the bytes of a rule file, a {@code regions.csv} or a scenario file are: nothing but
 * issues comes out of the check, no exception and no output.
 */
final class AnyBytes {
  /** What the fuzzer says when it instruments a class. */
  private static final String FUZZER = "INFO: ";

  private AnyBytes() {}

  static void check(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream both = new PrintStream(printed, true, UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      RuleCheck.texts(
          Map.of("zoom/a.drl", text, "regions.csv", text, "zoom/a.scenarios.yaml", text));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    List<String> lines =
        printed.toString(UTF_8).lines().filter(line -> !line.startsWith(FUZZER)).toList();
    if (!lines.isEmpty()) {
      throw new AssertionError("The check printed: " + lines);
    }
  }
}
