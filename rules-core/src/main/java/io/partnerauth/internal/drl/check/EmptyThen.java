package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.text.IssueCode;
import java.util.List;

/** Finds rules that give no verdict and that no rule extends. */
final class EmptyThen {
  private EmptyThen() {}

  static void check(List<OwnRule> rules, Names names, Families families) {
    boolean readInFull = rules.stream().allMatch(rule -> rule.file().sound());
    if (!readInFull) {
      return; // what extends it may be among the rules that could not be read
    }
    for (OwnRule rule : rules) {
      if (!rule.isClause() && names.isFirst(rule) && !families.isExtended(rule)) {
        rule.issues()
            .add(
                IssueCode.EMPTY_THEN,
                rule.written().name(),
                "This rule gives no verdict, and no rule extends it.",
                "Write a verdict: ruling.revoke( \"Why.\" ); or a rule that extends it.");
      }
    }
  }
}
