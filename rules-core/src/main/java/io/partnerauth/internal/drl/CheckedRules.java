package io.partnerauth.internal.drl;

import io.partnerauth.Issue;
import io.partnerauth.internal.rule.Rule;
import java.util.Comparator;
import java.util.List;

/**
 * What a pack's rule files say.
 *
 * @param rules those in which nothing is wrong, sorted by id
 * @param issues all that is wrong or doubtful, sorted by place
 */
public record CheckedRules(List<Rule> rules, List<Issue> issues) {
  public CheckedRules {
    rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    issues = issues.stream().sorted().toList();
  }
}
