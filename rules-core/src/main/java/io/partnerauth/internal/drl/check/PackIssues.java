package io.partnerauth.internal.drl.check;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Issue;
import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The issues of each rule file of a pack. As thread-safe as each file's: one thread per file. */
public final class PackIssues {
  private final Map<String, IssueCollector> byPath;

  /** Those that these collect; one per file. */
  public PackIssues(Collection<IssueCollector> ofFiles) {
    this.byPath =
        ofFiles.stream()
            .collect(
                Collectors.toMap(
                    issues -> issues.file().path(), Function.identity(), (first, same) -> first));
  }

  /** {@return those of the file with this path} */
  public IssueCollector of(String path) {
    return requireNonNull(byPath.get(path));
  }

  /** {@return those of the rule's file} */
  IssueCollector of(RuleNode rule) {
    return of(rule.place().file());
  }

  /** Adds an issue at the name of a rule. */
  public void add(IssueCode code, RuleNode rule, String message, String help) {
    of(rule).add(code, rule.label().start(), message, help);
  }

  /** {@return whether an error was added} */
  public boolean hasErrors() {
    return byPath.values().stream().anyMatch(issues -> issues.errors() > 0);
  }

  /** {@return all of them} */
  public List<Issue> list() {
    return byPath.values().stream().flatMap(issues -> issues.list().stream()).toList();
  }
}
