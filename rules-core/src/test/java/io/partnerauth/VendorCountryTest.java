package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorCountryTest {
  private static final AuthorizationRules RULES =
      AuthorizationRules.load(
          Map.of(
              "vendors.csv",
              "vendor,aliases,country,note\nZoom,Zoom Video,US,\nSAP,,DE,\nExample,,,\nCisco,,US,\n",
              "law/export.drl",
              """
              package io.partnerauth.rules.law

              import io.partnerauth.facts.*

              global io.partnerauth.facts.Ruling ruling

              // We read it so.
              rule "EXPORT-1 American products"
                  @source( "Law" )
                  @status( CONFIRMED )
                  @authority( LAW )
              when
                  Grant( vendorCountry == "US", vendor != "Cisco" )
                  Customer( country == "IR" )
              then
                  ruling.revoke( "American products are not sold there." );
              end
              """));

  private static Decision decide(AuthorizationRules rules, String vendor) {
    return rules.evaluate(
        Customer.of("IR", BuyerClass.COMPANY),
        Partner.of("P", "AE", Grant.of(vendor)),
        Sale.on(LocalDate.of(2026, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "Zoom,REVOKED",
    "Zoom Video,REVOKED",
    "SAP,AUTHORIZED",
    "Cisco,AUTHORIZED",
    "Example,REVIEW",
    "Nobody,REVIEW"
  })
  void theVendorsOwnCountryCounts(String vendor, Outcome outcome) {
    Decision decision = decide(RULES, vendor);
    assertEquals(outcome, decision.outcome(), decision::toString);
    assertEquals(outcome, decide(RULES.everyDecision(), vendor).outcome());
  }

  @Test
  void aVendorOfWhichNoCountryIsKnownIsAnOpenQuestion() {
    OpenQuestion open = decide(RULES, "Example").openQuestions().get(0);
    assertEquals("vendorCountry", open.attribute());
    assertEquals(2, open.answers().size(), open::toString);
  }

  @Test
  void theReasonTellsTheCountry() {
    String text = decide(RULES, "Zoom").toString();
    assertTrue(text.contains("vendorCountry = US"), text);
  }

  @Test
  void aHostCanSayWhereAVendorOfItsOwnIs() {
    Vendor american = new Vendor("Acme", Set.of(), Optional.of("US"), List.of());
    Vendor german = new Vendor("Werk", Set.of(), Optional.of("DE"), List.of());
    AuthorizationRules more = RULES.vendors(List.of(american, german));
    assertEquals(Outcome.REVOKED, decide(more, "Acme").outcome());
    assertEquals(Outcome.AUTHORIZED, decide(more, "Werk").outcome());
    assertEquals(Outcome.REVIEW, decide(RULES, "Acme").outcome());
  }
}
