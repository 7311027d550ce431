package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.facts.BuyerClass;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host that names only a country has not said that its customer is in none of its parts. */
class DividedCountryTest {
  private static final AuthorizationRules RULES =
      AuthorizationRules.load(
          Map.of(
              "zoom/zone.drl",
              """
              package io.partnerauth.rules.zoom

              import io.partnerauth.facts.*

              global io.partnerauth.facts.Ruling ruling

              rule "ZOOM-1 The zone"
                  @source( "test" )
                  @status( CONFIRMED )
                  @authority( VENDOR )
              when
                  Grant( vendor == "Zoom" )
                  Customer( regions contains "ZONE" )
              then
                  ruling.revoke( "No." );
              end
              """,
              "regions.csv",
              """
              region,member,role,validFrom,validTo,note
              ZONE,US-CA,ASSOCIATE,,,
              ZONE,CA-ON,MEMBER,,,
              """));

  @ParameterizedTest
  @CsvSource({
    "US, REVIEW",
    "US-CA, REVIEW",
    "US-NY, AUTHORIZED",
    "CA, REVIEW",
    "CA-ON, REVOKED",
    "CA-QC, AUTHORIZED",
    "DE, AUTHORIZED"
  })
  void thePartDecides(String place, Outcome outcome) {
    Decision decision =
        RULES.evaluate(
            Customer.of(place, BuyerClass.COMPANY),
            Partner.of("P", "DE", Grant.of("Zoom")),
            Sale.on(LocalDate.of(2026, 1, 15)));
    assertEquals(outcome, decision.outcome());
    assertEquals(outcome, decision.rulings().get(0).outcome());
  }
}
