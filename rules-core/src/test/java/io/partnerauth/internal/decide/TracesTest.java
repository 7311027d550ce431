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
import io.partnerauth.internal.space.Partitions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TracesTest {
  private static final Rule RULE =
      Rules.rule(
          "R",
          List.of(),
          Outcome.REVOKED,
          Rules.test(Attribute.CUSTOMER_SECTOR, Operator.EQUAL, "ENERGY"));
  private static final Partitions LANDMARKS = Partitions.of(List.of(RULE));

  @Test
  void aRuleHoldsWhereItSpeaksOfAllThatIsAsked() {
    assertEquals(Holds.YES, holds(asked(QUESTION)));
    assertEquals(
        Holds.NO, holds(asked(QUESTION.customer(COMPANY.toBuilder().sector("MEDIA").build()))));
    assertEquals(
        Holds.OPEN,
        holds(asked(QUESTION.customer(COMPANY.toBuilder().sector("MEDIA", "ENERGY").build()))));
  }

  @Test
  void whereTooMuchWouldHaveToBeAskedItIsOpen() {
    Asked tooMuch = new Asked(QUESTION, QUESTION.places().get(0), List.of(), Set.of());
    assertEquals(Holds.OPEN, holds(tooMuch));
  }

  private static Asked asked(Question question) {
    return Asked.of(question, LANDMARKS, Deciders.REGIONS).get(0);
  }

  private static Holds holds(Asked asked) {
    OpenQuestions known =
        new OpenQuestions(Deciders.over(RULE), asked.question(), LANDMARKS, Deciders.REGIONS);
    RuleTrace trace = new Traces(asked, known).of(RULE);
    assertEquals(trace.holds(), trace.conditions().get(0).holds());
    return trace.holds();
  }
}
