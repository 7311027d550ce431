package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Judges one case: grants first, then rules. */
record Judge(OutcomeTables tables) {
  CaseAnswer judge(VendorQuestion question, Case supposed) {
    CaseAnswer mildest = null;
    for (Grant grant : question.partner().grants()) {
      if (grant.vendor().equals(question.vendor())
          && GrantCoverage.covers(grant, question.sale(), supposed.situation())) {
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
    List<Rule> spoke =
        spoke(supposed.situation().with(Attribute.GRANT_PROGRAM, program), rule -> true);
    return new CaseAnswer(supposed, policy().mostSevere(spoke), spoke, true);
  }

  /** Without a grant only rules about everybody's sales can make it worse than NO_GRANT. */
  private CaseAnswer ungranted(Case supposed) {
    List<Rule> spoke = spoke(supposed.situation(), rule -> !rule.namesVendor());
    Outcome outcome = policy().mostSevere(spoke).max(Outcome.NO_GRANT);
    return new CaseAnswer(supposed, outcome, spoke, false);
  }

  /** The rules that speak and whose verdict counts. */
  private List<Rule> spoke(Situation situation, Predicate<Rule> wanted) {
    return tables.spoke(situation).stream()
        .filter(wanted)
        .filter(rule -> policy().weigh(rule) != Outcome.AUTHORIZED)
        .toList();
  }

  Policy policy() {
    return tables.policy();
  }
}
