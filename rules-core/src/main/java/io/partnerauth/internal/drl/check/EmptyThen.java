package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.text.IssueCode;

/** Finds rules that give no verdict and that no rule extends. */
final class EmptyThen implements Check {
  @Override
  public void check(Drafts pack, PackIssues issues) {
    if (!pack.readInFull()) {
      return; // what extends it may be among the rules that could not be read
    }
    for (Draft rule : pack.rules()) {
      if (!rule.own().isClause()
          && pack.families().isFirst(rule)
          && !pack.families().isExtended(rule)) {
        issues.add(
            IssueCode.EMPTY_THEN,
            rule.own(),
            "This rule gives no verdict, and no rule extends it.",
            "Write a verdict: ruling.revoke( \"Why.\" ); or a rule that extends it.");
      }
    }
  }
}
