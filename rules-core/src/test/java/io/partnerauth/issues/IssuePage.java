package io.partnerauth.issues;

import io.partnerauth.RuleCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * The documentation page of a kind of issue, cut into its examples.
 *
 * @param avoid each gives the issue
 * @param prefer each gives none
 */
record IssuePage(String code, String text, List<Example> avoid, List<Example> prefer) {
  private static final String FENCE = "```";

  static IssuePage of(String code) {
    String text = RuleCheck.page(code).orElseThrow();
    return new IssuePage(code, text, examples(text, "Avoid"), examples(text, "Prefer"));
  }

  /** {@return the headings, in order} */
  List<String> headings() {
    return text.lines().filter(line -> line.startsWith("#")).toList();
  }

  private static List<Example> examples(String page, String heading) {
    List<Example> found = new ArrayList<>();
    String under = "";
    List<String> lines = page.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith("## ")) {
        under = line.substring(3);
      } else if (line.startsWith(FENCE)) {
        int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
        if (under.equals(heading)) {
          found.add(Example.of(line.substring(FENCE.length()), lines.subList(at + 1, end)));
        }
        at = end;
      }
    }
    return found;
  }
}
