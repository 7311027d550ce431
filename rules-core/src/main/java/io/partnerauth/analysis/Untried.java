package io.partnerauth.analysis;

import io.partnerauth.Decision;
import io.partnerauth.internal.decide.Question;
import io.partnerauth.internal.decide.TriedPoints;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Part;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.Location;
import io.partnerauth.scenario.ScenarioResult;
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
  private final List<TriedPoints> asked;

  Untried(List<Rule> rules, Regions regions, Collection<ScenarioResult> results) {
    this.rules = rules;
    this.results = results;
    // Of all rules: a question shows what any rule asks, also one about another vendor.
    List<Question> questions =
        results.stream()
            .map(ScenarioResult::scenario)
            .flatMap(one -> Question.all(one.customer(), one.partner(), one.sale()).stream())
            .toList();
    this.asked = TriedPoints.of(questions, rules, regions);
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
        if (asked.stream().noneMatch(points -> points.areJustOutside(rule, part))) {
          Part first = places.computeIfAbsent(part.location(), place -> part);
          untried.computeIfAbsent(first, p -> new TreeSet<>()).add(rule.id());
        }
      }
    }
    return untried;
  }
}
