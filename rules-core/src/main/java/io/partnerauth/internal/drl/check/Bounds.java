package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.List;

/** Bounds on what a pack may hold, so that loading any pack ends soon and fits into memory. */
final class Bounds {
  static final int MOST_RULES = 20_000;

  /** Comparisons of a clause, inherited ones and each value of a list counted. */
  static final int MOST_COMPARISONS = 300;

  /** Comparisons of all clauses together. */
  static final int MOST_COMPARISONS_IN_ALL = 500_000;

  /** Rules that Drools makes of one, when it multiplies its {@code or}s out. */
  static final int MOST_ALTERNATIVES = 64;

  private Bounds() {}

  /** {@return the rules up to the bound; those beyond it are reported once} */
  static List<Draft> rules(List<Draft> all, PackIssues issues) {
    if (all.size() <= MOST_RULES) {
      return all;
    }
    issues.add(
        IssueCode.TOO_MANY_RULES,
        all.get(MOST_RULES).own(),
        "The pack has " + all.size() + " rules; at most " + MOST_RULES + " are read.",
        "Write one rule for several countries or classes: country in (…).");
    return all.subList(0, MOST_RULES);
  }

  /** {@return the clauses that are within the bounds; the others are reported} */
  static List<Draft> clauses(List<Draft> all, PackIssues issues) {
    List<Draft> within = new ArrayList<>();
    long comparisons = 0;
    for (Draft clause : all) {
      comparisons += clause.tests().count();
      if (comparisons > MOST_COMPARISONS_IN_ALL) {
        report(
            issues,
            clause,
            "The pack's rules make more than " + MOST_COMPARISONS_IN_ALL + " comparisons.");
        return within;
      }
      if (within(clause, issues)) {
        within.add(clause);
      }
    }
    return within;
  }

  private static boolean within(Draft clause, PackIssues issues) {
    if (clause.tests().count() > MOST_COMPARISONS) {
      report(
          issues,
          clause,
          "This rule makes "
              + clause.tests().count()
              + " comparisons; at most "
              + MOST_COMPARISONS
              + " are allowed.");
      return false;
    }
    long alternatives = 1;
    for (RuleNode rule : clause.chain()) {
      alternatives = Math.min(Integer.MAX_VALUE, alternatives * rule.shape().alternatives());
    }
    if (alternatives > MOST_ALTERNATIVES) {
      report(
          issues,
          clause,
          "The 'or's of this rule can be met in "
              + alternatives
              + " ways; at most "
              + MOST_ALTERNATIVES
              + " are allowed.");
      return false;
    }
    return true;
  }

  private static void report(PackIssues issues, Draft clause, String message) {
    issues.add(
        IssueCode.TOO_MANY_CONDITIONS,
        clause.own(),
        message,
        "Write a region into regions.csv, or || within a pattern, or split the rule.");
  }
}
