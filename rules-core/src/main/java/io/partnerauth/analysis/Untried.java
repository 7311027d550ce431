package io.partnerauth.analysis;

import io.partnerauth.Decision;
import io.partnerauth.internal.decide.Asked;
import io.partnerauth.internal.decide.Question;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Part;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.text.Location;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what no scenario tries: rules that decide none, and conditions that none stands just
 * outside of.
 */
final class Untried {
  private final List<Rule> rules;
  private final Collection<ScenarioResult> results;
  private final List<List<Situation>> asked = new ArrayList<>();

  Untried(List<Rule> rules, Regions regions, Collection<ScenarioResult> results) {
    this.rules = rules;
    this.results = results;
    // Of all rules: a situation shows what any rule asks, also one about another vendor.
    Partitions landmarks = Partitions.of(rules);
    for (ScenarioResult result : results) {
      Scenario scenario = result.scenario();
      Question.all(scenario.customer(), scenario.partner(), scenario.sale()).stream()
          .flatMap(question -> Asked.of(question, landmarks, regions).stream())
          .map(Asked::situations)
          .filter(situations -> !situations.isEmpty())
          .forEach(asked::add);
    }
  }

  /** {@return the rules that decide no scenario, by id} */
  List<Rule> rules() {
    return rules.stream()
        .filter(rule -> results.stream().noneMatch(result -> decides(rule, result.decision())))
        .toList();
  }

  private static boolean decides(Rule rule, Decision decision) {
    return decision.reasons().stream()
        .anyMatch(
            reason -> reason.ruleId().equals(rule.id()) && reason.outcome() == decision.outcome());
  }

  /**
   * {@return the conditions for which a rule has no scenario that meets all others and not this
   * one, whatever is unknown; by place, each with the ids of those rules}
   */
  Map<Part, Set<String>> conditions() {
    Map<Location, Part> places = new TreeMap<>();
    Map<Part, Set<String>> untried = new LinkedHashMap<>();
    for (Rule rule : rules) {
      for (Part part : rule.parts()) {
        if (asked.stream().noneMatch(cases -> isOutside(rule, part, cases))) {
          Part first = places.computeIfAbsent(part.location(), place -> part);
          untried.computeIfAbsent(first, p -> new TreeSet<>()).add(rule.id());
        }
      }
    }
    return untried;
  }

  private static boolean isOutside(Rule rule, Part part, List<Situation> cases) {
    return cases.stream()
        .allMatch(
            situation ->
                rule.parts().stream()
                    .allMatch(other -> other.condition().test(situation) == (other != part)));
  }
}
