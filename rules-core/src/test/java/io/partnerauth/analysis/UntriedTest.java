package io.partnerauth.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.TestPack;
import io.partnerauth.scenario.ScenarioFile;
import io.partnerauth.scenario.ScenarioResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntriedTest {
  private static final String RULE =
      TestPack.rule(
          "zoom",
          "Z-1 Agencies in Russia",
          """
          Grant( vendor == "Zoom" )
          Customer( country == "RU" )
          Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )""",
          "ruling.revoke( \"No.\" );");
  private static final String DECIDED =
      """
      scenarios:
        - name: A Russian ministry
          customer: {country: RU, buyerClass: GOVERNMENT_AGENCY}
          expect: {outcome: REVOKED}
      """;
  private static final String OTHER_CLASS =
      """
        - name: A Russian company
          customer: {country: RU, buyerClass: COMPANY}
          expect: {outcome: AUTHORIZED}
      """;
  private static final String OTHER_COUNTRY =
      """
        - name: A Kazakh ministry
          customer: {country: KZ, buyerClass: GOVERNMENT_AGENCY}
          expect: {outcome: AUTHORIZED}
      """;
  private static final String OTHER_VENDOR =
      """
        - name: A Russian ministry buys from another vendor
          partner: {grants: [{vendor: Kaspersky}]}
          customer: {country: RU, buyerClass: GOVERNMENT_AGENCY}
          expect: {outcome: AUTHORIZED}
      """;

  @TempDir private Path folder;

  private List<String> untried(String rule, String... scenarios) {
    AuthorizationRules rules = TestPack.load(folder, Map.of("zoom/agencies.drl", rule));
    String defaults =
        """
        defaults:
          partner: {id: P, grants: [{vendor: Zoom}]}
          sale: {date: 2021-04-08}
        """;
    List<ScenarioResult> results =
        ScenarioFile.read("zoom/agencies.scenarios.yaml", defaults + String.join("", scenarios))
            .scenarios()
            .stream()
            .map(scenario -> scenario.check(rules))
            .toList();
    return PackAnalysis.load(folder).untried(results).stream()
        .map(found -> found.kind() + " " + found.issue().line() + " " + found.rules())
        .toList();
  }

  @Test
  void aRuleWithACaseThatItDecidesAndOneOutsideEachConditionIsTried() {
    assertEquals(List.of(), untried(RULE, DECIDED, OTHER_CLASS, OTHER_COUNTRY, OTHER_VENDOR));
  }

  @Test
  void aConditionThatNoScenarioStandsJustOutsideOfIsNamedWithItsLine() {
    assertEquals(
        List.of("CONDITION_NOT_TRIED 13 [Z-1]"), untried(RULE, DECIDED, OTHER_CLASS, OTHER_VENDOR));
  }

  @Test
  void aScenarioThatMissesTwoConditionsStandsOutsideOfNeither() {
    String far =
        """
          - name: A Kazakh company
            customer: {country: KZ, buyerClass: COMPANY}
            expect: {outcome: AUTHORIZED}
        """;
    assertEquals(
        List.of("CONDITION_NOT_TRIED 13 [Z-1]", "CONDITION_NOT_TRIED 14 [Z-1]"),
        untried(RULE, DECIDED, OTHER_VENDOR, far));
  }

  @Test
  void aScenarioWithAnUnknownFactStandsOutsideOfNoConditionOnIt() {
    String unknown =
        """
          - name: A Russian buyer of whom nothing else is known
            customer: {country: RU}
            expect: {outcome: REVIEW}
        """;
    assertEquals(
        List.of("CONDITION_NOT_TRIED 14 [Z-1]"),
        untried(RULE, DECIDED, unknown, OTHER_COUNTRY, OTHER_VENDOR));
  }

  @Test
  void aRuleThatDecidesNoScenarioIsNamed() {
    String review =
        TestPack.rule(
            "zoom",
            "Z-2 Anybody in Russia",
            "Grant( vendor == \"Zoom\" )\nCustomer( country == \"RU\" )",
            "ruling.review( \"Ask.\" );");
    String both = RULE + review.substring(review.indexOf("rule \""));
    assertEquals(
        List.of("CONDITION_NOT_TRIED 14 [Z-1]", "RULE_NOT_TRIED 19 [Z-2]"),
        untried(both, DECIDED, OTHER_COUNTRY, OTHER_VENDOR));
  }

  @Test
  void aWithdrawnRuleNeedsNoScenario() {
    assertEquals(List.of(), untried(RULE.replace("CONFIRMED", "WITHDRAWN"), OTHER_CLASS));
  }
}
