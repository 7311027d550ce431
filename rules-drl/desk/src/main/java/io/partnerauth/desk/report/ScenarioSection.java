package io.partnerauth.desk.report;

import static java.util.stream.Collectors.groupingBy;

import io.partnerauth.scenario.ScenarioResult;
import java.util.List;
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
    return "%d written cases: %d get the expected answer, %d do not."
        .formatted(
            pack.results().size() + pack.refused().size(),
            pack.results().size() + pack.refused().size() - failed,
            failed);
  }

  private static void file(Html html, String file, List<ScenarioResult> results) {
    html.block(
        "table",
        table -> {
          table.leaf("caption", file);
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
            result.scenario().expect().outcome().name(),
            result.passed()
                ? "✓ as expected"
                : "✕ differs: " + String.join("; ", result.differences())));
  }
}
