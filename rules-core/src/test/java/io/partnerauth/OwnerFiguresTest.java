package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.ListEntry;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.OwnershipGraphBuilder;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.Stake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that ask whose interest it is: a state's, a list's, a region's. */
class OwnerFiguresTest {
  private static final String WORDS =
      """
      fact,attribute,word,includes,meaning,source
      Customer,listings,US-SDN,,blocked persons,OFAC
      Customer,listings,US-MEU,,military end users,BIS
      Customer,listings,US-BIS,US-SDN;US-MEU,those whose owners count together,BIS
      """;
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final Partner PARTNER = Partner.of("P", "KZ", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(DAY);

  @TempDir private Path folder;

  private AuthorizationRules rules(String when) {
    return TestPack.load(
        folder,
        Map.of(
            "vendors.csv",
            "vendor,aliases,country,note\nZoom,,US,\n",
            "words.csv",
            WORDS,
            "zoom/owners.drl",
            TestPack.rule("zoom", "O-1 Owners", when, "ruling.revoke( \"Owners.\" );")
                .replace("VENDOR", "LAW")));
  }

  private static Party company(String id) {
    return Party.of(id, PartyKind.COMPANY).covered(Coverage.COMPLETE).unlisted();
  }

  private static OwnershipGraphBuilder owners() {
    return OwnershipGraph.builder()
        .party(company("self"))
        .party(Party.of("p", PartyKind.PERSON).in("KZ").unlisted());
  }

  private static OwnershipGraph held(Party holder, int share) {
    return owners()
        .party(holder)
        .stake(Stake.of(holder.id(), "self", Share.percent(share)))
        .stake(Stake.of("p", "self", Share.percent(100 - share)))
        .build();
  }

  private static Customer company(OwnershipGraph owners) {
    return Customer.builder().places("KZ").buyerClass(BuyerClass.COMPANY).ownership(owners).build();
  }

  private static Outcome outcome(AuthorizationRules rules, OwnershipGraph owners) {
    return rules.evaluate(company(owners), PARTNER, SALE).outcome();
  }

  @Test
  void aRuleAsksWhichStateItIs() {
    AuthorizationRules rules = rules("Customer( interestOfState[\"RU\"] >= 50 )");
    Party russia = Party.of("ru", PartyKind.STATE).ofState("RU");
    assertEquals(Outcome.REVOKED, outcome(rules, held(russia, 50)));
    assertEquals(Outcome.AUTHORIZED, outcome(rules, held(russia, 49)));
    Party china = Party.of("cn", PartyKind.STATE).ofState("CN");
    assertEquals(Outcome.AUTHORIZED, outcome(rules, held(china, 100)));
  }

  @Test
  void aDayHelpsOnWhichAnOwnerWasNotYetListed() {
    AuthorizationRules rules = rules("Customer( ownedByListed[\"US-SDN\"] >= 50 )");
    Party listed =
        Party.of("x", PartyKind.PERSON).listed(ListEntry.of("US-SDN").from(DAY.minusDays(7)));
    assertEquals(
        List.of("date before 2021-04-01 gives AUTHORIZED"), days(rules, held(listed, 50), SALE));
  }

  @Test
  void aDayHelpsOnWhichAnOwnersCountryIsInNoRegion() {
    AuthorizationRules rules = rules("Customer( ownedFrom[\"CIS\"] >= 50 )");
    Party georgian = Party.of("x", PartyKind.PERSON).in("GE").unlisted();
    OwnershipGraph graph =
        OwnershipGraph.builder()
            .party(company("self"))
            .party(georgian)
            .stake(Stake.of("x", "self", Share.percent(100)))
            .build();
    assertEquals(
        List.of(
            "date 2009-08-18 or later gives AUTHORIZED", "date before 1994-04-19 gives AUTHORIZED"),
        days(rules, graph, Sale.on(LocalDate.of(2009, 8, 17))));
  }

  private static List<String> days(AuthorizationRules rules, OwnershipGraph owners, Sale sale) {
    return rules.evaluate(company(owners), PARTNER, sale).nearestChanges().stream()
        .filter(change -> change.attribute().equals("date"))
        .map(NearestChange::toString)
        .toList();
  }

  @Test
  void theReasonHasTheFigureAndItsPath() {
    AuthorizationRules rules = rules("Customer( ownedByListed[\"US-SDN\"] >= 50 )");
    OwnershipGraph graph =
        owners()
            .party(Party.of("x", PartyKind.PERSON).listed("US-SDN"))
            .party(company("a"))
            .stake(Stake.of("x", "a", Share.percent(50)))
            .stake(Stake.of("p", "a", Share.percent(50)))
            .stake(Stake.of("a", "self", Share.percent(50)))
            .stake(Stake.of("p", "self", Share.percent(50)))
            .build();
    Reason reason = rules.evaluate(company(graph), PARTNER, SALE).reasons().get(0);
    assertEquals("Customer.ownedByListed[\"US-SDN\"]", reason.facts().get(0).attribute());
    assertEquals("50", reason.facts().get(0).value().toString());
    assertEquals(
        "x holds 50 percent of a, a holds 50 percent of the customer: 50 percent, passed whole along"
            + " controlled holders",
        reason.ownership().get(0).toString());
  }

  @Test
  void listsOfAUnionAreCountedTogetherAndFromTheirDayOn() {
    AuthorizationRules rules = rules("Customer( ownedByListed[\"US-BIS\"] >= 50 )");
    Party meu = Party.of("y", PartyKind.COMPANY).listed(ListEntry.of("US-MEU").from(DAY));
    OwnershipGraph graph =
        owners()
            .party(Party.of("x", PartyKind.PERSON).listed("US-SDN"))
            .party(meu)
            .stake(Stake.of("x", "self", Share.percent(25)))
            .stake(Stake.of("y", "self", Share.percent(25)))
            .stake(Stake.of("p", "self", Share.percent(50)))
            .build();
    assertEquals(Outcome.REVOKED, outcome(rules, graph));
    Sale before = Sale.on(DAY.minusDays(1));
    assertEquals(Outcome.REVIEW, rules.evaluate(company(graph), PARTNER, before).outcome());
  }

  @Test
  void anUnknownListingIsAnOpenQuestion() {
    AuthorizationRules rules = rules("Customer( ownedByListed[\"US-SDN\"] >= 50 )");
    Decision decision =
        rules.evaluate(company(held(Party.of("x", PartyKind.PERSON), 60)), PARTNER, SALE);
    assertEquals(Outcome.REVIEW, decision.outcome());
    OpenQuestion question = decision.openQuestions().get(0);
    assertEquals("ownedByListed[\"US-SDN\"]", question.attribute());
    assertEquals("up to 60", question.known().toString());
    Party misspelt = Party.of("x", PartyKind.PERSON).listed("US-SND");
    assertEquals(Outcome.REVIEW, outcome(rules, held(misspelt, 60)));
    assertEquals(Outcome.AUTHORIZED, outcome(rules, held(misspelt, 49)));
  }

  @Test
  void aStateThatControlsIsInTheSet() {
    AuthorizationRules rules = rules("Customer( controlledByState contains \"RU\" )");
    OwnershipGraph golden =
        owners()
            .party(Party.of("ru", PartyKind.STATE).ofState("RU"))
            .stake(Stake.of("p", "self", Share.HUNDRED))
            .control(Control.of("ru", "self", ControlBasis.GOLDEN_SHARE))
            .build();
    assertEquals(Outcome.REVOKED, outcome(rules, golden));
    assertEquals(
        Outcome.AUTHORIZED,
        outcome(rules, held(Party.of("ru", PartyKind.STATE).ofState("RU"), 49)));
  }

  @Test
  void holdersOfARegionAreThoseOfItsCountriesOnTheDay() {
    AuthorizationRules rules = rules("Customer( interestFrom[\"CIS\"] > 50 )");
    assertEquals(
        Outcome.AUTHORIZED, outcome(rules, held(Party.of("g", PartyKind.PERSON).in("DE"), 50)));
    assertEquals(
        Outcome.REVOKED, outcome(rules, held(Party.of("g", PartyKind.PERSON).in("RU"), 50)));
    assertEquals(
        Outcome.REVIEW, outcome(rules, held(Party.of("g", PartyKind.PERSON).in("UA"), 60)));
  }

  @Test
  void aSingleHolderIsNotAddedUp() {
    AuthorizationRules rules = rules("Customer( singleListed[\"US-SDN\"] >= 50 )");
    OwnershipGraph two =
        owners()
            .party(Party.of("x", PartyKind.PERSON).listed("US-SDN"))
            .party(Party.of("y", PartyKind.PERSON).listed("US-SDN"))
            .stake(Stake.of("x", "self", Share.percent(40)))
            .stake(Stake.of("y", "self", Share.percent(40)))
            .stake(Stake.of("p", "self", Share.percent(20)))
            .build();
    assertEquals(Outcome.AUTHORIZED, outcome(rules, two));
  }

  @Test
  void thePartnersOwnersCountToo() {
    AuthorizationRules rules = rules("Partner( ownedFrom[\"CN\"] >= 50 )");
    Customer customer = Customer.of("KZ", BuyerClass.PERSON);
    assertEquals(Outcome.REVIEW, rules.evaluate(customer, PARTNER, SALE).outcome());
    Partner chinese =
        PARTNER.toBuilder().ownership(held(Party.of("c", PartyKind.COMPANY).in("CN"), 51)).build();
    assertEquals(Outcome.REVOKED, rules.evaluate(customer, chinese, SALE).outcome());
  }

  private static Customer figures(OwnerFigures figures) {
    return Customer.builder().places("KZ").buyerClass(BuyerClass.COMPANY).figures(figures).build();
  }

  @Test
  void aHostMayGiveAFigureInsteadOfOwners() {
    AuthorizationRules rules = rules("Customer( ownedByListed[\"US-SDN\"] >= 50 )");
    OwnerFigures half = OwnerFigures.NONE.share("ownedByListed", "US-SDN", 50);
    Decision decision = rules.evaluate(figures(half), PARTNER, SALE);
    assertEquals(Outcome.REVOKED, decision.outcome());
    assertEquals("50", decision.reasons().get(0).facts().get(0).value().toString());
    assertTrue(
        decision.nearestChanges().stream()
            .anyMatch(
                change ->
                    change
                        .toString()
                        .equals("ownedByListed[\"US-SDN\"] below 50 gives AUTHORIZED")),
        decision::toString);
    OwnerFigures ofAnotherList = OwnerFigures.NONE.share("ownedByListed", "US-MEU", 50);
    assertEquals(Outcome.REVIEW, rules.evaluate(figures(ofAnotherList), PARTNER, SALE).outcome());
  }

  @Test
  void whatNoStateHoldsNoStateOfThemHolds() {
    AuthorizationRules rules =
        rules("Customer( interestOfState[\"RU\"] >= 50 || controlledByState contains \"RU\" )");
    CustomerBuilder company = Customer.builder().places("KZ").buyerClass(BuyerClass.COMPANY);
    Customer stateless = company.stateInterest(0).stateControlled(false).build();
    assertEquals(Outcome.AUTHORIZED, rules.evaluate(stateless, PARTNER, SALE).outcome());
    Customer some = company.stateInterest(60).build();
    assertEquals(Outcome.REVIEW, rules.evaluate(some, PARTNER, SALE).outcome());
  }

  @Test
  void aFigureOfAStateBodyCountsBeforeItsCountry() {
    AuthorizationRules rules = rules("Customer( interestOfState[\"CN\"] >= 50 )");
    Customer embassy =
        Customer.of("KZ", BuyerClass.GOVERNMENT_AGENCY).toBuilder()
            .figures(OwnerFigures.NONE.share("interestOfState", "CN", 100))
            .build();
    assertEquals(Outcome.REVOKED, rules.evaluate(embassy, PARTNER, SALE).outcome());
  }

  @Test
  void figuresAreNamedStrictlyAndStandAlone() {
    OwnerFigures none = OwnerFigures.NONE;
    assertThrows(InvalidQuestionException.class, () -> none.share("ownedBy", "US-SDN", 50));
    assertThrows(InvalidQuestionException.class, () -> none.share("controlledByState", "RU", 50));
    assertThrows(InvalidQuestionException.class, () -> none.share("ownedByListed", " ", 50));
    assertThrows(
        InvalidQuestionException.class, () -> none.controlled("ownedByListed", "US-SDN", true));
    OwnerFigures half = none.share("ownedByListed", "US-SDN", 50);
    OwnershipGraph graph = held(Party.of("x", PartyKind.PERSON), 60);
    CustomerBuilder customer = company(graph).toBuilder().figures(half);
    assertThrows(InvalidQuestionException.class, customer::build);
    PartnerBuilder partner = PARTNER.toBuilder().figures(half).ownership(graph);
    assertThrows(InvalidQuestionException.class, partner::build);
  }

  @Test
  void aStateBodyIsItsOwnStates() {
    AuthorizationRules rules =
        rules("Customer( interestOfState[\"RU\"] >= 50 || controlledByState contains \"RU\" )");
    assertEquals(
        Outcome.REVOKED,
        rules.evaluate(Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY), PARTNER, SALE).outcome());
    assertEquals(
        Outcome.AUTHORIZED,
        rules.evaluate(Customer.of("KZ", BuyerClass.STATE_INSTITUTION), PARTNER, SALE).outcome());
    assertEquals(
        Outcome.AUTHORIZED,
        rules.evaluate(Customer.of("RU", BuyerClass.PERSON), PARTNER, SALE).outcome());
    assertEquals(
        Outcome.REVIEW,
        rules.evaluate(Customer.of("RU", BuyerClass.COMPANY), PARTNER, SALE).outcome());
  }

  @Test
  void keysAreSpelledStrictly() {
    assertIssue("Customer( interestOfState[\"UK\"] >= 50 )", "DRL", "\"UK\"");
    assertIssue("Customer( ownedByListed[\"US-SND\"] >= 50 )", "DRL085", "US-SDN");
    assertIssue("Customer( interestFrom[\"CSI\"] >= 50 )", "DRL", "CIS");
    assertIssue("Customer( controlledByListed contains \"US-SND\" )", "DRL085", "US-SDN");
    assertIssue("Customer( interestOfState >= 50 )", "DRL088", "interestOfState[\"RU\"]");
    assertIssue("Customer( stateInterest[\"RU\"] >= 50 )", "DRL061", "stateInterest");
  }

  private void assertIssue(String when, String code, String word) {
    List<Issue> issues = List.of();
    try {
      rules(when);
    } catch (InvalidRulesException e) {
      issues = e.issues();
    }
    assertEquals(1, issues.size(), issues::toString);
    assertTrue(issues.get(0).code().startsWith(code), issues::toString);
    assertTrue((issues.get(0).message() + issues.get(0).help()).contains(word), issues::toString);
    assertEquals(Set.of("zoom/owners.drl"), Set.of(issues.get(0).file()));
  }
}
