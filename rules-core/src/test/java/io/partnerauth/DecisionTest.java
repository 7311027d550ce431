package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTest {
  private static final Partner PARTNER =
      Partner.of("RIGHTCONF", "RU", Grant.of("Zoom", "CIS")).toBuilder()
          .role("DISTRIBUTOR")
          .build();
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));
  private static final Customer MINISTRY = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
  private static final Customer COMPANY = Customer.of("RU", BuyerClass.COMPANY);

  @TempDir Path folder;
  private AuthorizationRules rules;

  @BeforeEach
  void load() {
    rules = TestPack.zoom(folder).vendors(List.of(Vendor.of("Cisco")));
  }

  private Outcome outcome(Customer customer) {
    return rules.evaluate(customer, PARTNER, SALE).outcome();
  }

  private Outcome outcome(Sale sale) {
    return rules.evaluate(MINISTRY, PARTNER, sale).outcome();
  }

  private static List<String> ids(Decision decision) {
    return decision.reasons().stream().map(Reason::ruleId).toList();
  }

  @Test
  void theOrderInWhichPossibleValuesAreGivenIsNotSeen() {
    Customer controlled = Customer.builder().places("RU").stateControlled(true).build();
    Decision one =
        rules.evaluate(
            controlled.toBuilder()
                .buyerClass(BuyerClass.COMPANY, BuyerClass.STATE_INSTITUTION)
                .build(),
            PARTNER,
            SALE);
    Decision other =
        rules.evaluate(
            controlled.toBuilder()
                .buyerClass(BuyerClass.STATE_INSTITUTION, BuyerClass.COMPANY)
                .build(),
            PARTNER,
            SALE);
    assertEquals(one.toString(), other.toString());
    assertEquals(one, other);
  }

  @Test
  void aMinistryIsRevokedWithTheRuleThatSaysSo() {
    Decision decision = rules.evaluate(MINISTRY, PARTNER, SALE);
    assertEquals(Outcome.REVOKED, decision.outcome());
    Reason reason = decision.reasons().get(0);
    assertEquals("Z-1", reason.ruleId());
    assertEquals("No more sales to government agencies.", reason.message());
    assertEquals("A letter to partners", reason.source());
    assertEquals("zoom/letter.drl", reason.file());
    assertEquals(18, reason.line());
    assertTrue(
        reason
            .facts()
            .contains(
                new MatchedFact(
                    "Customer.regions", new FactValues.SetOf(List.of("CIS"), List.of()))),
        reason::toString);
    assertTrue(
        decision
            .nearestChanges()
            .contains(
                new NearestChange(
                    "channel", FactValues.OneOf.of("VENDOR_DIRECT"), Outcome.AUTHORIZED, true)),
        decision::toString);
  }

  @Test
  void ofThreePlacesTheReasonNamesThoseThatDecided() {
    Customer three = MINISTRY.toBuilder().places("DE", "KZ", "RU").build();
    Decision decision = rules.evaluate(three, PARTNER, SALE);
    assertEquals(List.of(Place.of("KZ"), Place.of("RU")), decision.reasons().get(0).places());
    assertTrue(decision.toString().contains("KZ, RU"), decision::toString);
  }

  @Test
  void withoutASaleItIsANewOneTodayByTheHostsClock() {
    AuthorizationRules dayBefore = rules.clock(clockAt("2021-03-30T12:00:00Z"));
    AuthorizationRules thatDay = rules.clock(clockAt("2021-03-31T12:00:00Z"));
    assertEquals(Outcome.AUTHORIZED, dayBefore.evaluate(MINISTRY, PARTNER).outcome());
    assertEquals(Outcome.REVOKED, thatDay.evaluate(MINISTRY, PARTNER).outcome());
  }

  private static Clock clockAt(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  @Test
  void aRuleSpeaksFromItsDateOn() {
    assertEquals(Outcome.AUTHORIZED, outcome(Sale.on(LocalDate.of(2021, 3, 30))));
    assertEquals(Outcome.REVOKED, outcome(Sale.on(LocalDate.of(2021, 3, 31))));
  }

  @Test
  void theVendorsOwnChannelStaysOpen() {
    assertEquals(
        Outcome.AUTHORIZED, outcome(SALE.toBuilder().channel(Channel.VENDOR_DIRECT).build()));
  }

  @Test
  void aConditionIsHandedOver() {
    Decision decision =
        rules.evaluate(MINISTRY, PARTNER, SALE.toBuilder().kind(SaleKind.SUPPORT).build());
    assertEquals(Outcome.CONDITIONAL, decision.outcome());
    assertEquals(List.of("Support ends with the term."), decision.conditions());
  }

  @Test
  void stateInterestDecidesOnTheThresholdsThemselves() {
    Customer held = COMPANY.toBuilder().stateControlled(false).build();
    assertEquals(Outcome.AUTHORIZED, outcome(held.toBuilder().stateInterest(9).build()));
    assertEquals(Outcome.REVIEW, outcome(held.toBuilder().stateInterest(10).build()));
    assertEquals(Outcome.REVIEW, outcome(held.toBuilder().stateInterest(49).build()));
    assertEquals(Outcome.REVOKED, outcome(held.toBuilder().stateInterest(50).build()));
    assertEquals(
        Outcome.REVOKED,
        outcome(COMPANY.toBuilder().stateInterest(0).stateControlled(true).build()));
  }

  @Test
  void aRangeThatDoesNotMatterIsAnAnswer() {
    ShareRange majority = ShareRange.between(Share.percent(55), Share.HUNDRED);
    Decision decision =
        rules.evaluate(COMPANY.toBuilder().stateInterest(majority).build(), PARTNER, SALE);
    assertEquals(Outcome.REVOKED, decision.outcome());
    assertEquals(List.of("Z-2"), ids(decision));
  }

  @Test
  void anUnknownStateInterestIsAReviewThatSaysWhatEachFigureWouldGive() {
    ShareRange range = ShareRange.between(Share.percent(40), Share.HUNDRED);
    Customer customer = COMPANY.toBuilder().stateInterest(range).stateControlled(false).build();
    Decision decision = rules.evaluate(customer, PARTNER, SALE);
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals(
        "stateInterest: 50 and above REVOKED, 40 to below 50 REVIEW; known so far: 40 and above",
        decision.openQuestions().get(0).toString());
  }

  @Test
  void ownershipThatNobodyKnowsIsOneQuestion() {
    Decision decision = rules.evaluate(COMPANY, PARTNER, SALE);
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals(
        List.of("stateInterest"),
        decision.openQuestions().stream().map(OpenQuestion::attribute).toList());
    assertEquals(List.of(), ids(decision));
  }

  @Test
  void aUniversityWhoseFounderIsUnknownAsksForItsClass() {
    Decision decision =
        rules.evaluate(
            Customer.builder()
                .places("RU")
                .buyerClass(BuyerClass.STATE_INSTITUTION, BuyerClass.PRIVATE_INSTITUTION)
                .build(),
            PARTNER,
            SALE);
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals(
        "[buyerClass: STATE_INSTITUTION REVOKED, PRIVATE_INSTITUTION AUTHORIZED; known so far: PRIVATE_INSTITUTION or STATE_INSTITUTION]",
        decision.openQuestions().toString());
  }

  @Test
  void aRegionInAnotherRoleThanMemberIsNeverAGuess() {
    Decision decision =
        rules.evaluate(Customer.of("UA", BuyerClass.GOVERNMENT_AGENCY), PARTNER, SALE);
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals(
        "[regions: CIS REVOKED, none NO_GRANT; known so far: UA,"
            + " subdivision: UA-40, also in RU REVOKED, UA-43, also in RU REVOKED,"
            + " any other NO_GRANT or REVOKED; known so far: UA]",
        decision.openQuestions().toString());
  }

  @Test
  void aPlaceThatLeftItsRegionIsOutsideIt() {
    Partner partner = Partner.of("P", "RU", Grant.of("Zoom", "CIS", "GE"));
    Customer georgian = Customer.of("GE", BuyerClass.GOVERNMENT_AGENCY);
    assertEquals(Outcome.AUTHORIZED, rules.evaluate(georgian, partner, SALE).outcome());
  }

  @Test
  void theWorstPlaceWins() {
    Customer branch = COMPANY.toBuilder().places("CY", "RU").stateInterest(100).build();
    assertEquals(Outcome.REVOKED, outcome(branch));
  }

  @Test
  void aSaleThatNoGrantCoversIsNoGrant() {
    Decision decision = rules.evaluate(Customer.of("DE", BuyerClass.PERSON), PARTNER, SALE);
    assertEquals(Outcome.NO_GRANT, decision.outcome());
    assertEquals(
        List.of("No grant of RIGHTCONF covers this sale of Zoom: granted in CIS."),
        decision.rulings().get(0).notes());
    assertEquals(Outcome.NO_GRANT, rules.evaluate(MINISTRY, Partner.of("P", "RU"), SALE).outcome());
    assertEquals(Outcome.NO_GRANT, outcome(SALE.toBuilder().vendor("Cisco").build()));
  }

  @Test
  void oneMoreGrantOfTheVendorNeverHurts() {
    Partner twice = PARTNER.toBuilder().grant(Grant.of("Zoom", "DE")).build();
    Customer person = Customer.of("RU", BuyerClass.PERSON);
    assertEquals(Outcome.AUTHORIZED, rules.evaluate(person, twice, SALE).outcome());
  }

  @Test
  void eachVendorHasItsRuling() {
    Partner partner = PARTNER.toBuilder().grant(Grant.of("Cisco")).build();
    Decision decision = rules.evaluate(MINISTRY, partner, SALE);
    assertEquals(Outcome.REVOKED, decision.outcome());
    assertEquals(Outcome.AUTHORIZED, decision.ruling("Cisco").orElseThrow().outcome());
    assertEquals(Outcome.REVOKED, decision.ruling("Zoom").orElseThrow().outcome());
    assertTrue(decision.ruling("Oracle").isEmpty());
  }

  @Test
  void unknownsAreAskedAboutHoweverManyTheyAre() {
    StringBuilder shares = new StringBuilder("stateInterest == 0");
    for (int percent = 1; percent <= 99; percent++) {
      shares.append(" || stateInterest == ").append(percent);
    }
    String tests =
        """
        Grant( vendor == "Acme" )
        Customer( listings contains "US-SDN" || listings contains "US-SSI"
            || listings contains "US-ENTITY-LIST" || listings contains "EU-ASSET-FREEZE"
            || endUses contains "MILITARY" || endUses contains "SURVEILLANCE" )
        Customer( %s )
        """
            .formatted(shares);
    AuthorizationRules many =
        TestPack.load(
            folder,
            Map.of(
                "words.csv",
                TestPack.words(
                    "Customer,listings,US-SDN",
                    "Customer,listings,US-SSI",
                    "Customer,listings,US-ENTITY-LIST",
                    "Customer,listings,EU-ASSET-FREEZE",
                    "Customer,endUses,MILITARY",
                    "Customer,endUses,SURVEILLANCE"),
                "acme/many.drl",
                TestPack.rule("acme", "ACME-1 Anything", tests, "ruling.revoke( \"No.\" );")));
    Partner partner = Partner.of("P", "RU", Grant.of("Acme"));
    Decision decision = many.evaluate(Customer.builder().build(), partner, SALE);
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals(List.of(), decision.rulings().get(0).notes());
    assertEquals(
        List.of("buyerClass", "endUses", "listings", "stateInterest"),
        decision.openQuestions().stream().map(OpenQuestion::attribute).toList());
    assertEquals(
        "listings: EU-ASSET-FREEZE AUTHORIZED or REVOKED, US-ENTITY-LIST AUTHORIZED or REVOKED,"
            + " US-SDN AUTHORIZED or REVOKED, US-SSI AUTHORIZED or REVOKED,"
            + " none AUTHORIZED or REVOKED; known so far: unknown",
        decision.openQuestions().get(2).toString());
  }

  @Test
  void aPatternThatIsNegatedSpeaksOfAllOthers() {
    AuthorizationRules outside =
        TestPack.load(
            folder,
            Map.of(
                "acme/outside.drl",
                TestPack.rule(
                    "acme",
                    "ACME-1 Outside Russia",
                    "Grant( vendor == \"Acme\" )\nnot Customer( country == \"RU\" )",
                    "ruling.revoke( \"Only in Russia.\" );")));
    Partner partner = Partner.of("P", "RU", Grant.of("Acme"));
    Customer russian = Customer.of("RU", BuyerClass.COMPANY);
    assertEquals(Outcome.AUTHORIZED, outside.evaluate(russian, partner, SALE).outcome());
    assertEquals(
        Outcome.REVOKED,
        outside.evaluate(Customer.of("KZ", BuyerClass.COMPANY), partner, SALE).outcome());
    assertEquals(
        Outcome.REVIEW, outside.evaluate(Customer.builder().build(), partner, SALE).outcome());
  }

  @Test
  void rulesWithoutAVendorSpeakAboutEverySaleEvenWithoutAGrant() {
    AuthorizationRules everybody =
        TestPack.load(
            folder,
            Map.of(
                "words.csv",
                TestPack.words("Customer,listings,US-SDN"),
                "law/listed.drl",
                TestPack.rule(
                        "law",
                        "LAW-1 Listed",
                        "Customer( listings contains \"US-SDN\" )",
                        "ruling.revoke( \"Listed.\" );")
                    .replace("@authority( VENDOR )", "@authority( LAW )")));
    Customer listed =
        COMPANY.toBuilder().listings("US-SDN").stateInterest(0).stateControlled(false).build();
    Partner nobody = Partner.of("P", "RU");
    assertEquals(Outcome.REVOKED, everybody.evaluate(listed, nobody, SALE).outcome());
    assertEquals(
        Outcome.NO_GRANT,
        everybody.evaluate(listed.toBuilder().listings(Set.of()).build(), nobody, SALE).outcome());
    assertEquals(Outcome.REVOKED, everybody.evaluate(listed, PARTNER, SALE).outcome());
  }

  @Test
  void aReportedDirectiveCountsAsTheHostSays() {
    String reported = TestPack.ZOOM.replace("RECEIVED", "REPORTED");
    AuthorizationRules press = TestPack.load(folder, Map.of("zoom/letter.drl", reported));
    assertEquals(Outcome.REVIEW, press.evaluate(MINISTRY, PARTNER, SALE).outcome());
    assertEquals(
        Outcome.REVOKED,
        press.unverified(Outcome.REVOKED).evaluate(MINISTRY, PARTNER, SALE).outcome());
    AuthorizationRules mild = press.unverified(Outcome.CONDITIONAL);
    assertEquals(Outcome.CONDITIONAL, mild.evaluate(MINISTRY, PARTNER, SALE).outcome());
    assertEquals(
        Outcome.CONDITIONAL,
        press
            .evaluate(MINISTRY, PARTNER, SALE.toBuilder().kind(SaleKind.SUPPORT).build())
            .outcome(),
        "a status only softens what a rule says");
  }

  @Test
  void aWithdrawnDirectiveSaysNothing() {
    String withdrawn = TestPack.ZOOM.replace("RECEIVED", "WITHDRAWN");
    AuthorizationRules over = TestPack.load(folder, Map.of("zoom/letter.drl", withdrawn));
    Decision decision = over.evaluate(MINISTRY, PARTNER, SALE);
    assertEquals(Outcome.AUTHORIZED, decision.outcome());
    assertEquals(List.of(), decision.reasons());
  }

  @Test
  void namesDecideNothingAndEqualQuestionsGetEqualDecisions() {
    Decision named =
        rules.evaluate(
            MINISTRY.toBuilder().name("Ministry").build(),
            PARTNER.toBuilder().name("Right").build(),
            SALE);
    Decision unnamed = rules.evaluate(MINISTRY, PARTNER, SALE);
    assertEquals(unnamed, named);
    assertEquals(unnamed.toString(), named.toString());
    assertEquals(unnamed.hashCode(), named.hashCode());
  }

  @Test
  void aStatusCanBeSupposedAndTheVersionShowsIt() {
    AuthorizationRules over = rules.assuming(Map.of("Z", Status.WITHDRAWN, "Z-1", Status.REPORTED));
    Decision decision = over.evaluate(MINISTRY, PARTNER, SALE);
    assertEquals(Outcome.REVIEW, decision.outcome(), "the longer beginning decides");
    String supposed = "+{Z=WITHDRAWN, Z-1=REPORTED}";
    assertTrue(decision.packVersion().contains(supposed), decision::packVersion);
    assertEquals(rules.packVersion(), decision.packVersion().replace(supposed, ""));
    assertEquals(
        Outcome.AUTHORIZED,
        over.evaluate(COMPANY.toBuilder().stateInterest(60).build(), PARTNER, SALE).outcome());
    Map<String, Status> unknown = Map.of("Y-1", Status.WITHDRAWN);
    assertThrows(IllegalArgumentException.class, () -> rules.assuming(unknown));
  }

  @Test
  void someRulesCanBeAskedAloneAndTheVersionShowsIt() {
    assertEquals(Outcome.REVOKED, rules.evaluate(MINISTRY, PARTNER, SALE).outcome());
    Decision first = rules.only(List.of("Z-1")).evaluate(MINISTRY, PARTNER, SALE);
    assertEquals(Outcome.REVOKED, first.outcome());
    assertEquals(rules.packVersion(), first.packVersion().replace("+only [Z-1]", ""));
    assertNotEquals(rules.packVersion(), first.packVersion());
    AuthorizationRules second = rules.only(List.of("Z-2"));
    assertEquals(Outcome.AUTHORIZED, second.evaluate(MINISTRY, PARTNER, SALE).outcome());
    assertEquals(Set.of("Z-2"), second.landmarks().byRule().keySet());
    assertEquals(
        Outcome.AUTHORIZED, rules.only(List.of()).evaluate(MINISTRY, PARTNER, SALE).outcome());
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> rules.only(List.of("Y-1")));
    assertTrue(unknown.getMessage().startsWith("No rule has the id \"Y-1\"; the ids are [Z-1"));
  }

  @Test
  void aReasonShowsTheChainsBehindTheFiguresThatItsRuleAsksFor() {
    OwnershipGraph owners =
        OwnershipGraph.of(
            List.of(
                Party.of("ru", PartyKind.STATE).ofState("RU"),
                Party.of("holding", PartyKind.COMPANY).covered(Coverage.COMPLETE),
                Party.of(OwnershipGraph.SELF, PartyKind.COMPANY)),
            List.of(
                Stake.of("ru", "holding", Share.HUNDRED),
                Stake.of("holding", OwnershipGraph.SELF, Share.percent(60))),
            List.of());
    Decision decision =
        rules.evaluate(COMPANY.toBuilder().ownership(owners).build(), PARTNER, SALE);
    assertEquals(Outcome.REVOKED, decision.outcome());
    assertEquals(
        List.of(
            "ru holds 100 percent of holding, holding holds 60 percent of the customer: 60 percent, the shares multiplied",
            "ru holds 100 percent of holding, holding holds 60 percent of the customer: 60 percent, passed whole along controlled holders"),
        decision.reasons().get(0).ownership().stream().map(Object::toString).toList());
  }

  @Test
  void aRegisterThatCannotBeTrueIsAReviewWithItsFigures() {
    OwnershipGraph owners =
        OwnershipGraph.of(
            List.of(
                Party.of("ru", PartyKind.STATE).ofState("RU"),
                Party.of("p", PartyKind.PERSON),
                Party.of(OwnershipGraph.SELF, PartyKind.COMPANY)),
            List.of(
                Stake.of("ru", OwnershipGraph.SELF, Share.percent(60)),
                Stake.of("p", OwnershipGraph.SELF, Share.percent(50))),
            List.of());
    Decision decision =
        rules.evaluate(COMPANY.toBuilder().ownership(owners).build(), PARTNER, SALE);
    assertEquals(Outcome.REVIEW, decision.outcome());
    String notes = decision.rulings().get(0).notes().toString();
    assertTrue(notes.contains("110"), notes);
  }

  @Test
  void aBuyerOfOneOfSomeClassesIsOfNoOther() {
    AuthorizationRules rules =
        AuthorizationRules.load(
            Map.of(
                "zoom/letter.drl",
                TestPack.rule(
                    "zoom",
                    "Z-1 Authorities",
                    "Grant( vendor == \"Zoom\" )\nCustomer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )",
                    "ruling.revoke( \"No.\" );")));
    Customer buyer =
        Customer.builder().places("KZ").buyerClass(BuyerClass.COMPANY, BuyerClass.PERSON).build();
    Partner partner = Partner.of("P", "KZ", Grant.of("Zoom"));
    assertEquals(Outcome.AUTHORIZED, rules.evaluate(buyer, partner).outcome());
  }
}
