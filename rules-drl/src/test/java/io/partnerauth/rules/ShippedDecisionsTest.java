package io.partnerauth.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Authority;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.FactValues;
import io.partnerauth.Grant;
import io.partnerauth.NearestChange;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Reason;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.OwnershipPath;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision says besides the outcome and rules that a scenario can expect. */
class ShippedDecisionsTest {
  private static final AuthorizationRules RULES = AuthorizationRules.load();
  private static final Map<String, Scenario> SCENARIOS =
      Scenarios.shipped().stream()
          .collect(Collectors.toMap(Scenario::name, Function.identity(), (one, same) -> one));

  private static Decision decide(String name) {
    return SCENARIOS.get(name).check(RULES).decision();
  }

  private static Reason reason(Decision decision, String id) {
    return decision.reasons().stream()
        .filter(reason -> reason.ruleId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRevokedMinistryLearnsThatZoomsOwnChannelIsOpen() {
    List<NearestChange> changes = decide("A Russian ministry buys new seats").nearestChanges();
    assertTrue(
        changes.contains(
            new NearestChange(
                "channel", FactValues.OneOf.of("VENDOR_DIRECT"), Outcome.AUTHORIZED, true)),
        changes::toString);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Zoom,REVOKED",
        "zoom,REVOKED",
        "ZOOM,REVOKED",
        "Zoom ,REVOKED",
        "Zoom Video Communications,REVOKED",
        "Zoom Video,REVOKED",
        "Zom,REVIEW"
      })
  void aMinistryIsRevokedOrReviewedHoweverTheVendorIsWritten(String vendor, Outcome outcome) {
    assertEquals(
        outcome,
        RULES
            .evaluate(
                Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY),
                Partner.of("P", "RU", Grant.of(vendor)),
                Sale.builder(LocalDate.of(2021, 4, 8)).vendor(vendor).build())
            .outcome());
  }

  @Test
  void aStatesHalfIsShownWithTheChainsOfItsHolders() {
    Decision decision =
        decide("A company of which the state holds 50.23 percent through three holders");
    List<OwnershipPath> chains = reason(decision, "ZOOM-2021-3").ownership();
    String printed = chains.toString();
    assertTrue(List.of("38.37", "10.97", "0.89").stream().allMatch(printed::contains), printed);
    assertTrue(decision.toString().contains("50.23"), decision::toString);
  }

  @Test
  void aListedMilitaryEndUserIsRefusedByLaw() {
    Decision decision = decide("A technical university that the list of military end users names");
    assertEquals(Authority.LAW, reason(decision, "EAR-744-21-1").authority());
  }

  @Test
  void aMilitaryEndUseIsReviewedByLaw() {
    Decision decision = decide("A Chinese university that is not listed, for a military end use");
    assertEquals(Authority.LAW, reason(decision, "EAR-744-21-2").authority());
  }

  @Test
  void supportUnderAnOldContractNamesItsCondition() {
    assertEquals(
        List.of(
            "Support goes on under the contract signed before 31 March 2021: no more seats, and it"
                + " ends with the contract's term."),
        decide("A ministry asks for support under an old contract").conditions());
  }

  @Test
  void aRenamedBuyerAndPartnerGetTheSameRulings() {
    assertEquals(
        decide("A Russian ministry buys new seats").rulings(),
        decide("A ministry under another name, from a partner under another name").rulings());
  }

  @Test
  void oneGrantTakenAwayLeavesTheOthers() {
    Decision decision = decide("Two grants, one of which the letter takes away");
    assertEquals(Outcome.REVOKED, decision.ruling("Zoom").orElseThrow().outcome());
    assertEquals(Outcome.AUTHORIZED, decision.ruling("Kaspersky").orElseThrow().outcome());
  }
}
