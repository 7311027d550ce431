package io.partnerauth.analysis;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import java.util.List;

/**
 * Something in a pack that is probably not what its author meant.
 *
 * @param kind what is wrong
 * @param rules ids of the rules that it is about, then of those that explain it
 * @param issue the same for people, with its place in the rule file
 */
public record Finding(Kind kind, List<String> rules, Issue issue) implements Comparable<Finding> {
  /** Copies the list. */
  public Finding {
    Mistakes.given(Finding.class, kind, rules, issue);
    rules = List.copyOf(rules);
  }

  /** What can be wrong with a rule that is correct by itself. */
  public enum Kind {
    /** In no combination of facts that can occur does the rule speak. */
    NEVER_SPEAKS(IssueCode.NEVER_SPEAKS),
    /** Wherever the rule speaks, others already say at least as much. */
    CHANGES_NO_OUTCOME(IssueCode.CHANGES_NO_OUTCOME),
    /** A condition that can be left out: whatever its answer, the rule says the same. */
    CONDITION_NEVER_MATTERS(IssueCode.CONDITION_NEVER_MATTERS),
    /** An attribute that rules ask about, and that changes no answer. */
    ATTRIBUTE_NEVER_MATTERS(IssueCode.ATTRIBUTE_NEVER_MATTERS),
    /** A region of the pack's {@code regions.csv} that no rule of any vendor covers. */
    REGION_NOT_COVERED(IssueCode.REGION_NOT_COVERED),
    /** No scenario is decided by the rule. */
    RULE_NOT_TRIED(IssueCode.RULE_NOT_TRIED),
    /** No scenario meets all conditions of a rule but this one. */
    CONDITION_NOT_TRIED(IssueCode.CONDITION_NOT_TRIED);

    private final IssueCode issue;

    Kind(IssueCode issue) {
      this.issue = issue;
    }

    IssueCode issue() {
      return issue;
    }

    /** {@return its stable code, such as {@code ANA001}} */
    public String code() {
      return issue.code();
    }
  }

  /** {@return by place in the files} */
  @Override
  public int compareTo(Finding other) {
    return issue.compareTo(other.issue);
  }

  /** {@return the issue as a compiler prints it} */
  @Override
  public String toString() {
    return issue.toString();
  }
}
