package io.partnerauth.desk.report;

import static java.util.stream.Collectors.groupingBy;

import io.partnerauth.Directive;
import io.partnerauth.scenario.ScenarioResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The written cases with their expected answers, and whether the rules give them. */
record ScenarioSection(Pack pack) {
  private static final List<String> COLUMNS = List.of("Case", "Expected", "Answer");

  void write(Html html) {
    Map<String, List<ScenarioResult>> files =
        pack.results().stream()
            .collect(
                groupingBy(result -> result.scenario().file(), TreeMap::new, Collectors.toList()));
    html.block(
        "section",
        section -> {
          section.leaf("h2", "Scenarios", "id", "scenarios");
          section.leaf("p", summary());
          section.block("ul", list -> pack.refused().forEach(refusal -> list.leaf("li", refusal)));
          files.forEach((file, results) -> file(section, file, results));
        },
        "aria-labelledby",
        "scenarios");
  }

  private String summary() {
    long failed =
        pack.results().stream().filter(result -> !result.passed()).count() + pack.refused().size();
    int all = pack.results().size() + pack.refused().size();
    return failed == 0
        ? "The rules answer all %d written cases as expected.".formatted(all)
        : "The rules answer %d of %d written cases as expected, and %d otherwise."
            .formatted(all - failed, all, failed);
  }

  /** {@return the letters or laws that the cases are about, or the file's name in words} */
  private String title(String rules) {
    List<String> about =
        pack.rules().directives().stream()
            .filter(directive -> directive.file().equals(rules))
            .map(Directive::name)
            .toList();
    String words =
        rules.substring(rules.lastIndexOf('/') + 1, rules.lastIndexOf('.')).replace('-', ' ');
    return about.isEmpty()
        ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
        : String.join("; ", about);
  }

  private void file(Html html, String file, List<ScenarioResult> results) {
    html.block(
        "table",
        table -> {
          Tables.caption(table, title(results.get(0).scenario().ruleFile()), file);
          Tables.head(table, COLUMNS);
          table.block("tbody", body -> results.forEach(result -> row(body, result)));
        },
        "class",
        "cases");
  }

  private static void row(Html html, ScenarioResult result) {
    Tables.row(
        html,
        COLUMNS,
        List.of(
            result.scenario().name(),
            Words.sentence(result.scenario().expect().outcome()),
            result.passed()
                ? "✓ as expected"
                : "✕ differs: " + String.join("; ", result.differences())));
  }
}
