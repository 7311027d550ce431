package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.DAY;
import static io.partnerauth.internal.decide.Deciders.QUESTION;
import static io.partnerauth.internal.decide.Deciders.interest;
import static io.partnerauth.internal.decide.Deciders.revoked;
import static io.partnerauth.internal.rule.Rules.test;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Customer;
import io.partnerauth.FactValues;
import io.partnerauth.Grant;
import io.partnerauth.NearestChange;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestChangesTest {
  @Test
  void anotherChannelOrKindThatIsMilderIsToldAsSomethingToDo() {
    assertEquals(
        List.of(change("channel", "VENDOR_DIRECT", Outcome.AUTHORIZED, true)),
        changes(
            QUESTION, revoked("R", test(Attribute.SALE_CHANNEL, Operator.EQUAL, Channel.PARTNER))));
    assertEquals(
        List.of(
            change("kind", "RENEWAL", Outcome.AUTHORIZED, true),
            change("kind", "SUPPORT", Outcome.CONDITIONAL, true),
            change("kind", "UPDATE", Outcome.AUTHORIZED, true),
            change("kind", "ACCESS", Outcome.AUTHORIZED, true)),
        changes(
            QUESTION,
            revoked("R", test(Attribute.SALE_KIND, Operator.EQUAL, SaleKind.NEW)),
            revoked("S", test(Attribute.SALE_KIND, Operator.EQUAL, SaleKind.EXPANSION)),
            Rules.rule(
                "T",
                List.of(),
                Outcome.CONDITIONAL,
                test(Attribute.SALE_KIND, Operator.EQUAL, SaleKind.SUPPORT))));
  }

  @Test
  void productsThatARuleOrAGrantNamesAreTriedWhereTheSaleNamesOne() {
    Rule rule =
        revoked(
            "R",
            test(Attribute.SALE_PRODUCT, Operator.NOT_EQUAL, "Phone"),
            test(Attribute.SALE_PRODUCT, Operator.NOT_EQUAL, "Rooms"));
    Partner partner =
        Partner.of("P", "RU", Grant.builder("Zoom").products("Meetings", "Phone").build());
    assertEquals(
        List.of(change("product", "Phone", Outcome.AUTHORIZED, true)),
        changes(Deciders.partner(partner), rule));
    assertEquals(List.of(), changes(QUESTION.sale(Sale.on(DAY)), rule));
    assertEquals(
        List.of(
            change("product", "Phone", Outcome.AUTHORIZED, true),
            change("product", "Rooms", Outcome.AUTHORIZED, true)),
        changes(
            QUESTION,
            revoked(
                "R",
                new Condition.Not(
                    new Condition.Or(
                        List.of(
                            test(Attribute.SALE_PRODUCT, Operator.EQUAL, "Phone"),
                            test(Attribute.SALE_PRODUCT, Operator.EQUAL, "Rooms")))))));
    Partner all =
        Partner.of("P", "RU", Grant.of("Zoom"), Grant.builder("Zoom").products("Chat").build());
    assertEquals(
        List.of(change("product", "Chat", Outcome.AUTHORIZED, true)),
        changes(
            Deciders.partner(all),
            revoked("R", test(Attribute.SALE_PRODUCT, Operator.EQUAL, "Meetings"))));
  }

  @Test
  void anotherClassIsToldAsSomethingToLearn() {
    Rule rule =
        revoked("R", test(Attribute.CUSTOMER_BUYER_CLASS, Operator.NOT_EQUAL, BuyerClass.PERSON));
    assertEquals(
        List.of(change("buyerClass", "PERSON", Outcome.AUTHORIZED, false)),
        changes(QUESTION, rule));
    assertEquals(
        List.of(),
        changes(
            QUESTION.customer(
                COMPANY.toBuilder().buyerClass(BuyerClass.PERSON, BuyerClass.COMPANY).build()),
            rule));
  }

  @Test
  void stretchesOfTheStatesPartThatGiveTheSameAreOne() {
    Rule[] rules = {
      revoked("R", interest(Operator.AT_LEAST, 50)),
      Rules.rule(
          "S",
          List.of(),
          Outcome.REVIEW,
          interest(Operator.AT_LEAST, 10),
          interest(Operator.LESS, 50)),
      Rules.rule("T", List.of(), Outcome.REVIEW, interest(Operator.EQUAL, 20)),
    };
    assertEquals(
        List.of(
            new NearestChange("stateInterest", below(10), Outcome.AUTHORIZED, false),
            new NearestChange("stateInterest", between(10, 50), Outcome.REVIEW, false)),
        changes(QUESTION.customer(COMPANY.toBuilder().stateInterest(60).build()), rules));
    assertEquals(
        List.of(new NearestChange("stateInterest", below(10), Outcome.AUTHORIZED, false)),
        changes(QUESTION.customer(COMPANY.toBuilder().stateInterest(30).build()), rules));
    ShareRange range = ShareRange.between(Share.percent(60), Share.percent(70));
    assertEquals(
        2,
        changes(QUESTION.customer(COMPANY.toBuilder().stateInterest(range).build()), rules).size());
    assertEquals(
        List.of(),
        changes(
            QUESTION.customer(
                COMPANY.toBuilder().buyerClass(BuyerClass.PERSON).stateInterest(60).build()),
            rules));
  }

  @Test
  void theLowestStretchIsJoinedToTheNextToo() {
    Rule[] rules = {
      revoked("R", interest(Operator.AT_LEAST, 50)),
      revoked(
          "S",
          interest(Operator.AT_LEAST, 10),
          test(Attribute.SALE_KIND, Operator.EQUAL, SaleKind.RENEWAL)),
    };
    assertEquals(
        List.of(new NearestChange("stateInterest", below(50), Outcome.AUTHORIZED, false)),
        changes(QUESTION.customer(COMPANY.toBuilder().stateInterest(60).build()), rules));
  }

  @Test
  void theStretchWhereTheStatesPartStandsIsNotToldAlthoughControlIsSupposedByIt() {
    Customer minority = COMPANY.toBuilder().stateInterest(10).stateControlled(true).build();
    assertEquals(
        List.of(change("stateControlled", "false", Outcome.AUTHORIZED, false)),
        changes(
            QUESTION.customer(minority),
            revoked("R", test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, true)),
            revoked("S", interest(Operator.AT_LEAST, 50))));
  }

  @Test
  void stretchesThatDoNotTouchStayApart() {
    Rule rule = revoked("R", interest(Operator.EQUAL, 20));
    assertEquals(
        List.of(
            new NearestChange("stateInterest", below(20), Outcome.AUTHORIZED, false),
            new NearestChange("stateInterest", above(20), Outcome.AUTHORIZED, false)),
        changes(QUESTION.customer(COMPANY.toBuilder().stateInterest(20).build()), rule));
  }

  @Test
  void aStateThatHoldsHalfIsSupposedToControl() {
    Rule rule = revoked("R", test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, true));
    Rule measured = Rules.rule("S", List.of(), Outcome.CONDITIONAL, interest(Operator.EQUAL, 50));
    assertEquals(
        List.of(
            new NearestChange("stateInterest", below(50), Outcome.AUTHORIZED, false),
            change("stateControlled", "false", Outcome.AUTHORIZED, false)),
        changes(
            QUESTION.customer(COMPANY.toBuilder().stateInterest(60).stateControlled(true).build()),
            rule,
            measured));
  }

  @Test
  void lossOfControlIsToldOnlyWhereThereMayBeControl() {
    Rule rule = revoked("R", test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, true));
    NearestChange free = change("stateControlled", "false", Outcome.AUTHORIZED, false);
    assertEquals(
        List.of(free),
        changes(QUESTION.customer(COMPANY.toBuilder().stateControlled(true).build()), rule));
    Customer unsaid =
        Customer.builder().places("RU").buyerClass(BuyerClass.COMPANY).stateInterest(0).build();
    assertEquals(List.of(free), changes(QUESTION.customer(unsaid), rule));
    Rule everybody = revoked("R", test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, false));
    assertEquals(List.of(), changes(QUESTION, everybody));
  }

  /** Without those of classes, which have a test of their own. */
  private static List<NearestChange> changes(VendorQuestion question, Rule... rules) {
    Decider decider = Deciders.over(rules);
    boolean asksClass =
        Deciders.tables(List.of(rules))
            .partitions("Zoom")
            .attributes()
            .contains(Attribute.CUSTOMER_BUYER_CLASS);
    return new NearestChanges(
            decider, question, Deciders.tables(List.of(rules)).partitions("Zoom"), Deciders.REGIONS)
        .from(decider.outcome(question)).stream()
            .filter(change -> asksClass || !change.attribute().equals("buyerClass"))
            .toList();
  }

  private static NearestChange change(
      String attribute, String value, Outcome outcome, boolean actionable) {
    return new NearestChange(attribute, FactValues.OneOf.of(value), outcome, actionable);
  }

  private static FactValues below(int percent) {
    return between(0, percent);
  }

  private static FactValues between(int low, int high) {
    return new FactValues.Shares(
        new ShareRange(Share.percent(low), true, Share.percent(high), false));
  }

  private static FactValues above(int percent) {
    return new FactValues.Shares(
        new ShareRange(Share.percent(percent), false, Share.HUNDRED, true));
  }
}
