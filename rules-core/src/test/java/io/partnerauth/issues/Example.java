package io.partnerauth.issues;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example on a page, as its fence says: {@code drl}, {@code csv} or {@code yaml} for a whole
 * file, {@code drl when} and the like for a part of one, {@code files} for a folder, {@code jars}
 * for a class path.
 *
 * <p>What nobody can see or print is written out: {@code <U+FEFF>}, {@code <byte D0>}, and {@code
 * <repeat 300: text {n}>}.
 */
record Example(String fence, String text) {
  private static final Pattern REPEAT =
      Pattern.compile("<repeat (\\d+): (.*?[^>])>", Pattern.DOTALL);
  private static final Pattern CHARACTER = Pattern.compile("<U\\+([0-9A-F]{4})>");
  private static final Pattern BYTE = Pattern.compile("<byte ([0-9A-F]{2})>");

  private static final String HEADER =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      """;
  private static final String ANNOTATIONS =
      "@source( \"Letter to partners\" )\n@status( RECEIVED )\n@authority( VENDOR )\n";
  private static final String WHEN = "Customer( country == \"RU\" )\n";
  private static final String THEN = "ruling.revoke( \"Zoom stopped sales in Russia.\" );\n";
  private static final String DEFAULTS =
      """
      defaults:
        partner: {id: P, grants: [{vendor: Zoom}]}
        sale: {date: 2021-04-08}
        expect: {outcome: REVIEW}
      scenarios:
      """;

  static Example of(String fence, List<String> lines) {
    return new Example(fence, String.join("\n", lines) + "\n");
  }

  /** {@return the text of the whole file that it stands for} */
  String file() {
    return switch (fence) {
      case "drl rules" -> HEADER + text;
      case "drl when" -> rule(ANNOTATIONS, text, THEN);
      case "drl then" -> rule(ANNOTATIONS, WHEN, text);
      case "drl annotations" -> rule(text, WHEN, THEN);
      case "yaml scenarios" -> DEFAULTS + text;
      default -> text;
    };
  }

  /** {@return the bytes of that file, with what is written out turned into what it means} */
  byte[] bytes() {
    String repeated =
        REPEAT
            .matcher(file())
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        repeat(Integer.parseInt(found.group(1)), found.group(2))));
    String shown =
        CHARACTER
            .matcher(repeated)
            .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher written = BYTE.matcher(shown);
    int from = 0;
    while (written.find()) {
      bytes.writeBytes(shown.substring(from, written.start()).getBytes(UTF_8));
      bytes.write(Integer.parseInt(written.group(1), 16));
      from = written.end();
    }
    bytes.writeBytes(shown.substring(from).getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static String repeat(int times, String text) {
    StringBuilder all = new StringBuilder();
    for (int n = 1; n <= times; n++) {
      all.append(text.replace("{n}", String.valueOf(n)));
    }
    return all.toString();
  }

  /** {@return a rule file that is right, with an id of its own} */
  static String goodRule(int number) {
    return HEADER
        + """
        rule "ZOOM-%d Russia"
        %s
        when
            Grant( vendor == "Zoom" )
            %s
        then
            %s
        end
        """
            .formatted(number, ANNOTATIONS, WHEN, THEN);
  }

  private static String rule(String annotations, String when, String then) {
    return HEADER
        + "rule \"ZOOM-1 Example\"\n"
        + annotations
        + "when\nGrant( vendor == \"Zoom\" )\n"
        + when
        + "then\n"
        + then
        + "end\n";
  }
}
