package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.DAY;
import static io.partnerauth.internal.decide.Deciders.SALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.NearestChange;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.Stake;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestDatesTest {
  private static final VendorQuestion QUESTION = Deciders.QUESTION;

  @Test
  void theNearestStretchesBeforeAndAfterAreTold() {
    Rule rule = rule("R", date(Operator.AT_LEAST, -10), date(Operator.LESS, 5));
    assertEquals(
        List.of(
            "date 2021-04-13 or later gives AUTHORIZED", "date before 2021-03-29 gives AUTHORIZED"),
        changes(QUESTION, rule));
  }

  @Test
  void eachMilderOutcomeIsToldOnceWithItsNearestDay() {
    Rule revoked = rule("R", date(Operator.AT_LEAST, -2), date(Operator.AT_MOST, 2));
    Rule reviewed =
        Rules.rule(
            "S", List.of(), Outcome.REVIEW, date(Operator.AT_LEAST, -6), date(Operator.LESS, 6));
    Rule again = rule("T", date(Operator.EQUAL, 9));
    Rule before = rule("U", date(Operator.EQUAL, -9));
    assertEquals(
        List.of(
            "date 2021-04-11 or later gives REVIEW",
            "date 2021-04-14 or later gives AUTHORIZED",
            "date before 2021-04-06 gives REVIEW",
            "date before 2021-04-02 gives AUTHORIZED"),
        changes(QUESTION, revoked, reviewed, again, before));
  }

  @Test
  void theDayItselfIsNotADayAfter() {
    Rule rule = rule("R", date(Operator.AT_LEAST, 0));
    assertEquals(List.of("date before 2021-04-08 gives AUTHORIZED"), changes(QUESTION, rule));
  }

  @Test
  void aSaleCannotComeBeforeItsContract() {
    Rule rule = rule("R", date(Operator.AT_LEAST, -3));
    VendorQuestion signedThen =
        QUESTION.sale(SALE.toBuilder().contractSigned(DAY.minusDays(4)).build());
    assertEquals(List.of("date before 2021-04-05 gives AUTHORIZED"), changes(signedThen, rule));
    VendorQuestion signedLater =
        QUESTION.sale(SALE.toBuilder().contractSigned(DAY.minusDays(3)).build());
    assertEquals(List.of(), changes(signedLater, rule));
  }

  @Test
  void daysOfGrantsAreTried() {
    Rule rule =
        Rules.rule(
            "R",
            List.of(),
            Outcome.REVOKED,
            Rules.test(Attribute.GRANT_PROGRAM, Operator.EQUAL, null));
    Partner partner =
        Partner.of(
            "P",
            "RU",
            Grant.of("Zoom"),
            Grant.builder("Zoom").program("Gold").from(DAY.plusDays(7)).build(),
            Grant.builder("Zoom").program("Silver").to(DAY.minusDays(7)).build());
    assertEquals(
        List.of(
            "date 2021-04-15 or later gives AUTHORIZED", "date before 2021-04-01 gives AUTHORIZED"),
        changes(Deciders.partner(partner), rule));
  }

  @Test
  void daysOfStakesAreTried() {
    Rule rule =
        Rules.rule(
            "R",
            List.of(),
            Outcome.REVOKED,
            Rules.test(Attribute.CUSTOMER_STATE_INTEREST, Operator.AT_LEAST, Share.FIFTY));
    OwnershipGraph owners =
        OwnershipGraph.of(
            List.of(
                Party.of(OwnershipGraph.SELF, PartyKind.COMPANY).covered(Coverage.PARTIAL),
                Party.of("ru", PartyKind.STATE).ofState("RU"),
                Party.of("person", PartyKind.PERSON)),
            List.of(
                Stake.of("ru", OwnershipGraph.SELF, Share.percent(60))
                    .from(DAY.minusDays(5))
                    .to(DAY.plusDays(5)),
                Stake.of("person", OwnershipGraph.SELF, Share.percent(60)).from(DAY.plusDays(5)),
                Stake.of("person", OwnershipGraph.SELF, Share.percent(60)).to(DAY.minusDays(5))),
            List.of());
    VendorQuestion question =
        QUESTION.customer(
            Customer.builder()
                .places("RU")
                .buyerClass(BuyerClass.COMPANY)
                .ownership(owners)
                .build());
    assertEquals(
        List.of(
            "date 2021-04-13 or later gives AUTHORIZED", "date before 2021-04-03 gives AUTHORIZED"),
        changes(question, rule));
  }

  @Test
  void daysOfControlRelationsAreTried() {
    Rule rule = rule("R", Rules.test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, true));
    OwnershipGraph owners =
        OwnershipGraph.of(
            List.of(
                Party.of(OwnershipGraph.SELF, PartyKind.COMPANY).covered(Coverage.COMPLETE),
                Party.of("ru", PartyKind.STATE).ofState("RU"),
                Party.of("person", PartyKind.PERSON)),
            List.of(Stake.of("person", OwnershipGraph.SELF, Share.HUNDRED)),
            List.of(
                Control.of("ru", OwnershipGraph.SELF, ControlBasis.GOLDEN_SHARE)
                    .from(DAY.minusDays(5))
                    .to(DAY.plusDays(5))));
    assertEquals(
        List.of(
            "date 2021-04-13 or later gives AUTHORIZED", "date before 2021-04-03 gives AUTHORIZED"),
        changes(
            QUESTION.customer(
                Customer.builder()
                    .places("RU")
                    .buyerClass(BuyerClass.COMPANY)
                    .ownership(owners)
                    .build()),
            rule));
  }

  @Test
  void daysOfRegionsAreTried() {
    Rule rule =
        Rules.rule(
            "R",
            List.of(),
            Outcome.REVOKED,
            Rules.test(Attribute.CUSTOMER_REGIONS, Operator.NOT_CONTAINS, "EEA"));
    assertEquals(
        List.of("date before 2021-04-01 gives AUTHORIZED"),
        changes(QUESTION.customer(COMPANY.toBuilder().places("RO").build()), rule));
  }

  @Test
  void aDayWithoutAGrantHelpsNobody() {
    Rule rule = rule("R", date(Operator.AT_LEAST, -3));
    Partner partner = Partner.of("P", "RU", Grant.builder("Zoom").from(DAY.minusDays(3)).build());
    assertEquals(List.of(), changes(Deciders.partner(partner), rule));
    assertTrue(NearestChanges.helps(Outcome.REVIEW, Outcome.REVOKED));
    assertTrue(!NearestChanges.helps(Outcome.REVIEW, Outcome.REVIEW));
    assertTrue(!NearestChanges.helps(Outcome.NO_GRANT, Outcome.REVOKED));
  }

  private static List<String> changes(VendorQuestion question, Rule... rules) {
    Decider decider = Deciders.over(rules);
    return new NearestDates(
            decider, question, Deciders.tables(List.of(rules)).partitions("Zoom"), Deciders.REGIONS)
        .from(decider.outcome(question)).stream().map(NearestChange::toString).toList();
  }

  private static Rule rule(String id, Condition... conditions) {
    return Rules.rule(id, List.of(), Outcome.REVOKED, conditions);
  }

  private static Condition date(Operator operator, int days) {
    return Rules.test(Attribute.SALE_DATE, operator, DAY.plusDays(days));
  }
}
