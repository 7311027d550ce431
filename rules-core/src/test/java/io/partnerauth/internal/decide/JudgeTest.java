package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.SALE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.internal.rule.Situation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
  @Test
  void thePartnerUsesTheGrantThatSuitsBestAndTheFirstOfThoseThatSuitAlike() {
    Rule bronze = under("A", "Bronze", Outcome.REVOKED);
    Rule gold = under("B", "Gold", Outcome.CONDITIONAL);
    Rule silver = under("C", "Silver", Outcome.CONDITIONAL);
    CaseAnswer answer =
        judge(
            Partner.of("P", "RU", program("Bronze"), program("Gold"), program("Silver")),
            bronze,
            gold,
            silver);
    assertEquals(Outcome.CONDITIONAL, answer.outcome());
    assertEquals(List.of(gold), answer.spoke());
    assertEquals(true, answer.granted());
  }

  @Test
  void withoutAGrantOnlyRulesAboutEverybodySpeak() {
    Rule own =
        Rules.rule(
            "A",
            List.of("Zoom"),
            Outcome.REVOKED,
            Rules.test(Attribute.GRANT_VENDOR, Operator.EQUAL, "Zoom"));
    Rule law = Rules.rule("B", List.of(), Outcome.REVIEW);
    CaseAnswer answer = judge(Partner.of("P", "RU", Grant.of("Oracle")), own, law);
    assertEquals(Outcome.NO_GRANT, answer.outcome());
    assertEquals(List.of(law), answer.spoke());
    assertEquals(false, answer.granted());
  }

  private static CaseAnswer judge(Partner partner, Rule... rules) {
    VendorQuestion question = new VendorQuestion(COMPANY, partner, SALE, "Zoom");
    OutcomeTables tables = Deciders.tables(List.of(rules));
    Situation situation =
        new Allowed(question, tables.partitions(question.vendor()), Deciders.REGIONS)
            .cases(COMPANY.places().stream().findFirst())
            .orElseThrow()
            .get(0)
            .situation();
    return new Judge(tables).judge(question, new Case(situation, Map.of()));
  }

  private static Rule under(String id, String program, Outcome verdict) {
    return Rules.rule(
        id, List.of(), verdict, Rules.test(Attribute.GRANT_PROGRAM, Operator.EQUAL, program));
  }

  private static Grant program(String name) {
    return Grant.builder("Zoom").program(name).build();
  }
}
