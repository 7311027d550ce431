package io.partnerauth.analysis;

import static java.util.Objects.requireNonNull;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Finds rules, conditions and attributes without effect. */
final class RuleFindings {
  private static final int MOST_NAMED = 3;

  private final Ruleset ruleset;
  private final Collection<VendorRules> vendors;
  private final Reporter reporter;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> unfinished = new ArrayList<>();
  private final List<String> perhapsSilent = new ArrayList<>();
  private final List<String> perhapsIdle = new ArrayList<>();

  RuleFindings(
      Ruleset ruleset, Collection<VendorRules> vendors, Reporter reporter, Consumer<String> steps) {
    this.ruleset = ruleset;
    this.vendors = vendors;
    this.reporter = reporter;
    steps.accept("which rules ever speak");
    List<Rule> speaking = speaking();
    steps.accept("which conditions matter");
    idle(speaking);
    steps.accept("which rules change an outcome");
    RedundantRules redundant = new RedundantRules(ruleset.policy(), vendors, speaking);
    redundant.find().forEach((rule, by) -> findings.add(reporter.changesNothing(rule, by)));
    if (!redundant.unfinished().isEmpty()) {
      unfinished.add("whether " + some(redundant.unfinished()) + " change an outcome");
    }
    if (!perhapsSilent.isEmpty()) {
      unfinished.add("whether " + some(perhapsSilent) + " ever speak");
    }
    if (!perhapsIdle.isEmpty()) {
      unfinished.add("which conditions of " + some(perhapsIdle) + " matter");
    }
  }

  private static String some(List<String> ids) {
    int left = ids.size() - MOST_NAMED;
    return left <= 0
        ? String.join(", ", ids)
        : String.join(", ", ids.subList(0, MOST_NAMED)) + " and %,d more rules".formatted(left);
  }

  List<Finding> found() {
    return findings;
  }

  List<String> unfinished() {
    return unfinished;
  }

  /** Reports the rules that never speak, and returns the others. */
  private List<Rule> speaking() {
    List<Rule> speaking = new ArrayList<>();
    for (Rule rule : ruleset.rules()) {
      if (speaks(rule)) {
        speaking.add(rule);
      } else {
        findings.add(reporter.neverSpeaks(rule));
      }
    }
    return speaking;
  }

  private boolean speaks(Rule rule) {
    try {
      for (VendorRules vendor : vendors) {
        if (vendor.speaks(rule) != Diagrams.NO) {
          new EngineProof(ruleset, vendor).prove(rule);
          return true;
        }
      }
      return false;
    } catch (Diagrams.TooLarge e) {
      perhapsSilent.add(rule.id());
      return true; // nothing wrong is claimed
    }
  }

  /** A comparison that several rules inherit is idle when it is so in all of them. */
  private void idle(List<Rule> speaking) {
    Map<Occurrences.Occurrence, List<Rule>> idle = new LinkedHashMap<>();
    Map<Occurrences.Occurrence, Condition.Test> tests = new HashMap<>();
    Set<Occurrences.Occurrence> needed = new LinkedHashSet<>();
    for (Rule rule : speaking) {
      BitSet found = idle(rule);
      Occurrences occurrences = new Occurrences(rule);
      for (int i = 0; i < occurrences.places().size(); i++) {
        Occurrences.Occurrence place = occurrences.places().get(i);
        tests.put(place, occurrences.tests().get(i));
        if (found.get(i)) {
          idle.computeIfAbsent(place, p -> new ArrayList<>()).add(rule);
        } else {
          needed.add(place);
        }
      }
    }
    idle.keySet().removeAll(needed);
    Set<Attribute> matter = new TreeSet<>();
    needed.forEach(place -> matter.add(requireNonNull(tests.get(place)).attribute()));
    report(idle, tests, matter);
  }

  private BitSet idle(Rule rule) {
    try {
      return new IdleConditions(rule, vendors).find();
    } catch (Diagrams.TooLarge e) {
      perhapsIdle.add(rule.id());
      return new BitSet();
    }
  }

  private void report(
      Map<Occurrences.Occurrence, List<Rule>> idle,
      Map<Occurrences.Occurrence, Condition.Test> tests,
      Set<Attribute> matter) {
    Set<Attribute> reported = new TreeSet<>();
    idle.forEach(
        (place, rules) -> {
          Condition.Test test = requireNonNull(tests.get(place));
          if (matter.contains(test.attribute())) {
            findings.add(reporter.conditionNeverMatters(test, place.place(), rules));
          } else if (reported.add(test.attribute())) {
            findings.add(reporter.attributeNeverMatters(test.attribute(), place.place(), rules));
          }
        });
  }
}
