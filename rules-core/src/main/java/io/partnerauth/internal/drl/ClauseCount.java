package io.partnerauth.internal.drl;

import io.partnerauth.internal.drl.check.PackIssues;
import io.partnerauth.internal.drl.syntax.Ast.RuleFile;
import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Location;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts at both ends: what the files say is what the pack has, or an error says what is lost. */
final class ClauseCount {
  private ClauseCount() {}

  /**
   * Reports each clause of the files that is not among the rules although nothing is wrong with it:
   * a rule that a mistake of ours drops would give an authorization back.
   */
  static void check(List<RuleFile> files, List<Rule> rules, PackIssues issues) {
    if (issues.hasErrors()) {
      return; // nothing of this pack will decide
    }
    Set<Location> kept = rules.stream().map(Rule::location).collect(Collectors.toSet());
    files.stream()
        .flatMap(file -> file.rules().stream())
        .filter(RuleNode::isClause)
        .filter(rule -> !kept.contains(rule.place()))
        .forEach(
            rule ->
                issues.add(
                    IssueCode.CLAUSE_LOST,
                    rule,
                    "This rule got lost on its way into the pack.",
                    "Please report it, with all files; until then, write it in another way."));
  }
}
