package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.QUESTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Customer;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reason tells the facts and the chains of holders that its rule asks for, and no others. */
class ReasonsTest {
  private static final Condition INTEREST =
      Rules.test(Attribute.CUSTOMER_STATE_INTEREST, Operator.AT_LEAST, Share.FIFTY);
  private static final Condition CONTROL =
      Rules.test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, true);
  private static final Condition COUNTRY =
      Rules.test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU");

  @Test
  void aFigureIsExplainedByTheChainsThatMakeIt() {
    assertEquals(List.of("MULTIPLIED"), methods(INTEREST));
    assertEquals(List.of("PASSED_WHOLE"), methods(CONTROL));
    assertEquals(List.of("MULTIPLIED", "PASSED_WHOLE"), methods(INTEREST, CONTROL));
    assertEquals(List.of(), methods(COUNTRY));
  }

  @Test
  void theFactsAreThoseThatTheRuleAsksFor() {
    assertEquals(
        "[Customer.stateInterest = 60, Customer.country = RU]",
        reason(INTEREST, COUNTRY).facts().toString());
  }

  @Test
  void aFigureThatIsARangeIsToldAsItIsKnown() {
    ShareRange range = ShareRange.between(Share.percent(60), Share.percent(70));
    Customer said =
        Customer.builder().places("RU").buyerClass(BuyerClass.COMPANY).stateInterest(range).build();
    assertEquals("[Customer.stateInterest = 60 to 70]", reason(said, INTEREST).facts().toString());
  }

  @Test
  void aCustomerThatIsAPublicBodyIsExplainedByThatForInterestAndControl() {
    OwnershipGraph body =
        OwnershipGraph.of(
            List.of(Party.of(OwnershipGraph.SELF, PartyKind.PUBLIC_BODY).ofState("RU")),
            List.of(),
            List.of());
    Customer agency =
        Customer.builder().places("RU").buyerClass(BuyerClass.COMPANY).ownership(body).build();
    assertEquals(List.of("STATUS"), methods(reason(agency, INTEREST)));
    assertEquals(List.of("STATUS"), methods(reason(agency, CONTROL)));
    assertEquals(List.of(), methods(reason(agency, COUNTRY)));
  }

  private static List<String> methods(Condition... conditions) {
    return methods(reason(conditions));
  }

  private static List<String> methods(Reason reason) {
    return reason.ownership().stream().map(path -> path.method().name()).toList();
  }

  private static Reason reason(Condition... conditions) {
    OwnershipGraph owners =
        OwnershipGraph.of(
            List.of(
                Party.of(OwnershipGraph.SELF, PartyKind.COMPANY).covered(Coverage.COMPLETE),
                Party.of("ru", PartyKind.STATE).ofState("RU"),
                Party.of("person", PartyKind.PERSON)),
            List.of(
                Stake.of("ru", OwnershipGraph.SELF, Share.percent(60)),
                Stake.of("person", OwnershipGraph.SELF, Share.percent(40))),
            List.of());
    return reason(
        Customer.builder().places("RU").buyerClass(BuyerClass.COMPANY).ownership(owners).build(),
        conditions);
  }

  private static Reason reason(Customer customer, Condition... conditions) {
    return Deciders.over(Rules.rule("R", List.of(), Outcome.REVOKED, conditions))
        .rule(QUESTION.customer(customer))
        .reasons()
        .get(0);
  }
}
