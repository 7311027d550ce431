package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.internal.rule.Situation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnumeratedAnswerTest {
  private final Rule revoking = Rules.rule("A", List.of(), Outcome.REVOKED);
  private final Rule alsoRevoking = Rules.rule("B", List.of(), Outcome.REVOKED);
  private final Rule reviewing = Rules.rule("C", List.of(), Outcome.REVIEW);

  @Test
  void casesThatAgreeAreTheAnswer() {
    EnumeratedAnswer answer =
        EnumeratedAnswer.of(List.of(spoke(revoking), spoke(revoking, reviewing)));
    assertEquals(Outcome.REVOKED, answer.outcome());
    assertFalse(answer.open());
    assertEquals(List.of("A"), standBehind(answer), "C did not speak of every case");
    assertEquals(2, answer.casesOf(revoking).count());
    assertEquals(1, answer.casesOf(reviewing).count());
    assertEquals(0, answer.casesOf(alsoRevoking).count());
  }

  @Test
  void casesThatDisagreeAreAReviewForWhichOnlyCertainRulesStand() {
    EnumeratedAnswer answer =
        EnumeratedAnswer.of(List.of(spoke(revoking, reviewing), spoke(reviewing)));
    assertEquals(Outcome.REVIEW, answer.outcome());
    assertTrue(answer.open());
    assertEquals(List.of("C"), standBehind(answer));
    assertEquals(List.of(), standBehind(EnumeratedAnswer.of(List.of(spoke(revoking), spoke()))));
  }

  @Test
  void oneRuleOrAnotherStandBehindTheOutcomeTogether() {
    EnumeratedAnswer answer = EnumeratedAnswer.of(List.of(spoke(alsoRevoking), spoke(revoking)));
    assertEquals(Outcome.REVOKED, answer.outcome());
    assertEquals(List.of("A", "B"), standBehind(answer));
  }

  @Test
  void tooManyCasesAreAReviewOfNone() {
    assertEquals(Outcome.REVIEW, EnumeratedAnswer.TOO_MANY.outcome());
    assertFalse(EnumeratedAnswer.TOO_MANY.open());
    assertEquals(List.of(), standBehind(EnumeratedAnswer.TOO_MANY));
  }

  private static CaseAnswer spoke(Rule... rules) {
    Outcome outcome = Deciders.POLICY.mostSevere(List.of(rules));
    return new CaseAnswer(new Case(Situation.empty(), Map.of()), outcome, List.of(rules), true);
  }

  private static List<String> standBehind(EnumeratedAnswer answer) {
    return answer.rules(Deciders.POLICY).stream().map(Rule::id).sorted().toList();
  }
}
