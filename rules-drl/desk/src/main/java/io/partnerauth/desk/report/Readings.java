package io.partnerauth.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the authors of a rule file read the letter or law: the comment that stands at its head. */
public final class Readings {
  private Readings() {}

  /**
   * {@return by rule file, the paragraphs and list items of its head comment; a list item begins
   * with "- "; no entry for a file without one}
   *
   * @param texts of a pack, by path
   */
  public static Map<String, List<String>> of(Map<String, String> texts) {
    Map<String, List<String>> readings = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          List<String> paragraphs = path.endsWith(".drl") ? paragraphs(text) : List.of();
          if (!paragraphs.isEmpty()) {
            readings.put(path, paragraphs);
          }
        });
    return readings;
  }

  private static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("rule ") || line.startsWith("rule\t")) {
        break;
      }
      String said = line.startsWith("//") ? line.substring(2).strip() : "";
      if (said.isEmpty() || said.startsWith("- ")) {
        finish(paragraph, paragraphs);
      }
      if (!said.isEmpty()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(said);
      }
    }
    finish(paragraph, paragraphs);
    return paragraphs;
  }

  private static void finish(StringBuilder paragraph, List<String> paragraphs) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }
}
