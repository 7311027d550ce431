package io.partnerauth.live;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.pack.PackReading;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioResult;
import io.partnerauth.scenario.Scenarios;
import io.partnerauth.trust.Manifest;
import io.partnerauth.trust.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder's content, loaded and tried beside the rules that decide.
 *
 * @param rules those that may decide; empty when an issue is an error
 * @param manifest of a pack that had to be sealed
 */
record CandidateRules(
    Optional<AuthorizationRules> rules, Optional<Manifest> manifest, List<Issue> issues) {

  /** Loads content, whose seal is checked before anything else of it is read. */
  static CandidateRules of(PackFiles files, Optional<Trust> trust) {
    Optional<Trust.Sealed> sealed = trust.map(host -> host.check(files.texts(), files.others()));
    if (sealed.isPresent() && sealed.get().manifest().isEmpty()) {
      Stream<Issue> issues = Stream.concat(files.issues().stream(), sealed.get().issues().stream());
      return refused(issues.distinct().sorted().toList());
    }
    return of(files).with(sealed.flatMap(Trust.Sealed::manifest));
  }

  private CandidateRules with(Optional<Manifest> known) {
    return new CandidateRules(rules, known, issues);
  }

  private static CandidateRules refused(List<Issue> issues) {
    return new CandidateRules(Optional.empty(), Optional.empty(), issues);
  }

  private static CandidateRules of(PackFiles files) {
    if (hasError(files.issues())) {
      return refused(PackReading.of(files, Optional.empty()).issues());
    }
    AuthorizationRules loaded;
    try {
      loaded = AuthorizationRules.load(files.texts());
    } catch (InvalidRulesException e) {
      return refused(Stream.concat(files.issues().stream(), e.issues().stream()).sorted().toList());
    }
    List<Issue> issues = new ArrayList<>(loaded.warnings());
    try {
      for (Scenario scenario : Scenarios.of(files.texts())) {
        ScenarioResult result = scenario.check(loaded);
        if (!result.passed()) {
          issues.add(issue(result));
        }
      }
    } catch (InvalidRulesException e) {
      issues.addAll(e.issues());
    }
    return new CandidateRules(
        hasError(issues) ? Optional.empty() : Optional.of(loaded), Optional.empty(), issues);
  }

  private static boolean hasError(List<Issue> issues) {
    return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
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
