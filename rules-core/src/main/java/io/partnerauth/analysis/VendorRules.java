package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
import io.partnerauth.internal.space.Point;
import io.partnerauth.internal.space.Space;
import io.partnerauth.internal.space.WitnessSearch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * The rules that can speak about one vendor's sales, as functions of its space. Not for several
 * threads.
 *
 * <p>Each question throws {@link Diagrams.TooLarge} when its diagrams would be too large.
 */
final class VendorRules {
  /** A second or so for each question. */
  private static final int MOST_STEPS = 200_000;

  private final List<Rule> rules;
  private final Space space;
  private final Diagrams diagrams;
  private final WitnessSearch search;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Integer> functions = new HashMap<>();

  VendorRules(Ruleset ruleset, String vendor) {
    this(ruleset, vendor, () -> false);
  }

  /** Rules of which nothing more is found out once it is late. */
  VendorRules(Ruleset ruleset, String vendor, BooleanSupplier late) {
    this.rules = ruleset.rules(vendor);
    this.space = Space.of(vendor, List.of(ruleset.side(vendor)), Space.MOST_NODES);
    this.diagrams = space.diagrams();
    this.search = new WitnessSearch(diagrams, MOST_STEPS);
    diagrams.until(late);
    rules.forEach(rule -> ids.add(rule.id()));
  }

  List<Rule> rules() {
    return rules;
  }

  Space space() {
    return space;
  }

  /** {@return whether the rule can speak about this vendor's sales} */
  boolean has(Rule rule) {
    return ids.contains(rule.id());
  }

  /** {@return where the rule's conditions hold, also where nothing can occur} */
  int function(Rule rule) {
    Integer made = functions.get(rule.id());
    if (made == null) {
      made = has(rule) ? space.rule(0, rule) : Diagrams.NO;
      functions.put(rule.id(), made);
    }
    return made;
  }

  /** {@return where the rule speaks} */
  int speaks(Rule rule) {
    return diagrams.and(function(rule), space.possible());
  }

  /** {@return where both rules speak} */
  int both(Rule rule, Rule other) {
    return diagrams.and(diagrams.and(function(rule), function(other)), space.possible());
  }

  /** {@return whether both rules speak somewhere} */
  boolean meet(Rule rule, Rule other) {
    return search.exists(List.of(function(rule), function(other), space.possible()), List.of());
  }

  /** {@return whether the rule speaks somewhere and none of the others does} */
  boolean speaksWithout(Rule rule, List<Rule> others) {
    return search.exists(
        List.of(function(rule), space.possible()), others.stream().map(this::function).toList());
  }

  /** {@return where one rule speaks and the other does not} */
  int without(Rule rule, Rule other) {
    return diagrams.minus(speaks(rule), function(other));
  }

  /** {@return whether a condition says the same as another wherever something can occur} */
  boolean same(Condition one, Condition other) {
    int differ = diagrams.differ(space.condition(0, one), space.condition(0, other));
    return diagrams.and(differ, space.possible()) == Diagrams.NO;
  }

  /** {@return a question that such a situation answers} */
  Example example(int function) {
    return ExampleQuestions.of(space.example(function));
  }

  /** {@return the ids of the rules that speak at a point} */
  Set<String> spoke(Point point) {
    Set<String> spoke = new TreeSet<>();
    for (Rule rule : rules) {
      if (point.value(diagrams, function(rule)) == 1) {
        spoke.add(rule.id());
      }
    }
    return spoke;
  }
}
