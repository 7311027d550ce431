package io.partnerauth.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.analysis.Finding;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioResult;
import io.partnerauth.scenario.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedCoverageTest {
  private static final PackAnalysis PACK = PackAnalysis.load();

  private static List<Finding> untried(List<Scenario> scenarios) {
    AuthorizationRules rules = AuthorizationRules.load();
    List<ScenarioResult> results = scenarios.stream().map(one -> one.check(rules)).toList();
    return PACK.untried(results);
  }

  @Test
  void eachClauseDecidesAScenarioAndEachOfItsConditionsHasOneJustOutsideIt() {
    assertEquals(List.of(), untried(Scenarios.shipped()));
  }

  @Test
  void withoutScenariosEveryClauseAndConditionIsUntried() {
    List<Finding.Kind> kinds = untried(List.of()).stream().map(Finding::kind).toList();
    assertTrue(kinds.contains(Finding.Kind.RULE_NOT_TRIED));
    assertTrue(kinds.contains(Finding.Kind.CONDITION_NOT_TRIED));
  }
}
