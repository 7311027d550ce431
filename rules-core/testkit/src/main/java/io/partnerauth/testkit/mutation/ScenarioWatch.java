package io.partnerauth.testkit.mutation;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Notices a pack that does not load, or no longer gives the answers of the scenarios.
 *
 * <p>Most mistakes show in a part of the pack, which loads much faster: the tables with the rule
 * file that the mistake is in. There those scenarios are asked about which no other file's rules
 * speak, so that the part answers as the pack does.
 */
final class ScenarioWatch implements Watch {
  private static final String REGIONS = "regions.csv";

  private final Map<String, String> pack;
  private final List<ScenarioRules> asked;
  private final Map<QuickLook, List<Scenario>> quickLooks = new ConcurrentHashMap<>();

  /** A scenario, and the rules that speak or may speak about it. */
  private record ScenarioRules(Scenario scenario, Set<String> rules) {}

  /** A rule file, and regions whose rows differ. */
  private record QuickLook(String file, Set<String> regions) {}

  /**
   * A watch over a pack.
   *
   * @param pack the files as they should be, by path
   */
  ScenarioWatch(Map<String, String> pack) {
    this.pack = pack;
    Optional<AuthorizationRules> rules = loaded(pack);
    this.asked =
        Scenarios.of(pack).parallelStream()
            .map(
                one ->
                    new ScenarioRules(one, rules.map(all -> speaking(one, all)).orElse(Set.of())))
            .toList();
  }

  private static Set<String> speaking(Scenario scenario, AuthorizationRules rules) {
    Decision decision;
    try {
      decision = scenario.check(rules).decision();
    } catch (IllegalArgumentException e) {
      return Set.of(""); // what it supposes cannot be asked, so no part decides it
    }
    Set<String> ids = new TreeSet<>();
    decision.reasons().forEach(reason -> ids.add(reason.ruleId()));
    decision
        .openQuestions()
        .forEach(open -> open.answers().forEach(answer -> ids.addAll(answer.rules())));
    return ids;
  }

  private static Optional<AuthorizationRules> loaded(Map<String, String> texts) {
    try {
      return Optional.of(AuthorizationRules.load(texts));
    } catch (InvalidRulesException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> notice(Map<String, String> changed) {
    Set<String> changedFiles =
        changed.entrySet().stream()
            .filter(file -> !file.getValue().equals(pack.get(file.getKey())))
            .map(Map.Entry::getKey)
            .collect(toSet());
    return part(changed, changedFiles)
        .flatMap(part -> noticeIn(part, changed))
        .or(() -> failing(changed, nearFirst(changedFiles)));
  }

  private Optional<String> noticeIn(QuickLook part, Map<String, String> changed) {
    List<Scenario> some = quickLooks.computeIfAbsent(part, this::scenarios);
    return some.isEmpty() ? Optional.empty() : failing(only(changed, part.file()), some);
  }

  /** The changed rule file; where the map changed, any: grants of the regions show that. */
  private Optional<QuickLook> part(Map<String, String> changed, Set<String> changedFiles) {
    String file = changedFiles.size() == 1 ? changedFiles.iterator().next() : "";
    if (isRules(file) && pack.containsKey(file)) {
      return Optional.of(new QuickLook(file, Set.of()));
    }
    if (!file.equals(REGIONS) || !pack.containsKey(file)) {
      return Optional.empty();
    }
    String before = requireNonNull(pack.get(file));
    String after = changed.getOrDefault(file, "");
    Set<String> regions = regions(before, after);
    regions.addAll(regions(after, before));
    return pack.keySet().stream()
        .filter(ScenarioWatch::isRules)
        .findFirst()
        .map(any -> new QuickLook(any, regions));
  }

  /** The regions of the rows of one map that are not in the other. */
  private static Set<String> regions(String map, String other) {
    Set<String> known = other.lines().collect(toSet());
    return map.lines()
        .filter(not(known::contains))
        .map(row -> row.split(",", 2)[0])
        .collect(toCollection(TreeSet::new));
  }

  private static boolean isRules(String file) {
    return file.endsWith(".drl");
  }

  private static Map<String, String> only(Map<String, String> texts, String file) {
    Map<String, String> some = new TreeMap<>(texts);
    some.keySet().removeIf(other -> isRules(other) && !other.equals(file));
    return some;
  }

  /** The scenarios beside the file, or of grants of the regions, that the part decides alone. */
  private List<Scenario> scenarios(QuickLook part) {
    Optional<AuthorizationRules> rules = loaded(only(pack, part.file()));
    if (rules.isEmpty()) {
      return List.of(); // it extends rules of other files
    }
    Set<String> ids = rules.get().landmarks().byRule().keySet();
    return asked.stream()
        .filter(one -> ids.containsAll(one.rules()))
        .map(ScenarioRules::scenario)
        .filter(
            one ->
                part.regions().isEmpty()
                    ? part.file().equals(one.ruleFile())
                    : sellsIn(one, part.regions()))
        .filter(one -> !fails(one, rules.get()))
        .toList();
  }

  private static boolean sellsIn(Scenario scenario, Set<String> regions) {
    return scenario.partner().grants().stream()
        .anyMatch(grant -> !Collections.disjoint(grant.territory(), regions));
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
        asked.stream()
            .map(ScenarioRules::scenario)
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
