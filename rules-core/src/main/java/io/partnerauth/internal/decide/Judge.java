package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.internal.cell.Memo;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges one case: grants first, then rules. */
record Judge(Memo<Verdicts> memo, Policy policy) {
  CaseAnswer judge(Question question, Case supposed) {
    CaseAnswer mildest = null;
    for (Grant grant : question.partner().grants()) {
      if (grant.vendor().equals(question.vendor())
          && Coverage.covers(grant, question.sale(), supposed.situation())) {
        CaseAnswer answer = underGrant(supposed, grant.program().orElse(null));
        // the partner may use the grant that suits best, so that one grant more never hurts
        if (mildest == null || answer.outcome().compareTo(mildest.outcome()) < 0) {
          mildest = answer;
        }
      }
    }
    return mildest == null ? ungranted(supposed) : mildest;
  }

  private CaseAnswer underGrant(Case supposed, @Nullable String program) {
    Verdicts verdicts = memo.recall(supposed.situation().with(Attribute.GRANT_PROGRAM, program));
    return new CaseAnswer(supposed, verdicts.granted(policy.column()), verdicts.rules(), true);
  }

  /** Without a grant only rules about everybody's sales can make it worse than NO_GRANT. */
  private CaseAnswer ungranted(Case supposed) {
    Verdicts verdicts = memo.recall(supposed.situation());
    List<Rule> spoke = verdicts.rules().stream().filter(rule -> !rule.namesVendor()).toList();
    return new CaseAnswer(supposed, verdicts.ungranted(policy.column()), spoke, false);
  }
}
