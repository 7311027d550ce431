package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.DAY;
import static io.partnerauth.internal.decide.Deciders.PARTNER;
import static io.partnerauth.internal.decide.Deciders.QUESTION;
import static io.partnerauth.internal.decide.Deciders.REGIONS;
import static io.partnerauth.internal.decide.Deciders.SALE;
import static io.partnerauth.internal.rule.Rules.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A point is found by each fact that a rule asks about, and by none where it is not known. */
class PointsTest {
  private static final Customer UNSAID =
      Customer.builder()
          .places("RU")
          .buyerClass(BuyerClass.COMPANY)
          .sector("ENERGY")
          .listings(Set.of())
          .build();

  static Stream<Arguments> facts() {
    return Stream.of(
        arguments(
            test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU"),
            QUESTION,
            customer(COMPANY.toBuilder().places("US").build()),
            customer(COMPANY.toBuilder().places(new String[0]).build())),
        arguments(
            test(Attribute.CUSTOMER_SUBDIVISION, Operator.NOT_EQUAL, "RO-B"),
            QUESTION,
            null,
            customer(COMPANY.toBuilder().places("RO").build())),
        arguments(
            test(Attribute.CUSTOMER_REGIONS, Operator.CONTAINS, "CIS"),
            QUESTION,
            customer(COMPANY.toBuilder().places("RO").build()),
            customer(COMPANY.toBuilder().places("UA").build())),
        arguments(
            test(Attribute.CUSTOMER_REGIONS, Operator.CONTAINS, "CIS"),
            QUESTION,
            customer(COMPANY.toBuilder().places("RO").build()),
            customer(COMPANY.toBuilder().places("TM").build())),
        arguments(
            test(Attribute.CUSTOMER_BUYER_CLASS, Operator.EQUAL, BuyerClass.COMPANY),
            QUESTION,
            customer(COMPANY.toBuilder().buyerClass(BuyerClass.PERSON).build()),
            customer(
                COMPANY.toBuilder().buyerClass(BuyerClass.PERSON, BuyerClass.COMPANY).build())),
        arguments(
            test(Attribute.CUSTOMER_SECTOR, Operator.EQUAL, "ENERGY"),
            QUESTION,
            customer(COMPANY.toBuilder().sector("MEDIA").build()),
            customer(COMPANY.toBuilder().sector("MEDIA", "ENERGY").build())),
        arguments(
            test(Attribute.CUSTOMER_STATE_INTEREST, Operator.LESS, Share.FIFTY),
            QUESTION,
            customer(COMPANY.toBuilder().stateInterest(50).build()),
            customer(
                COMPANY.toBuilder()
                    .stateInterest(ShareRange.between(Share.ZERO, Share.FIFTY))
                    .build())),
        arguments(
            test(Attribute.CUSTOMER_STATE_INTEREST, Operator.LESS, Share.FIFTY),
            QUESTION,
            customer(COMPANY.toBuilder().buyerClass(BuyerClass.STATE_INSTITUTION).build()),
            customer(UNSAID)),
        arguments(
            test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, false),
            QUESTION,
            customer(COMPANY.toBuilder().stateControlled(true).build()),
            customer(UNSAID)),
        arguments(
            test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, false),
            customer(UNSAID.toBuilder().buyerClass(BuyerClass.PERSON).build()),
            customer(COMPANY.toBuilder().buyerClass(BuyerClass.STATE_INSTITUTION).build()),
            customer(
                COMPANY.toBuilder().buyerClass(BuyerClass.COMPANY, BuyerClass.PERSON).build())),
        arguments(
            test(Attribute.CUSTOMER_LISTINGS, Operator.CONTAINS, "US-SDN"),
            customer(COMPANY.toBuilder().listings("US-SSI", "US-SDN").build()),
            QUESTION,
            customer(Customer.of("RU", BuyerClass.COMPANY))),
        arguments(
            test(Attribute.CUSTOMER_END_USES, Operator.CONTAINS, "MILITARY"),
            customer(COMPANY.toBuilder().endUses("MILITARY").build()),
            QUESTION,
            customer(UNSAID)),
        arguments(
            test(Attribute.PARTNER_ID, Operator.EQUAL, "P"),
            QUESTION,
            Deciders.partner(Partner.of("Q", "RU", Grant.of("Zoom"))),
            null),
        arguments(
            test(Attribute.PARTNER_COUNTRY, Operator.EQUAL, "RU"),
            QUESTION,
            Deciders.partner(partnerIn("US")),
            Deciders.partner(partnerIn(null))),
        arguments(
            test(Attribute.PARTNER_REGIONS, Operator.CONTAINS, "CIS"),
            QUESTION,
            Deciders.partner(partnerIn("US")),
            Deciders.partner(partnerIn("UA"))),
        arguments(
            test(Attribute.PARTNER_REGIONS, Operator.NOT_CONTAINS, "CIS"),
            Deciders.partner(partnerIn("RO")),
            QUESTION,
            Deciders.partner(partnerIn(null))),
        arguments(
            test(Attribute.PARTNER_ROLE, Operator.EQUAL, "RESELLER"),
            QUESTION,
            Deciders.partner(PARTNER.toBuilder().role("DISTRIBUTOR").build()),
            Deciders.partner(Partner.of("P", "RU", Grant.of("Zoom")))),
        arguments(
            test(Attribute.GRANT_VENDOR, Operator.NOT_EQUAL, "Oracle"),
            QUESTION,
            new VendorQuestion(COMPANY, Partner.of("P", "RU", Grant.of("Oracle")), SALE, "Oracle"),
            null),
        arguments(
            test(Attribute.GRANT_PROGRAM, Operator.EQUAL, "Gold"),
            Deciders.partner(Partner.of("P", "RU", Grant.builder("Zoom").program("Gold").build())),
            QUESTION,
            null),
        arguments(
            test(Attribute.SALE_KIND, Operator.EQUAL, SaleKind.NEW),
            QUESTION,
            QUESTION.sale(SALE.toBuilder().kind(SaleKind.RENEWAL).build()),
            null),
        arguments(
            test(Attribute.SALE_CHANNEL, Operator.EQUAL, Channel.PARTNER),
            QUESTION,
            QUESTION.sale(SALE.toBuilder().channel(Channel.VENDOR_DIRECT).build()),
            null),
        arguments(
            test(Attribute.SALE_PRODUCT, Operator.EQUAL, "Meetings"),
            QUESTION,
            QUESTION.sale(SALE.toBuilder().product("Phone").build()),
            QUESTION.sale(Sale.on(DAY))),
        arguments(
            test(Attribute.SALE_DATE, Operator.AT_LEAST, DAY),
            QUESTION,
            QUESTION.sale(Sale.on(DAY.minusDays(1))),
            null),
        arguments(
            test(Attribute.SALE_CONTRACT_SIGNED, Operator.LESS, DAY),
            QUESTION.sale(SALE.toBuilder().contractSigned(DAY.minusDays(1)).build()),
            QUESTION.sale(SALE.toBuilder().contractSigned(DAY).build()),
            null),
        arguments(
            test(Attribute.SALE_CONTRACT_SIGNED, Operator.EQUAL, null),
            QUESTION,
            QUESTION.sale(SALE.toBuilder().contractSigned(DAY).build()),
            null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("facts")
  void aRuleSpeaksWhereItsConditionHolds(
      Condition asked, VendorQuestion meets, VendorQuestion fails, VendorQuestion unknown) {
    Rule rule = Rules.rule("R", List.of(), Outcome.REVOKED, asked);
    Points alone = points(List.of(rule));
    Points beyondAWord = points(afterSeventyOthers(rule));
    for (Points points : List.of(alone, beyondAWord)) {
      for (int time = 0; time < 2; time++) {
        assertEquals(Outcome.REVOKED, outcome(points, meets));
        if (fails != null) {
          assertEquals(Outcome.AUTHORIZED, outcome(points, fails));
        }
        if (unknown != null) {
          assertNull(outcome(points, unknown));
        }
      }
    }
  }

  @Test
  void aFactThatNoRuleAsksAboutMayBeUnknown() {
    Points points = points(List.of());
    VendorQuestion hardly =
        new VendorQuestion(
            Customer.builder().places("RU").build(),
            Partner.builder("P").grants(PARTNER.grants()).build(),
            Sale.on(DAY),
            "Zoom");
    for (int time = 0; time < 2; time++) {
      assertEquals(Outcome.AUTHORIZED, outcome(points, hardly));
    }
  }

  @Test
  void theWorstPlaceIsTheAnswer() {
    Points points =
        points(
            List.of(
                Rules.rule(
                    "R",
                    List.of(),
                    Outcome.REVOKED,
                    test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU"))));
    for (int time = 0; time < 2; time++) {
      assertEquals(
          Outcome.REVOKED,
          outcome(points, customer(COMPANY.toBuilder().places("RU", "US").build())));
      assertEquals(
          Outcome.REVOKED,
          outcome(points, customer(COMPANY.toBuilder().places("RO", "RU").build())));
      assertEquals(
          Outcome.AUTHORIZED,
          outcome(points, customer(COMPANY.toBuilder().places("RO", "US").build())));
      assertEquals(
          Outcome.REVOKED,
          outcome(points, customer(COMPANY.toBuilder().places("RU", "UA-43").build())));
      assertEquals(
          Outcome.AUTHORIZED,
          outcome(points, customer(COMPANY.toBuilder().places("RO", "US-CA").build())));
    }
  }

  @Test
  void aRuleOfPartsDoesNotSpeakOfACountryWithoutThem() {
    OutcomeTables tables =
        Deciders.tables(
            List.of(
                Rules.rule(
                    "R",
                    List.of(),
                    Outcome.REVOKED,
                    test(Attribute.CUSTOMER_SUBDIVISION, Operator.EQUAL, "RO-B"))));
    assertEquals(
        Outcome.REVOKED,
        new LongWay(tables, REGIONS).outcome(customer(COMPANY.toBuilder().places("RO-B").build())));
    Points points = new Points(tables, REGIONS);
    assertEquals(Outcome.AUTHORIZED, outcome(points, QUESTION), "the cell of RO-B is known");
  }

  static Stream<Arguments> grants() {
    return Stream.of(
        arguments(grant(), Outcome.AUTHORIZED),
        arguments(grant().toBuilder().products("Meetings").build(), Outcome.AUTHORIZED),
        arguments(grant().toBuilder().products("Phone").build(), Outcome.NO_GRANT),
        arguments(Grant.of("Zoom", "RU"), Outcome.AUTHORIZED),
        arguments(Grant.of("Zoom", "CIS"), Outcome.AUTHORIZED),
        arguments(Grant.of("Zoom", "EEA", "US"), Outcome.NO_GRANT),
        arguments(Grant.of("Zoom", "RU", "UA-43"), Outcome.AUTHORIZED),
        arguments(Grant.of("Zoom", "RU-MOW"), null),
        arguments(Grant.of("Oracle"), Outcome.NO_GRANT),
        arguments(grant().toBuilder().channels(Channel.VENDOR_DIRECT).build(), Outcome.NO_GRANT),
        arguments(grant().toBuilder().from(DAY.plusDays(1)).build(), Outcome.NO_GRANT),
        arguments(grant().toBuilder().to(DAY).build(), Outcome.NO_GRANT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("grants")
  void aGrantIsLookedAtAsTheLongWayDoes(Grant grant, Outcome expected) {
    Points points = points(List.of());
    VendorQuestion question = Deciders.partner(Partner.of("P", "RU", grant));
    for (int time = 0; time < 2; time++) {
      assertEquals(expected, outcome(points, question));
    }
    if (expected != null) {
      assertEquals(expected, new LongWay(Deciders.tables(List.of()), REGIONS).outcome(question));
    }
  }

  @Test
  void aGrantOfSomeProductsIsUnclearWithoutAProduct() {
    VendorQuestion question =
        new VendorQuestion(
            COMPANY,
            Partner.of("P", "RU", grant().toBuilder().products("Phone").build()),
            Sale.on(DAY),
            "Zoom");
    Points points = points(List.of());
    assertNull(outcome(points, question));
    outcome(points, Deciders.partner(Partner.of("P", "RU", grant())));
    assertNull(outcome(points, question), "in a cell that is known");
  }

  @Test
  void theMildestGrantCounts() {
    Rule gold =
        Rules.rule(
            "R",
            List.of(),
            Outcome.CONDITIONAL,
            test(Attribute.GRANT_PROGRAM, Operator.EQUAL, "Gold"));
    Rule silver =
        Rules.rule(
            "S",
            List.of(),
            Outcome.REVOKED,
            test(Attribute.GRANT_PROGRAM, Operator.EQUAL, "Silver"));
    for (Points points :
        List.of(points(List.of(gold, silver)), points(afterSeventyOthers(gold, silver)))) {
      for (int time = 0; time < 2; time++) {
        assertEquals(Outcome.CONDITIONAL, under(points, "Gold", "Silver"));
        assertEquals(Outcome.REVOKED, under(points, "Silver"));
        assertEquals(Outcome.AUTHORIZED, under(points, "Silver", "Gold", "Bronze"));
        assertEquals(Outcome.CONDITIONAL, under(points, "Silver", "Gold"));
      }
    }
  }

  @Test
  void intricateRulesAreFunctionsLikeOthers() {
    Condition either =
        new Condition.Or(
            List.of(
                test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, true),
                test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU")));
    Condition[] choices = Collections.nCopies(9, either).toArray(new Condition[0]);
    Rule rule = Rules.rule("R", List.of(), Outcome.REVOKED, choices);
    assertEquals(Outcome.REVOKED, outcome(points(List.of(rule)), QUESTION));
    assertEquals(Outcome.REVOKED, Deciders.over(rule).outcome(QUESTION));
  }

  private static Outcome under(Points points, String... programs) {
    Partner partner = Partner.of("P", "RU");
    for (String program : programs) {
      partner = partner.toBuilder().grant(grant().toBuilder().program(program).build()).build();
    }
    return outcome(points, Deciders.partner(partner));
  }

  private static List<Rule> afterSeventyOthers(Rule... last) {
    List<Rule> rules = new ArrayList<>();
    for (int day = 10; day < 80; day++) {
      rules.add(
          Rules.rule(
              "A" + day,
              List.of(),
              Outcome.REVOKED,
              test(Attribute.SALE_DATE, Operator.EQUAL, LocalDate.ofEpochDay(day))));
    }
    rules.addAll(List.of(last));
    return rules;
  }

  private static Outcome outcome(Points points, VendorQuestion question) {
    return points.outcome(
        question.customer(), question.partner(), question.sale(), question.vendor());
  }

  private static Points points(List<Rule> rules) {
    return new Points(Deciders.tables(rules), REGIONS);
  }

  private static Partner partnerIn(String country) {
    return Partner.builder("P")
        .country(Optional.ofNullable(country))
        .role("RESELLER")
        .grants(PARTNER.grants())
        .build();
  }

  private static Grant grant() {
    return Grant.of("Zoom");
  }

  private static VendorQuestion customer(Customer other) {
    return QUESTION.customer(other);
  }
}
