package io.partnerauth.scenario;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.SourceFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes in one scenario file, with their places. */
final class ScenarioIssues {
  private final SourceFile file;

  /** A set, so that a mistake in the defaults is one mistake and not one per scenario. */
  private final Set<Issue> issues = new LinkedHashSet<>();

  ScenarioIssues(SourceFile file) {
    this.file = file;
  }

  SourceFile file() {
    return file;
  }

  void report(String code, String message, String help, YamlNode at) {
    report(code, message, help, at.line(), at.column());
  }

  void report(String code, String message, String help, int line, int column) {
    issues.add(file.error(code, message, help, line, column));
  }

  int count() {
    return issues.size();
  }

  List<Issue> all() {
    return issues.stream().sorted().toList();
  }
}
