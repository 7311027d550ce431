package io.partnerauth.live;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioResult;
import io.partnerauth.scenario.Scenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder's content, loaded and tried beside the rules that decide.
 *
 * @param rules those that may decide; empty when an issue is an error
 * @param version of the files; empty when they are no pack at all
 * @param settled whether the files were the same before and after they were read
 */
record Candidate(
    Optional<AuthorizationRules> rules, String version, List<Issue> issues, boolean settled) {

  static Candidate read(Path folder) {
    String before = PackFiles.in(folder).version();
    List<Issue> issues = new ArrayList<>();
    Optional<AuthorizationRules> rules = Optional.empty();
    boolean same = true;
    try {
      AuthorizationRules loaded = AuthorizationRules.load(folder);
      same = loaded.packVersion().equals(before);
      issues.addAll(loaded.warnings());
      for (Scenario scenario : Scenarios.in(folder)) {
        ScenarioResult result = scenario.check(loaded);
        if (!result.passed()) {
          issues.add(issue(result));
        }
      }
      rules = Optional.of(loaded);
    } catch (InvalidRulesException e) {
      issues.addAll(e.issues());
    }
    boolean refused = issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    return new Candidate(
        refused ? Optional.empty() : rules,
        before,
        issues,
        same && before.equals(PackFiles.in(folder).version()));
  }

  private static Issue issue(ScenarioResult result) {
    Scenario scenario = result.scenario();
    return new SourceFile(scenario.file(), "")
        .issue(
            IssueCode.UNEXPECTED_ANSWER,
            "The rules do not answer the scenario \"%s\" as expected: %s."
                .formatted(scenario.name(), String.join("; ", result.differences())),
            "Correct the rules, or the scenario if the new answer is meant.",
            scenario.line(),
            0);
  }
}
