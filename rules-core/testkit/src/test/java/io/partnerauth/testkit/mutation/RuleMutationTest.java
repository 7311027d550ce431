package io.partnerauth.testkit.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleMutationTest {
  private static final String REGIONS =
      """
      region,member,role,validFrom,validTo,note
      CIS,RU,MEMBER,1993-07-20,,
      EAEU,RU,MEMBER,2015-01-01,,
      """;

  private static Map<String, String> pack(String when) {
    String rules =
        """
        package io.partnerauth.rules.zoom

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling

        rule "Letter"
            @source( "A letter" )
            @status( RECEIVED )
            @authority( VENDOR )
        when
            Grant( vendor == "Zoom" )
        then
        end

        rule "Z-1 A clause" extends "Letter"
        when
            %s
        then
            ruling.revoke( "No." );
        end
        """
            .formatted(when);
    return Map.of("regions.csv", REGIONS, "zoom/letter.drl", rules);
  }

  private static List<String> changes(String rule, String when) {
    return RuleMutation.of(pack(when)).mutants().stream()
        .filter(mutant -> mutant.rule().equals(rule))
        .map(RuleMutant::change)
        .toList();
  }

  /** The changes of the clause's only condition. */
  private static List<String> changes(String when) {
    List<String> all = changes("Z-1", when);
    return all.subList(
        all.indexOf("without extends \"Letter\"") + 1, all.indexOf("without " + when));
  }

  @Test
  void aNumberIsChangedToThoseBesideItAndItsOperatorToOthers() {
    assertEquals(
        List.of(">= → >", ">= → <=", "50 → 51", "50 → 49"),
        changes("Customer( stateInterest >= 50 )"));
  }

  @Test
  void noNumberLeavesThePercentages() {
    assertEquals(
        List.of("<= → <", "<= → >=", "100 → 99"), changes("Customer( stateInterest <= 100 )"));
  }

  @Test
  void aDayIsMovedByOneDayEitherWay() {
    assertEquals(
        List.of(
            ">= → >",
            ">= → <=",
            "\"01-Mar-2020\" → \"02-Mar-2020\"",
            "\"01-Mar-2020\" → \"29-Feb-2020\""),
        changes("Sale( date >= \"01-Mar-2020\" )"));
  }

  @Test
  void aListIsTurnedRoundAndLosesOrChangesEachOfItsValues() {
    assertEquals(
        List.of(
            "in → not in",
            "SaleKind.NEW → SaleKind.RENEWAL",
            "without SaleKind.NEW",
            "SaleKind.EXPANSION → SaleKind.SUPPORT",
            "without SaleKind.EXPANSION"),
        changes("Sale( kind in (SaleKind.NEW, SaleKind.EXPANSION) )"));
  }

  @Test
  void aJoinedConditionLosesEachPartAndItsWord() {
    assertEquals(
        List.of(
            "or → and",
            "== → !=",
            "true → false",
            "without stateControlled == true",
            "and → or",
            "< → <=",
            "< → >",
            "50 → 51",
            "50 → 49",
            "without stateInterest < 50",
            "== → !=",
            "\"RU\" → \"RW\"",
            "without country == \"RU\"",
            "without '!'",
            "without !( stateInterest < 50 && country == \"RU\" )"),
        changes(
            "Customer( stateControlled == true || !( stateInterest < 50 && country == \"RU\" ) )"));
  }

  @Test
  void patternsJoinedByWordsAreChangedToo() {
    List<String> changes =
        changes("Z-1", "Customer( country == \"RU\" ) or Sale( kind == SaleKind.NEW )");
    assertTrue(
        changes.containsAll(
            List.of("or → and", "without country == \"RU\"", "without kind == SaleKind.NEW")),
        changes::toString);
  }

  @Test
  void aRegionBecomesAnotherOneOfThePack() {
    assertEquals(
        List.of("contains → not contains", "\"CIS\" → \"EAEU\""),
        changes("Customer( regions contains \"CIS\" )"));
  }

  @Test
  void aClauseLosesItsDirectiveOrItsVerdictOrIsLeftOut() {
    List<String> changes = changes("Z-1", "Customer( stateInterest >= 50 )");
    assertTrue(
        changes.containsAll(
            List.of(
                "without extends \"Letter\"",
                "without Customer( stateInterest >= 50 )",
                "revoke → review",
                "revoke → condition",
                "without this rule")),
        changes::toString);
  }

  @Test
  void aDirectiveLosesItsVendorItsStatusOrItsAuthority() {
    List<String> changes = changes("Letter", "Customer( stateInterest >= 50 )");
    assertTrue(
        changes.containsAll(
            List.of(
                "RECEIVED → REPORTED",
                "RECEIVED → WITHDRAWN",
                "VENDOR → LAW",
                "VENDOR → PARTNER",
                "\"Zoom\" → \"Zoomm\"",
                "without Grant( vendor == \"Zoom\" )")),
        changes::toString);
  }

  @Test
  void aMutantDiffersFromThePackByItsChangeAlone() {
    Map<String, String> pack = pack("Customer( stateInterest >= 50 )");
    RuleMutant mutant =
        RuleMutation.of(pack).mutants().stream()
            .filter(one -> one.change().equals(">= → >"))
            .findFirst()
            .orElseThrow();
    assertEquals("Z-1: >= → > (zoom/letter.drl:18)", mutant.toString());
    AuthorizationRules before = AuthorizationRules.load(pack);
    AuthorizationRules after = AuthorizationRules.load(mutant.pack());
    for (int share = 0; share <= 100; share++) {
      Outcome expected = share == 50 ? Outcome.AUTHORIZED : decide(before, share);
      assertEquals(expected, decide(after, share), "share " + share);
    }
  }

  private static Outcome decide(AuthorizationRules rules, int share) {
    Customer company =
        Customer.builder().places("RU").buyerClass(BuyerClass.COMPANY).stateInterest(share).build();
    Partner partner = Partner.of("P", "RU", Grant.of("Zoom"));
    return rules.evaluate(company, partner, Sale.on(LocalDate.of(2021, 4, 8))).outcome();
  }

  @Test
  void whatNoScenarioTellsApartIsReportedWithItsPlace() {
    Map<String, String> pack = new TreeMap<>(pack("Customer( stateInterest >= 50 )"));
    pack.put(
        "zoom/letter.scenarios.yaml",
        """
        defaults:
          partner: {id: P, country: RU, grants: [{vendor: Zoom}]}
          sale: {date: 2021-04-08}
        scenarios:
          - name: Sixty
            customer: {country: RU, buyerClass: COMPANY, stateInterest: 60}
            expect: {outcome: REVOKED}
          - name: Forty
            customer: {country: RU, buyerClass: COMPANY, stateInterest: 40}
            expect: {outcome: AUTHORIZED}
        """);
    MutationReport report = RuleMutation.of(pack).run();
    List<String> unnoticed = report.unnoticed().stream().map(RuleMutant::change).toList();
    assertTrue(unnoticed.containsAll(List.of(">= → >", "50 → 51", "50 → 49")), report::toString);
    assertFalse(unnoticed.contains(">= → <="), report::toString);
    assertTrue(
        report.toString().contains("Z-1: 50 → 51 (zoom/letter.drl:18) is noticed by nothing\n"),
        report::toString);
  }

  @Test
  void aWatchOfTheHostIsAskedAboutWhatIsLeft() {
    RuleMutation mutation = RuleMutation.of(pack("Customer( stateInterest >= 50 )"));
    Watch watch = pack -> Optional.of("somebody");
    assertEquals(List.of(), mutation.run(List.of(watch)).unnoticed());
    assertFalse(mutation.run().unnoticed().isEmpty());
  }

  @Test
  void aPackWithAnErrorIsRefusedWithItsIssues() {
    Map<String, String> broken = pack("Customer( stateIntrest >= 50 )");
    assertThrows(InvalidRulesException.class, () -> RuleMutation.of(broken));
  }
}
