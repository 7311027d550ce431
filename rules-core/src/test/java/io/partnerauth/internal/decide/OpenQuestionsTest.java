package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.COMPANY;
import static io.partnerauth.internal.decide.Deciders.DAY;
import static io.partnerauth.internal.decide.Deciders.PARTNER;
import static io.partnerauth.internal.decide.Deciders.QUESTION;
import static io.partnerauth.internal.decide.Deciders.interest;
import static io.partnerauth.internal.decide.Deciders.revoked;
import static io.partnerauth.internal.rule.Rules.test;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each unknown fact that matters is asked for, with what each of its values would give. */
class OpenQuestionsTest {
  @Test
  void aSectorIsAskedForWithAllThatAreAlike() {
    Rule rule = revoked("R", test(Attribute.CUSTOMER_SECTOR, Operator.EQUAL, "MEDIA"));
    assertEquals(
        List.of("sector: MEDIA REVOKED, any other AUTHORIZED; known so far: ENERGY or MEDIA"),
        open(QUESTION.customer(COMPANY.toBuilder().sector("MEDIA", "ENERGY").build()), rule));
    assertEquals(
        List.of(),
        open(QUESTION.customer(COMPANY.toBuilder().sector("HEALTH", "ENERGY").build()), rule));
  }

  @Test
  void listingsAndEndUsesThatNobodySaidAreAskedFor() {
    Customer unsaid =
        Customer.builder()
            .places("RU")
            .buyerClass(BuyerClass.COMPANY)
            .stateInterest(0)
            .stateControlled(false)
            .build();
    assertEquals(
        List.of("listings: US-SDN REVOKED, none AUTHORIZED; known so far: unknown"),
        open(
            QUESTION.customer(unsaid),
            revoked("R", test(Attribute.CUSTOMER_LISTINGS, Operator.CONTAINS, "US-SDN"))));
    assertEquals(
        List.of("endUses: none REVOKED, MILITARY AUTHORIZED; known so far: unknown"),
        open(
            QUESTION.customer(unsaid),
            revoked("R", test(Attribute.CUSTOMER_END_USES, Operator.NOT_CONTAINS, "MILITARY"))));
  }

  @Test
  void ofAPartnerItsCountryRoleAndRegionsAreAskedFor() {
    Partner unsaid = Partner.builder("P").grants(PARTNER.grants()).build();
    assertEquals(
        List.of("role: RESELLER REVOKED, any other AUTHORIZED; known so far: unknown"),
        open(
            Deciders.partner(unsaid),
            revoked("R", test(Attribute.PARTNER_ROLE, Operator.EQUAL, "RESELLER"))));
    assertEquals(
        List.of(
            "country: such as RU (regions: none) REVOKED,"
                + " such as AD (regions: none) AUTHORIZED; known so far: unknown"),
        open(
            Deciders.partner(unsaid),
            revoked("R", test(Attribute.PARTNER_COUNTRY, Operator.EQUAL, "RU"))));
    Partner ukrainian = Partner.of("P", "UA", Grant.of("Zoom"));
    assertEquals(
        List.of("regions: CIS REVOKED, none AUTHORIZED; known so far: UA"),
        open(
            Deciders.partner(ukrainian),
            revoked("R", test(Attribute.PARTNER_REGIONS, Operator.CONTAINS, "CIS"))));
  }

  @Test
  void aPlaceThatNobodySaidIsAskedForByItsCountry() {
    assertEquals(
        List.of(
            "country: such as RU (regions: EAEU) REVOKED,"
                + " such as AD (regions: none) AUTHORIZED; known so far: unknown"),
        open(
            QUESTION.customer(COMPANY.toBuilder().places(new String[0]).build()),
            revoked("R", test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU")),
            revoked("S", test(Attribute.CUSTOMER_REGIONS, Operator.CONTAINS, "EAEU"))));
  }

  @Test
  void partsOfACountryThatARuleARegionOrAGrantNamesAreAskedFor() {
    VendorQuestion ukraine = QUESTION.customer(COMPANY.toBuilder().places("UA").build());
    assertEquals(
        List.of("subdivision: UA-09 REVOKED, none of these AUTHORIZED; known so far: UA"),
        open(ukraine, revoked("R", test(Attribute.CUSTOMER_SUBDIVISION, Operator.EQUAL, "UA-09"))));
    assertEquals(
        List.of(
            "subdivision: such as UA-40 REVOKED, UA-48 AUTHORIZED, none of these AUTHORIZED;"
                + " known so far: UA"),
        open(
            ukraine,
            revoked(
                "R",
                test(Attribute.CUSTOMER_SUBDIVISION, Operator.STARTS_WITH, "UA-4"),
                test(Attribute.CUSTOMER_SUBDIVISION, Operator.NOT_EQUAL, "UA-48"))));
    assertEquals(
        List.of("subdivision: UA-43 REVOKED, none of these AUTHORIZED; known so far: UA"),
        open(ukraine, revoked("R", test(Attribute.CUSTOMER_REGIONS, Operator.CONTAINS, "EEA"))));
    assertEquals(
        List.of("subdivision: none of these NO_GRANT, UA-05 AUTHORIZED; known so far: UA"),
        open(
            Deciders.partner(Partner.of("P", "RU", Grant.of("Zoom", "UA-05")))
                .customer(COMPANY.toBuilder().places("UA").build())));
  }

  @Test
  void aProductThatNobodySaidIsAskedFor() {
    assertEquals(
        List.of("product: Phone REVOKED, any other AUTHORIZED; known so far: unknown"),
        open(
            QUESTION.sale(Sale.on(DAY)),
            revoked("R", test(Attribute.SALE_PRODUCT, Operator.EQUAL, "Phone"))));
  }

  @Test
  void theStretchesOfTheStatesPartThatArePossibleAreToldFromAbove() {
    Customer half =
        COMPANY.toBuilder()
            .stateInterest(ShareRange.between(Share.percent(40), Share.HUNDRED))
            .build();
    Rule[] rules = {
      revoked("R", interest(Operator.AT_LEAST, 50)),
      Rules.rule("S", List.of(), Outcome.REVIEW, interest(Operator.EQUAL, 20)),
    };
    assertEquals(
        List.of(
            "stateInterest: 50 and above REVOKED, 40 to below 50 AUTHORIZED; known so far: 40 and above"),
        open(QUESTION.customer(half), rules));
  }

  @Test
  void whatIsRuledOutOfTheStatesPartIsNotListed() {
    Customer nearlyHalf =
        COMPANY.toBuilder()
            .stateInterest(ShareRange.between(Share.parse("49.34"), Share.parse("50.23")))
            .build();
    assertEquals(
        List.of(
            "stateInterest: 50 to 50.23 REVOKED, 49.34 to below 50 REVIEW; known so far: 49.34 to 50.23"),
        open(
            QUESTION.customer(nearlyHalf),
            revoked("R", interest(Operator.AT_LEAST, 50)),
            Rules.rule(
                "S",
                List.of(),
                Outcome.REVIEW,
                interest(Operator.AT_LEAST, 10),
                interest(Operator.LESS, 50))));
  }

  @Test
  void aContractOfWhichNobodyKnowsTheDayIsAskedForUpToTheDayOfTheSale() {
    Sale renewal =
        QUESTION.sale().toBuilder().kind(SaleKind.RENEWAL).contractSigned(Fact.unknown()).build();
    LocalDate signed = DAY.minusDays(3);
    assertEquals(
        List.of(
            "contractSigned: %1$s REVOKED, %2$s or later REVOKED, before %1$s AUTHORIZED, no earlier contract AUTHORIZED; known so far: unknown"
                .formatted(signed, signed.plusDays(1))),
        open(
            QUESTION.sale(renewal),
            revoked("R", test(Attribute.SALE_CONTRACT_SIGNED, Operator.AT_LEAST, signed))));
    Rule later =
        revoked("R", test(Attribute.SALE_CONTRACT_SIGNED, Operator.AT_LEAST, DAY.plusDays(1)));
    assertEquals(List.of(), open(QUESTION.sale(renewal), later));
    Sale oneOfTwo =
        renewal.toBuilder()
            .contractSigned(Fact.oneOf(List.of(Optional.of(signed), Optional.empty())))
            .build();
    assertEquals(
        List.of(
            "contractSigned: %1$s REVOKED, no earlier contract AUTHORIZED; known so far: %1$s or no earlier contract"
                .formatted(signed)),
        open(
            QUESTION.sale(oneOfTwo),
            revoked("R", test(Attribute.SALE_CONTRACT_SIGNED, Operator.AT_LEAST, signed))));
  }

  @Test
  void theLowestStretchOfTheScaleIsJoinedToTheNextToo() {
    Customer half =
        COMPANY.toBuilder()
            .stateInterest(ShareRange.between(Share.percent(5), Share.HUNDRED))
            .build();
    Rule[] rules = {
      revoked("R", interest(Operator.AT_LEAST, 50)),
      revoked(
          "S",
          interest(Operator.AT_LEAST, 10),
          test(Attribute.SALE_KIND, Operator.EQUAL, SaleKind.RENEWAL)),
    };
    assertEquals(
        List.of(
            "stateInterest: 50 and above REVOKED, 5 to below 50 AUTHORIZED; known so far: 5 and above"),
        open(QUESTION.customer(half), rules));
  }

  @Test
  void theScaleIsThatOfTheClassWhoseOwnersAreInDoubt() {
    Customer silent = Customer.builder().places("RU").build();
    assertEquals(
        List.of(
            "buyerClass: COMPANY AUTHORIZED or REVOKED, GOVERNMENT_AGENCY REVOKED,"
                + " STATE_INSTITUTION REVOKED, PERSON AUTHORIZED, PRIVATE_INSTITUTION AUTHORIZED;"
                + " known so far: unknown",
            "stateInterest: 50 and above REVOKED, below 50 AUTHORIZED; known so far: 0 to 100"),
        open(QUESTION.customer(silent), revoked("R", interest(Operator.AT_LEAST, 50))));
  }

  @Test
  void anAnswerNamesTheRulesThatSpeakThen() {
    List<List<String>> rules =
        Deciders.over(revoked("R", test(Attribute.CUSTOMER_SECTOR, Operator.EQUAL, "MEDIA")))
            .rule(QUESTION.customer(COMPANY.toBuilder().sector("MEDIA", "ENERGY").build()))
            .openQuestions()
            .get(0)
            .answers()
            .stream()
            .map(OpenQuestion.Answer::rules)
            .toList();
    assertEquals(List.of(List.of("R"), List.of()), rules);
  }

  @Test
  void controlThatIsUnknownTooIsOneMoreAnswer() {
    Customer silent =
        Customer.builder()
            .places("RU")
            .buyerClass(BuyerClass.COMPANY)
            .sector("ENERGY")
            .listings(Set.of())
            .build();
    Rule measured = revoked("R", interest(Operator.AT_LEAST, 50));
    Rule controlled =
        Rules.rule(
            "S",
            List.of(),
            Outcome.CONDITIONAL,
            test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, true));
    assertEquals(
        List.of(
            "stateInterest: 50 and above REVOKED, below 50 AUTHORIZED,"
                + " controlled by a state CONDITIONAL or REVOKED; known so far: 0 to 100"),
        open(QUESTION.customer(silent), measured, controlled));
    assertEquals(
        List.of("stateInterest: 50 and above REVOKED, below 50 AUTHORIZED; known so far: 0 to 100"),
        open(QUESTION.customer(silent), measured));
    assertEquals(
        List.of("stateControlled: true CONDITIONAL, false AUTHORIZED; known so far: unknown"),
        open(QUESTION.customer(silent), controlled));
  }

  private static List<String> open(VendorQuestion question, Rule... rules) {
    return Deciders.over(rules).rule(question).openQuestions().stream()
        .map(Object::toString)
        .toList();
  }
}
