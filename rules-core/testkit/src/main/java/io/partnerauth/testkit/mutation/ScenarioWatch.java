package io.partnerauth.testkit.mutation;

import static java.util.Comparator.comparing;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Notices a pack that does not load, or no longer gives the answers of the scenarios.
 *
 * @param pack the files as they should be, by path
 */
record ScenarioWatch(Map<String, String> pack, List<Scenario> scenarios) implements Watch {
  static ScenarioWatch of(Map<String, String> pack) {
    return new ScenarioWatch(pack, Scenarios.of(pack));
  }

  @Override
  public Optional<String> notice(Map<String, String> changed) {
    AuthorizationRules rules;
    try {
      rules = AuthorizationRules.load(changed);
    } catch (InvalidRulesException e) {
      return Optional.of("the check: " + e.issues().get(0));
    }
    return scenarios.stream()
        // those beside the change are the likeliest to fail, and one that fails is enough
        .sorted(comparing(scenario -> isUnchanged(scenario.ruleFile(), changed)))
        .filter(scenario -> fails(scenario, rules))
        .map(scenario -> "the scenario " + scenario)
        .findFirst();
  }

  private boolean isUnchanged(String file, Map<String, String> changed) {
    return Objects.equals(pack.get(file), changed.get(file));
  }

  private static boolean fails(Scenario scenario, AuthorizationRules rules) {
    try {
      return !scenario.check(rules).passed();
    } catch (IllegalArgumentException e) {
      return true; // it names a region or a rule that is gone
    }
  }
}
