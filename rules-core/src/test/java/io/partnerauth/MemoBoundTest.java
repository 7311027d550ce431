package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.facts.BuyerClass;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoBoundTest {
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(BuyerClass.class)
  void noBoundChangesAnAnswer(BuyerClass buyerClass) {
    AuthorizationRules rules = TestPack.zoom(folder);
    Customer customer = Customer.of("RU", buyerClass);
    Decision remembered = rules.evaluate(customer, PARTNER, SALE);
    for (int most : new int[] {0, 1, 2, 3, 1000}) {
      assertEquals(remembered, rules.memo(most).evaluate(customer, PARTNER, SALE));
    }
  }

  @ParameterizedTest
  @EnumSource(BuyerClass.class)
  void rulesThatWereMadeReadyDecideAlike(BuyerClass buyerClass) {
    AuthorizationRules rules = TestPack.zoom(folder);
    Customer customer = Customer.of("RU", buyerClass);
    Decision decision = rules.evaluate(customer, PARTNER, SALE);
    assertEquals(decision, rules.ready().evaluate(customer, PARTNER, SALE));
    assertEquals(decision, rules.memo(1000).ready().evaluate(customer, PARTNER, SALE));
  }

  @Test
  void aBoundAndASupposedStatusGoTogetherInEitherOrder() {
    Customer ministry = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
    Map<String, Status> withdrawn = Map.of("Z-1", Status.WITHDRAWN);
    AuthorizationRules rules = TestPack.zoom(folder);
    assertEquals(
        rules.assuming(withdrawn).memo(0).evaluate(ministry, PARTNER, SALE),
        rules.memo(0).assuming(withdrawn).evaluate(ministry, PARTNER, SALE));
  }

  @Test
  void aNegativeBoundIsRefused() {
    AuthorizationRules rules = TestPack.zoom(folder);
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> rules.memo(-1));
    assertEquals("A memo keeps 0 cells or more; got -1.", thrown.getMessage());
  }
}
