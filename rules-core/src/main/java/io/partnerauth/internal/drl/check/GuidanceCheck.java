package io.partnerauth.internal.drl.check;

import io.partnerauth.Authority;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.text.IssueCode;

/** Finds warnings that revoke: what binds nobody cannot forbid a sale. */
final class GuidanceCheck implements Check {
  @Override
  public void check(Drafts pack, PackIssues issues) {
    pack.soundClauses()
        .filter(clause -> clause.metadata().get(MetadataKey.AUTHORITY) == Authority.GUIDANCE)
        .forEach(
            clause ->
                clause
                    .own()
                    .action()
                    .filter(action -> action.verdict().is("revoke"))
                    .ifPresent(action -> report(clause, action.verdict(), issues)));
  }

  private static void report(Draft clause, Token verdict, PackIssues issues) {
    issues
        .of(clause.own())
        .add(
            IssueCode.GUIDANCE_REVOKES,
            verdict.start(),
            "A warning binds nobody, so it cannot revoke.",
            "Write ruling.review, or @authority( LAW ) for what forbids the sale.");
  }
}
