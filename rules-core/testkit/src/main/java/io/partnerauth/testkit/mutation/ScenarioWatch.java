package io.partnerauth.testkit.mutation;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    Set<String> changedFiles =
        changed.keySet().stream()
            .filter(file -> !changed.get(file).equals(pack.get(file)))
            .map(ScenarioWatch::stem)
            .collect(toSet());
    Map<Boolean, List<Scenario>> beside =
        scenarios.stream()
            .collect(partitioningBy(scenario -> changedFiles.contains(stem(scenario.file()))));
    // those beside the change are the likeliest to fail, and one that fails is enough
    return Stream.of(true, false)
        .flatMap(near -> beside.get(near).stream())
        .filter(scenario -> fails(scenario, rules))
        .map(scenario -> "the scenario " + scenario)
        .findFirst();
  }

  /** The path without its ending, which rules or a table share with the scenarios beside them. */
  private static String stem(String file) {
    return file.replaceFirst("\\.(scenarios\\.yaml|drl|csv)$", "");
  }

  private static boolean fails(Scenario scenario, AuthorizationRules rules) {
    try {
      return !scenario.check(rules).passed();
    } catch (IllegalArgumentException e) {
      return true; // it names a region or a rule that is gone
    }
  }
}
