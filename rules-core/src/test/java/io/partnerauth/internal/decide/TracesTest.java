package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.QUESTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Outcome;
import io.partnerauth.RuleTrace;
import io.partnerauth.RuleTrace.Holds;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracesTest {
  private static final Rule RULE =
      Rules.rule(
          "R",
          List.of(),
          Outcome.REVOKED,
          Rules.test(Attribute.CUSTOMER_SECTOR, Operator.EQUAL, "ENERGY"));

  @Test
  void aRuleHoldsWhereItSpeaksOfAllThatIsAsked() {
    assertEquals(Holds.YES, holds(QUESTION));
    assertEquals(Holds.NO, holds(QUESTION.customer(COMPANY.toBuilder().sector("MEDIA").build())));
    assertEquals(
        Holds.OPEN,
        holds(QUESTION.customer(COMPANY.toBuilder().sector("MEDIA", "ENERGY").build())));
  }

  private static Holds holds(VendorQuestion question) {
    RuleTrace trace = Deciders.over(RULE).trace(question).get(0);
    assertEquals(trace.holds(), trace.conditions().get(0).holds());
    return trace.holds();
  }
}
