package io.partnerauth;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.facts.BuyerClass;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place of two countries is asked about in both, whichever code was written. */
class SharedPlacesTest {
  private static final Sale SALE = Sale.on(LocalDate.of(2026, 1, 15));

  private static final AuthorizationRules RULES = rules();

  private static final String HEAD =
      """
        package io.partnerauth.rules.zoom

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling

        """;
  private static final String RULE =
      """
        rule "ZOOM-%s x"
            @source( "test" )
            @status( CONFIRMED )
            @authority( VENDOR )
        when
            Grant( vendor == "Zoom" )
            Customer( %s )
        then
            ruling.%s( "No." );
        end
        """;

  /** Rules about parts that are in another country, too. */
  private static final AuthorizationRules OF_PARTS =
      AuthorizationRules.load(
          Map.of(
              "zoom/parts.drl",
              HEAD
                  + RULE.formatted("1", "subdivision == \"UA-43\"", "revoke")
                  + RULE.formatted("2", "country == \"PR\"", "revoke")));

  private static AuthorizationRules rules() {
    return AuthorizationRules.load(
        Map.of(
            "zoom/russia.drl", HEAD + RULE.formatted("1", "country == \"RU\"", "revoke"),
            "zoom/france.drl", HEAD + RULE.formatted("2", "country == \"FR\"", "revoke"),
            "zoom/kyiv.drl", HEAD + RULE.formatted("3", "subdivision == \"UA-30\"", "condition"),
            "zoom/china.drl", HEAD + RULE.formatted("4", "country == \"CN\"", "revoke"),
            "regions.csv",
                """
                region,member,role,validFrom,validTo,note
                US-CRIMEA,UA-43,MEMBER,,,
                """));
  }

  private static Decision decision(String place, String... territory) {
    Partner partner = Partner.of("P", "US", Grant.of("Zoom", territory));
    return RULES.evaluate(Customer.of(place, BuyerClass.COMPANY), partner, SALE);
  }

  @ParameterizedTest
  @CsvSource({
    "UA-43, REVOKED",
    "RU-CR, REVOKED",
    "RU-SEV, REVOKED",
    "UA-40, REVOKED",
    "RU, REVOKED",
    "RE, REVOKED",
    "FR-974, REVOKED",
    "UA-30, CONDITIONAL",
    "UA-14, AUTHORIZED",
    "UA, REVIEW",
    "HK, AUTHORIZED",
    "CN-HK, AUTHORIZED",
    "DE, AUTHORIZED"
  })
  void theRulesOfBothCountriesSpeak(String place, Outcome outcome) {
    assertEquals(outcome, decision(place).outcome());
    assertEquals(outcome, decision(place).rulings().get(0).outcome());
  }

  @Test
  void theReasonNamesThePlaceAndTheNoteWhy() {
    Ruling ruling = decision("RU-CR").rulings().get(0);
    assertEquals(Place.of("UA-43"), ruling.reasons().get(0).places().get(0));
    assertEquals(
        "[UA-43 is in two countries, so the rules about RU are asked too.]",
        ruling.notes().toString());
  }

  @Test
  void whoeverMayBeThereIsAskedWhere() {
    assertEquals(
        "subdivision: UA-40, also in RU REVOKED, UA-43, also in RU REVOKED,"
            + " any other AUTHORIZED or CONDITIONAL; known so far: UA",
        decision("UA").rulings().get(0).openQuestions().stream()
            .map(OpenQuestion::toString)
            .collect(joining()));
  }

  @Test
  void whoeverMayBeAnywhereIsAskedWhetherItIsThere() {
    Partner partner = Partner.of("P", "US", Grant.of("Zoom", "RE"));
    Customer customer = Customer.builder().buyerClass(BuyerClass.COMPANY).build();
    Ruling ruling = RULES.evaluate(customer, partner, SALE).rulings().get(0);
    assertEquals(Outcome.REVIEW, ruling.outcome());
    assertEquals(
        "country: RE, also in FR REVOKED, such as AD (regions: none) NO_GRANT, such as CN (regions:"
            + " none) NO_GRANT, such as FR (regions: none) NO_GRANT, such as RU (regions: none)"
            + " NO_GRANT, such as UA (regions: none) NO_GRANT; known so far: unknown",
        ruling.openQuestions().stream().map(OpenQuestion::toString).collect(joining("\n")));
  }

  @ParameterizedTest
  @CsvSource({"UA, REVOKED", "UA-43, REVOKED", "US-CRIMEA, REVOKED", "RU, REVOKED"})
  void aGrantOfThePlaceUnderItsOwnCodeCoversIt(String territory, Outcome outcome) {
    assertEquals(outcome, decision("RU-CR", territory).outcome());
  }

  @Test
  void aGrantOfTheSecondCountryDoesNot() {
    assertEquals(Outcome.NO_GRANT, decision("RE", "DE").outcome());
    assertEquals(Outcome.REVOKED, decision("RE", "FR").outcome());
    assertEquals(
        "No grant of P covers this sale of Zoom: granted in FR.",
        decision("RE", "FR").rulings().get(0).notes().get(0));
  }

  @Test
  void severalPlacesAreAskedInAllTheirCountries() {
    Partner partner = Partner.of("P", "US", Grant.of("Zoom"));
    Customer customer =
        Customer.builder().places("DE", "RE").buyerClass(BuyerClass.COMPANY).build();
    assertEquals(Outcome.REVOKED, RULES.evaluate(customer, partner, SALE).outcome());
  }

  @ParameterizedTest
  @CsvSource({
    "RU, REVIEW",
    "RU-CR, REVOKED",
    "RU-MOW, AUTHORIZED",
    "UA, REVIEW",
    "US, REVIEW",
    "PR, REVOKED",
    "US-PR, REVOKED",
    "US-CA, AUTHORIZED",
    "FR, AUTHORIZED"
  })
  void whoeverMayBeInAPartThatHasAnotherCountrysCodeIsNotPermitted(String place, Outcome outcome) {
    for (String territory : new String[] {"", Place.of(place).country()}) {
      Grant grant = territory.isEmpty() ? Grant.of("Zoom") : Grant.of("Zoom", territory);
      Customer customer = Customer.of(place, BuyerClass.COMPANY);
      Decision decision = OF_PARTS.evaluate(customer, Partner.of("P", "US", grant), SALE);
      assertEquals(outcome, decision.outcome(), territory);
      assertEquals(outcome, decision.rulings().get(0).outcome(), territory);
    }
  }

  @Test
  void itIsAskedWhereInTheCountryItIs() {
    Customer customer = Customer.of("US", BuyerClass.COMPANY);
    Partner partner = Partner.of("P", "US", Grant.of("Zoom", "US"));
    assertEquals(
        "country: PR, also in US REVOKED, elsewhere in it AUTHORIZED; known so far: US",
        OF_PARTS.evaluate(customer, partner, SALE).rulings().get(0).openQuestions().stream()
            .map(OpenQuestion::toString)
            .collect(joining("\n")));
  }
}
