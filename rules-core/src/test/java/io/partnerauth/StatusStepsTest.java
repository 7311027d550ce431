package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was known when decides, and a withdrawal is about sales from its day on. */
class StatusStepsTest {
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Customer AGENCY = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);

  /** The Zoom story with an invented end: the letter was withdrawn on 1 June 2021. */
  private static final String ZOOM =
      """
      @reported( "07-Apr-2021" ) @received( "31-Mar-2021" ) @withdrawn( "01-Jun-2021" )
      """;

  private static AuthorizationRules rules(String steps) {
    return AuthorizationRules.load(
        Map.of(
            "regions.csv",
            TestPack.REGIONS,
            "zoom/letter.drl",
            TestPack.ZOOM.replace("@status( RECEIVED )", steps)));
  }

  private static Outcome outcome(AuthorizationRules rules, LocalDate sale) {
    return rules.evaluate(AGENCY, PARTNER, Sale.on(sale)).outcome();
  }

  @ParameterizedTest(name = "as known on {0}, a sale on {1}: {2}")
  @CsvSource({
    // nobody had heard of the letter
    "2021-03-30, 2021-03-31, AUTHORIZED",
    // the partner holds it
    "2021-03-31, 2021-03-30, AUTHORIZED",
    "2021-03-31, 2021-03-31, REVOKED",
    "2021-04-01, 2021-04-08, REVOKED",
    "2021-04-06, 2021-04-08, REVOKED",
    // a report in the press makes nobody less sure who holds the letter
    "2021-04-07, 2021-04-08, REVOKED",
    "2021-04-08, 2021-04-08, REVOKED",
    // before the withdrawal was known, sales on both sides of it
    "2021-05-31, 2021-05-31, REVOKED",
    "2021-05-31, 2021-06-01, REVOKED",
    // after it, only those from its day on are free
    "2021-06-01, 2021-05-31, REVOKED",
    "2021-06-01, 2021-06-01, AUTHORIZED",
    "2026-11-30, 2021-04-08, REVOKED",
    "2026-11-30, 2026-11-30, AUTHORIZED"
  })
  void theZoomLetterOnItsDays(LocalDate known, LocalDate sale, Outcome expected) {
    assertEquals(expected, outcome(rules(ZOOM).asKnownOn(known), sale));
  }

  @ParameterizedTest(name = "as known on {0}, a sale on {1}: {2}")
  @CsvSource({
    // whoever reads the press only has to look first, until the notice comes
    "2021-04-06, 2021-04-08, AUTHORIZED",
    "2021-04-07, 2021-04-08, REVIEW",
    "2021-04-08, 2021-04-08, REVOKED"
  })
  void aPartnerWhoGetsTheLetterAfterThePress(LocalDate known, LocalDate sale, Outcome expected) {
    AuthorizationRules rules = rules("@reported( \"07-Apr-2021\" ) @received( \"08-Apr-2021\" )");
    assertEquals(expected, outcome(rules.asKnownOn(known), sale));
  }

  /** In force on 29 September 2025, suspended for a year, and nobody knows whether it returned. */
  @ParameterizedTest(name = "as known on {0}, a sale on {1}: {2}")
  @CsvSource({
    "2025-09-28, 2025-09-29, AUTHORIZED",
    "2025-09-29, 2025-09-29, REVOKED",
    "2025-11-09, 2025-11-09, REVOKED",
    "2025-11-09, 2025-11-10, REVOKED",
    "2025-11-10, 2025-11-09, REVOKED",
    "2025-11-10, 2025-11-10, AUTHORIZED",
    "2025-11-10, 2026-11-09, AUTHORIZED",
    "2025-11-10, 2026-11-10, REVOKED",
    "2026-11-10, 2026-11-09, AUTHORIZED",
    "2026-11-10, 2026-11-10, REVIEW",
    "2026-11-30, 2026-11-30, REVIEW"
  })
  void theAffiliatesRuleIsSuspendedAndThenUnclear(
      LocalDate known, LocalDate sale, Outcome expected) {
    AuthorizationRules rules =
        rules(
            """
            @confirmed( "29-Sep-2025" )
            @suspended( "10-Nov-2025", "09-Nov-2026" )
            @unclear( "10-Nov-2026" )
            """);
    assertEquals(expected, outcome(rules.asKnownOn(known), sale));
  }

  @TestFactory
  Stream<DynamicTest> scenariosNameBothDays() {
    String yaml =
        """
        scenarios:
          - name: Nobody had heard of it
            partner: {id: P, country: RU, grants: [{vendor: Zoom}]}
            customer: {country: RU, buyerClass: GOVERNMENT_AGENCY}
            sale: {date: 2021-04-08}
            assume: {asKnownOn: 2021-03-30}
            expect: {outcome: AUTHORIZED}
          - name: A sale before the withdrawal
            partner: {id: P, country: RU, grants: [{vendor: Zoom}]}
            customer: {country: RU, buyerClass: GOVERNMENT_AGENCY}
            sale: {date: 2021-05-31}
            assume: {asKnownOn: 2021-06-01}
            expect: {outcome: REVOKED, rules: [Z-1]}
          - name: A sale after the withdrawal
            partner: {id: P, country: RU, grants: [{vendor: Zoom}]}
            customer: {country: RU, buyerClass: GOVERNMENT_AGENCY}
            sale: {date: 2021-06-01}
            assume: {asKnownOn: 2021-06-01}
            expect: {outcome: AUTHORIZED}
        """;
    List<Scenario> scenarios = Scenarios.of(Map.of("zoom/letter.scenarios.yaml", yaml));
    assertEquals(3, scenarios.size());
    return scenarios.stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> one.verify(rules(ZOOM))));
  }

  @Test
  void unlessSaidSoTheClockTellsWhatIsKnown() {
    AuthorizationRules rules = rules(ZOOM);
    LocalDate sale = LocalDate.of(2021, 6, 2);
    assertEquals(Outcome.AUTHORIZED, outcome(rules.clock(at("2021-03-30")), sale));
    assertEquals(Outcome.REVOKED, outcome(rules.clock(at("2021-05-31")), sale));
    assertEquals(Outcome.AUTHORIZED, outcome(rules.clock(at("2021-06-01")), sale));
    assertEquals(Outcome.AUTHORIZED, outcome(rules, sale));
    assertEquals(rules.packVersion(), rules.clock(at("2021-03-30")).packVersion());
  }

  private static Clock at(String day) {
    return Clock.fixed(
        LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  @Test
  void decisionsNameTheDayOfKnowledgeThatWasAskedFor() {
    AuthorizationRules rules = rules(ZOOM);
    assertEquals(
        rules.packVersion() + "+known 2021-04-01",
        rules.asKnownOn(LocalDate.of(2021, 4, 1)).packVersion());
  }

  /** All pairs of days on which anything changes, with the day before and the day after. */
  private static List<LocalDate> landmarks(AuthorizationRules rules) {
    List<LocalDate> days = new ArrayList<>();
    Stream.concat(rules.stepDays().stream(), Stream.of(LocalDate.of(2021, 3, 31)))
        .forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
    return days;
  }

  @Test
  void aWithdrawalNeverMakesAnythingMoreSevere() {
    List<String> ways =
        List.of(
            "@received( \"31-Mar-2021\" )",
            "@reported( \"07-Apr-2021\" ) @received( \"10-Apr-2021\" )",
            "@confirmed( \"31-Mar-2021\" ) @suspended( \"05-Apr-2021\", \"20-Jun-2021\" )",
            "@status( RECEIVED ) @unclear( \"05-Apr-2021\" ) @confirmed( \"07-Jul-2021\" )");
    for (String steps : ways) {
      AuthorizationRules without = rules(steps);
      AuthorizationRules with = rules(steps + " @withdrawn( \"01-Jun-2021\" )");
      for (LocalDate known : landmarks(with)) {
        AuthorizationRules one = with.asKnownOn(known);
        AuthorizationRules other = without.asKnownOn(known);
        for (LocalDate sale : landmarks(with)) {
          assertTrue(
              outcome(one, sale).compareTo(outcome(other, sale)) <= 0,
              () -> steps + " known " + known + ", sale " + sale);
        }
      }
    }
  }

  @Test
  void theSurerAStatusIsTheMoreSevereOnEveryPairOfDays() {
    List<String> rising = List.of("withdrawn", "reported", "received", "confirmed");
    for (int i = 1; i < rising.size(); i++) {
      AuthorizationRules less = later(rising.get(i - 1));
      AuthorizationRules more = later(rising.get(i));
      for (LocalDate known : landmarks(more)) {
        for (LocalDate sale : landmarks(more)) {
          Outcome one = outcome(less.asKnownOn(known), sale);
          Outcome other = outcome(more.asKnownOn(known), sale);
          assertTrue(one.compareTo(other) <= 0, () -> "known " + known + ", sale " + sale);
        }
      }
    }
  }

  private static AuthorizationRules later(String step) {
    String first = "@reported( \"02-Apr-2021\" )";
    return rules(step.equals("reported") ? first : first + " @" + step + "( \"07-Apr-2021\" )");
  }

  @Test
  void droolsIsAskedAboutTheSameConditions() {
    AuthorizationRules rules = rules(ZOOM).asKnownOn(LocalDate.of(2021, 6, 1)).everyDecision();
    for (LocalDate sale : landmarks(rules)) {
      outcome(rules, sale); // throws if Drools disagrees
    }
  }

  @Test
  void aTraceSaysWhichConditionAWithdrawalAdded() {
    List<RuleTrace> traces = rules(ZOOM).trace(AGENCY, PARTNER, Sale.on(LocalDate.of(2021, 6, 1)));
    assertTrue(
        traces.stream()
            .flatMap(trace -> trace.conditions().stream())
            .anyMatch(one -> one.text().equals("Sale( date < \"01-Jun-2021\" )")),
        traces::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@received(\"31-Mar-2021\") @suspended(\"10-Nov-2025\", \"09-Nov-2024\")|ends before it begins",
        "@withdrawn(\"01-Jun-2021\") @received(\"01-Jul-2021\")|withdrawn before anybody heard of it",
        "@received(\"31-Mar-2021\") @withdrawn(\"31-Mar-2021\")|Two steps have the same day",
        "@status(RECEIVED) @suspended(\"01-Jan-2022\",\"31-Dec-2022\") @suspended(\"01-Jun-2022\",\"31-Dec-2023\")|already",
        "@received(\"31-Mar-2021\", \"01-Apr-2021\")|is not a value of @received",
        "@status(RECEIVED) @suspended(\"01-Jan-2022\")|is not a value of @suspended",
        "@received(\"2021-03-31\")|is not a date",
        "@received(\"31-Mar-2021\") @received(\"01-Apr-2021\")|already"
      })
  void stepsThatCannotBeMeantAreTold(String steps, String message) {
    List<Issue> issues =
        RuleCheck.texts(
            Map.of(
                "regions.csv",
                TestPack.REGIONS,
                "zoom/letter.drl",
                TestPack.ZOOM.replace("@status( RECEIVED )", steps)));
    assertTrue(issues.size() == 1 && issues.get(0).message().contains(message), issues::toString);
  }
}
