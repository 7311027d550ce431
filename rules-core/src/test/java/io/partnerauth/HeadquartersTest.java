package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.facts.BuyerClass;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadquartersTest {
  private static final AuthorizationRules RULES =
      AuthorizationRules.load(
          Map.of(
              "redhat/letter.drl",
              """
              package io.partnerauth.rules.redhat

              import io.partnerauth.facts.*

              global io.partnerauth.facts.Ruling ruling

              // We read it so.
              rule "REDHAT-1 Customers"
                  @source( "Letter" )
                  @status( CONFIRMED )
                  @authority( VENDOR )
              when
                  Grant( vendor == "Red Hat" )
                  Customer( country in ("RU", "BY") || headquarters in ("RU", "BY") )
              then
                  ruling.revoke( "Located or headquartered there." );
              end
              """));

  private static Decision decide(Optional<String> headquarters) {
    Customer customer =
        Customer.builder()
            .places("DE")
            .headquarters(headquarters)
            .buyerClass(BuyerClass.COMPANY)
            .build();
    return RULES.evaluate(
        customer, Partner.of("P", "DE", Grant.of("Red Hat")), Sale.on(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void theCountryOfTheUltimateParentCounts() {
    assertEquals(Outcome.REVOKED, decide(Optional.of("RU")).outcome());
    assertEquals(Outcome.AUTHORIZED, decide(Optional.of("DE")).outcome());
  }

  @Test
  void anUnknownOneIsAnOpenQuestion() {
    Decision decision = decide(Optional.empty());
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals("headquarters", decision.openQuestions().get(0).attribute());
  }

  @Test
  void aCodeOfNoCountryIsRefused() {
    CustomerBuilder customer = Customer.builder().headquarters("Russia");
    assertThrows(InvalidQuestionException.class, customer::build);
  }
}
