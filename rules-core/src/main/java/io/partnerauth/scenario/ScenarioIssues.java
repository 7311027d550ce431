package io.partnerauth.scenario;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueList;
import io.partnerauth.internal.text.SourceFile;
import java.util.Collection;
import java.util.List;

/** Collects the mistakes in one scenario file, with the places of what is wrong. */
final class ScenarioIssues {
  private final IssueList issues;

  ScenarioIssues(SourceFile file) {
    this.issues = new IssueList(file, IssueCode.MORE_SCENARIO_ISSUES);
  }

  SourceFile file() {
    return issues.file();
  }

  void report(IssueCode code, String message, String help, YamlNode at) {
    report(code, message, help, at.line(), at.column());
  }

  void report(IssueCode code, String message, String help, int line, int column) {
    issues.error(code, message, help, line, column);
  }

  String didYouMean(String written, Collection<String> known, String otherwise) {
    return issues.didYouMean(written, known, otherwise);
  }

  int count() {
    return issues.count();
  }

  List<Issue> all() {
    return issues.sorted();
  }
}
