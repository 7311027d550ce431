package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.facts.BuyerClass;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryDecisionTest {
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(BuyerClass.class)
  void askingDroolsEveryTimeChangesNoAnswer(BuyerClass buyerClass) {
    AuthorizationRules rules = TestPack.zoom(folder);
    Customer customer = Customer.of("RU", buyerClass);
    Decision decision = rules.evaluate(customer, PARTNER, SALE);
    assertEquals(decision, rules.everyDecision().evaluate(customer, PARTNER, SALE));
    assertEquals(decision, rules.evaluate(customer, PARTNER, SALE));
  }

  @ParameterizedTest
  @EnumSource(BuyerClass.class)
  void rulesThatWereMadeReadyDecideAlike(BuyerClass buyerClass) {
    AuthorizationRules rules = TestPack.zoom(folder);
    Customer customer = Customer.of("RU", buyerClass);
    Decision decision = rules.evaluate(customer, PARTNER, SALE);
    assertEquals(decision, rules.ready().evaluate(customer, PARTNER, SALE));
    assertEquals(decision, rules.everyDecision().ready().evaluate(customer, PARTNER, SALE));
  }

  @Test
  void asksEveryTimeWithASupposedStatusInEitherOrder() {
    Customer ministry = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
    Map<String, Status> withdrawn = Map.of("Z-1", Status.WITHDRAWN);
    AuthorizationRules rules = TestPack.zoom(folder);
    assertEquals(
        rules.assuming(withdrawn).everyDecision().evaluate(ministry, PARTNER, SALE),
        rules.everyDecision().assuming(withdrawn).evaluate(ministry, PARTNER, SALE));
  }
}
