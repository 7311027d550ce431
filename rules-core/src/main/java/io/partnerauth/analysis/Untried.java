package io.partnerauth.analysis;

import io.partnerauth.Decision;
import io.partnerauth.internal.decide.TriedPoints;
import io.partnerauth.internal.decide.VendorQuestion;
import io.partnerauth.internal.doubt.NameDecider;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.Location;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioResult;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what no scenario tries: rules that decide none, and conditions that none stands just
 * outside of.
 */
final class Untried {
  private final List<Rule> rules;
  private final Collection<ScenarioResult> results;
  private final List<TriedPoints> asked;

  Untried(
      List<Rule> rules,
      Regions regions,
      Collection<ScenarioResult> results,
      NameDecider names,
      Catalogue catalogue) {
    this.rules = rules;
    this.results = results;
    // Of all rules: a question shows what any rule asks, also one about another vendor.
    List<VendorQuestion> questions =
        results.stream()
            .map(ScenarioResult::scenario)
            .flatMap(one -> questions(one, names, catalogue))
            .toList();
    this.asked = TriedPoints.of(questions, rules, regions);
  }

  /** In the words of the pack, with the unions that they are in and what it says of the product. */
  private static Stream<VendorQuestion> questions(
      Scenario one, NameDecider names, Catalogue catalogue) {
    return VendorQuestion.all(
            names.spelled(one.customer()), names.spelled(one.partner()), names.spelled(one.sale()))
        .stream()
        .map(question -> question.sale(catalogue.described(question.sale(), question.vendor())));
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
  Map<Conjunct, Set<String>> conditions() {
    Map<Location, Conjunct> places = new TreeMap<>();
    Map<Conjunct, Set<String>> untried = new LinkedHashMap<>();
    for (Rule rule : rules) {
      for (Conjunct part : untried(rule)) {
        Conjunct first = places.computeIfAbsent(part.location(), place -> part);
        untried.computeIfAbsent(first, p -> new TreeSet<>()).add(rule.id());
      }
    }
    return untried;
  }

  private Set<Conjunct> untried(Rule rule) {
    Set<Conjunct> left = new LinkedHashSet<>(rule.parts());
    for (TriedPoints points : asked) {
      if (left.isEmpty()) {
        break;
      }
      points.justOutside(rule).ifPresent(left::remove);
    }
    return left;
  }
}
