package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.RuleTrace.Holds;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTraceTest {
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom", "CIS"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));

  @TempDir private Path folder;
  private AuthorizationRules rules;

  @BeforeEach
  void load() {
    rules = TestPack.zoom(folder);
  }

  private RuleTrace trace(Customer customer, String rule) {
    return rules.trace(customer, PARTNER, SALE).stream()
        .filter(trace -> trace.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> conditions(RuleTrace trace, Holds holds) {
    return trace.conditions().stream()
        .filter(condition -> condition.holds() == holds)
        .map(condition -> condition.line() + ": " + condition.text() + " " + condition.facts())
        .toList();
  }

  @Test
  void allConditionsOfARuleThatSpeaksHold() {
    RuleTrace trace = trace(Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY), "Z-1");
    assertEquals(Holds.YES, trace.holds());
    assertEquals(6, conditions(trace, Holds.YES).size());
    assertEquals("zoom/letter.drl:18", trace.file() + ":" + trace.line());
  }

  @Test
  void theConditionThatDoesNotHoldIsNamedWithItsLineAndTheFactThatItLookedAt() {
    RuleTrace trace = trace(Customer.of("RU", BuyerClass.COMPANY), "Z-1");
    assertEquals(Holds.NO, trace.holds());
    assertEquals(
        List.of(
            "20: Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )"
                + " [Customer.buyerClass = COMPANY]"),
        conditions(trace, Holds.NO));
  }

  @Test
  void aConditionOnAnUnknownFactIsOpenAndSaysWhatIsKnown() {
    Customer customer =
        Customer.builder()
            .places("KZ")
            .buyerClass(BuyerClass.COMPANY)
            .stateControlled(false)
            .stateInterest(new ShareRange(Share.percent(25), true, Share.HUNDRED, true))
            .build();
    RuleTrace trace = trace(customer, "Z-3");
    assertEquals(Holds.OPEN, trace.holds());
    assertEquals(
        List.of("35: Customer( stateInterest < 50 ) [Customer.stateInterest = 25 and above]"),
        conditions(trace, Holds.OPEN));
  }

  @Test
  void aConditionOnAFactOfWhichNothingIsKnownSaysSo() {
    RuleTrace trace = trace(Customer.of("KZ", BuyerClass.COMPANY), "Z-2");
    assertEquals(Holds.OPEN, trace.holds());
    assertTrue(
        conditions(trace, Holds.OPEN).get(0).contains("Customer.stateControlled = unknown"),
        trace::toString);
  }

  @Test
  void eachPlaceOfTheCustomerIsTracedOnItsOwn() {
    Customer customer =
        Customer.builder().places("RU", "CY").buyerClass(BuyerClass.GOVERNMENT_AGENCY).build();
    List<String> places =
        rules.trace(customer, PARTNER, SALE).stream()
            .filter(trace -> trace.ruleId().equals("Z-1"))
            .map(trace -> trace.place().orElseThrow() + " " + trace.holds())
            .toList();
    assertEquals(List.of("CY NO", "RU YES"), places);
  }

  @Test
  void theRulesThatHoldWithoutBeingWithdrawnAreTheReasons() {
    for (BuyerClass buyerClass : BuyerClass.values()) {
      Customer customer =
          Customer.builder()
              .places("RU")
              .buyerClass(buyerClass)
              .stateInterest(ShareRange.exactly(Share.percent(30)))
              .stateControlled(false)
              .build();
      List<String> reasons =
          rules.evaluate(customer, PARTNER, SALE).reasons().stream()
              .map(Reason::ruleId)
              .sorted()
              .toList();
      List<String> traced =
          rules.trace(customer, PARTNER, SALE).stream()
              .filter(trace -> trace.holds() == Holds.YES)
              .map(RuleTrace::ruleId)
              .toList();
      assertEquals(reasons, traced, buyerClass::name);
    }
  }

  @Test
  void aTerritoryThatNobodyKnowsIsRefusedAsInADecision() {
    Partner partner = Partner.of("P", "RU", Grant.of("Zoom", "ATLANTIS"));
    assertThrows(
        IllegalArgumentException.class,
        () -> rules.trace(Customer.builder().build(), partner, SALE));
  }
}
