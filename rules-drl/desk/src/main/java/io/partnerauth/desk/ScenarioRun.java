package io.partnerauth.desk;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of some scenarios.
 *
 * @param results of those that could be asked, in their order
 * @param refusals of those that could not: a territory or a rule that the pack does not have
 */
public record ScenarioRun(List<ScenarioResult> results, List<RefusedScenario> refusals) {
  /** A scenario that cannot be asked, and why. */
  public record RefusedScenario(Scenario scenario, String message) {}

  public ScenarioRun {
    results = List.copyOf(results);
    refusals = List.copyOf(refusals);
  }

  /** {@return what these rules answer to each} */
  public static ScenarioRun of(AuthorizationRules rules, List<Scenario> scenarios) {
    List<ScenarioResult> results = new ArrayList<>();
    List<RefusedScenario> refusals = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      try {
        results.add(scenario.check(rules));
      } catch (IllegalArgumentException e) {
        refusals.add(new RefusedScenario(scenario, String.valueOf(e.getMessage())));
      }
    }
    return new ScenarioRun(results, refusals);
  }

  public List<ScenarioResult> failed() {
    return results.stream().filter(result -> !result.passed()).toList();
  }

  public int passedCount() {
    return results.size() - failed().size();
  }

  public int failedCount() {
    return failed().size() + refusals.size();
  }
}
