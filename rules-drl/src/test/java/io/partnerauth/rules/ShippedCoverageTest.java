package io.partnerauth.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.internal.decide.ScenarioSituations;
import io.partnerauth.internal.pack.Pack;
import io.partnerauth.internal.rule.Part;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each clause has a scenario that it decides, and one just outside each of its conditions. */
class ShippedCoverageTest {
  private static final Pack PACK = Pack.shipped();
  private static final List<Scenario> SCENARIOS = Scenarios.shipped();

  @TestFactory
  Stream<DynamicTest> eachClauseDecidesAScenario() {
    AuthorizationRules rules = AuthorizationRules.load();
    List<Decision> decisions =
        SCENARIOS.stream().map(scenario -> scenario.check(rules).decision()).toList();
    return DynamicTest.stream(
        PACK.rules().stream(),
        Rule::name,
        rule ->
            assertTrue(
                decisions.stream().anyMatch(decision -> decidedBy(rule, decision)),
                "No scenario is decided by "
                    + rule.id()
                    + "; write one beside "
                    + rule.location()));
  }

  private static boolean decidedBy(Rule rule, Decision decision) {
    return decision.reasons().stream()
        .anyMatch(
            reason -> reason.ruleId().equals(rule.id()) && reason.outcome() == decision.outcome());
  }

  @TestFactory
  Stream<DynamicTest> eachConditionHasAScenarioJustOutsideIt() {
    ScenarioSituations situations = new ScenarioSituations(PACK);
    List<List<Situation>> asked =
        SCENARIOS.stream().flatMap(scenario -> situations.of(scenario).stream()).toList();
    return PACK.rules().stream()
        .flatMap(
            rule ->
                rule.parts().stream()
                    .map(
                        part ->
                            DynamicTest.dynamicTest(
                                rule.id() + " without " + part.text(),
                                () -> assertOutside(rule, part, asked))));
  }

  /** In one scenario, whatever is unknown, all conditions of the rule hold but this one. */
  private static void assertOutside(Rule rule, Part part, List<List<Situation>> asked) {
    assertTrue(
        asked.stream()
            .anyMatch(
                cases -> cases.stream().allMatch(situation -> onlyFails(rule, part, situation))),
        () ->
            "No scenario meets every condition of "
                + rule.id()
                + " but this one; write one beside "
                + part.location()
                + ": "
                + part.text());
  }

  private static boolean onlyFails(Rule rule, Part part, Situation situation) {
    return rule.parts().stream()
        .allMatch(other -> other.condition().test(situation) == (other != part));
  }
}
