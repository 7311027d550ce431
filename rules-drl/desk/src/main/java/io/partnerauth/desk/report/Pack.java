package io.partnerauth.desk.report;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.Issue;
import io.partnerauth.scenario.ScenarioResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the report is about.
 *
 * @param where the folder, for people
 * @param rules the loaded pack
 * @param readings how each rule file's authors read the letter or law, as {@link Readings#of} gives
 *     it
 * @param findings what checks and analysis found, as issues
 * @param coverage how much the analysis looked at, such as "all 33,600 combinations"
 * @param results of all scenarios
 * @param refused scenarios that could not be asked, and why
 * @param day the day that outcomes are shown for
 */
public record Pack(
    String where,
    AuthorizationRules rules,
    Map<String, List<String>> readings,
    List<Issue> findings,
    String coverage,
    List<ScenarioResult> results,
    List<String> refused,
    LocalDate day) {
  /** Copies the lists. */
  public Pack {
    readings = Map.copyOf(readings);
    findings = List.copyOf(findings);
    results = List.copyOf(results);
    refused = List.copyOf(refused);
  }

  /** {@return the id of the article about a directive; of the first one with that name} */
  String article(String directive) {
    List<String> names = rules.directives().stream().map(Directive::name).toList();
    return "directive-" + (names.indexOf(directive) + 1);
  }
}
