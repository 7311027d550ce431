package io.partnerauth.testkit.mutation;

import static java.util.Objects.requireNonNull;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Notices a pack that does not load, or no longer gives the answers of the scenarios.
 *
 * @param pack the files as they should be, by path
 * @param ofRegions of the scenarios beside the map of regions those that hold without the rules
 *     that ask for no region
 */
record ScenarioWatch(Map<String, String> pack, List<Scenario> scenarios, List<Scenario> ofRegions)
    implements Watch {
  private static final String REGIONS = "regions.csv";

  static ScenarioWatch of(Map<String, String> pack) {
    List<Scenario> all = Scenarios.of(pack);
    List<Scenario> beside =
        all.stream().filter(one -> stem(one.file()).equals(stem(REGIONS))).toList();
    return new ScenarioWatch(pack, all, beside.isEmpty() ? beside : holding(pack, beside));
  }

  private static List<Scenario> holding(Map<String, String> pack, List<Scenario> scenarios) {
    try {
      AuthorizationRules some = AuthorizationRules.load(aboutRegions(pack));
      return scenarios.stream().filter(one -> !fails(one, some)).toList();
    } catch (InvalidRulesException e) {
      return List.of(); // they extend rules that ask for no region
    }
  }

  /** The tables, and the rules that ask for regions: a fraction of the pack, so loaded quickly. */
  private static Map<String, String> aboutRegions(Map<String, String> pack) {
    Map<String, String> some = new TreeMap<>(pack);
    some.entrySet()
        .removeIf(file -> file.getKey().endsWith(".drl") && !file.getValue().contains("regions "));
    return some.keySet().stream().anyMatch(file -> file.endsWith(".drl")) ? some : pack;
  }

  @Override
  public Optional<String> notice(Map<String, String> changed) {
    Set<String> changedFiles =
        changed.entrySet().stream()
            .filter(file -> !file.getValue().equals(pack.get(file.getKey())))
            .map(Map.Entry::getKey)
            .collect(toSet());
    return changedFiles.equals(Set.of(REGIONS)) && !ofRegions.isEmpty()
        ? failing(aboutRegions(changed), ofRegions)
            .or(() -> failing(changed, nearFirst(changedFiles)))
        : failing(changed, nearFirst(changedFiles));
  }

  private static Optional<String> failing(Map<String, String> texts, List<Scenario> some) {
    AuthorizationRules rules;
    try {
      rules = AuthorizationRules.load(texts);
    } catch (InvalidRulesException e) {
      return Optional.of("the check: " + e.issues().get(0));
    }
    return some.stream()
        .filter(scenario -> fails(scenario, rules))
        .map(scenario -> "the scenario " + scenario)
        .findFirst();
  }

  /** Those beside the change are the likeliest to fail, and one that fails is enough. */
  private List<Scenario> nearFirst(Set<String> changedFiles) {
    Set<String> stems = changedFiles.stream().map(ScenarioWatch::stem).collect(toSet());
    Map<Boolean, List<Scenario>> near =
        scenarios.stream()
            .collect(partitioningBy(scenario -> stems.contains(stem(scenario.file()))));
    return Stream.of(true, false)
        .flatMap(beside -> requireNonNull(near.get(beside)).stream())
        .toList();
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
