package io.partnerauth.analysis;

import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.internal.combination.Box;
import io.partnerauth.internal.combination.Combinations;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.PlaceClass;
import io.partnerauth.internal.space.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two packs that are held against each other, and which rule of one is which of the other. */
final class PackPair {
  private final Ruleset before;
  private final Ruleset after;
  private final Answers answersBefore;
  private final Answers answersAfter;
  private final List<RulePair> pairs;
  private final Map<String, Integer> byIdBefore = new HashMap<>();
  private final Map<String, Integer> byIdAfter = new HashMap<>();

  PackPair(PackAnalysis before, PackAnalysis after) {
    this.before = before.ruleset();
    this.after = after.ruleset();
    this.answersBefore = new Answers(this.before, before.pack().regions());
    this.answersAfter = new Answers(this.after, after.pack().regions());
    this.pairs = RulePairs.of(before.pack().rules(), after.pack().rules());
    for (int i = 0; i < pairs.size(); i++) {
      int position = i;
      pairs.get(i).before().ifPresent(rule -> byIdBefore.put(rule.id(), position));
      pairs.get(i).after().ifPresent(rule -> byIdAfter.put(rule.id(), position));
    }
  }

  Ruleset before() {
    return before;
  }

  Ruleset after() {
    return after;
  }

  List<RulePair> pairs() {
    return pairs;
  }

  /** {@return the vendors to ask about: each that a rule of either pack names, and all others} */
  List<String> vendors() {
    return Ruleset.vendors(rules());
  }

  /** {@return the vendors that some rule of either pack names} */
  Set<Object> named() {
    return Partitions.of(rules()).mentioned(Attribute.GRANT_VENDOR);
  }

  private List<Rule> rules() {
    return Stream.of(before, after).flatMap(ruleset -> ruleset.rules().stream()).toList();
  }

  /**
   * {@return how the answer to a question changes, as {@code evaluate} gives it}
   *
   * @param changing positions of the pairs that no longer say what they said
   */
  Shift shift(Example example, SortedSet<Integer> changing) {
    Ruling one = answersBefore.of(example);
    Ruling other = answersAfter.of(example);
    Map<Integer, Reason> stopped = reasons(one, byIdBefore);
    Map<Integer, Reason> started = reasons(other, byIdAfter);
    Set<Integer> lasting = new TreeSet<>(stopped.keySet());
    lasting.retainAll(started.keySet());
    lasting.removeIf(pair -> !saysTheSame(pair));
    stopped.keySet().removeAll(lasting);
    started.keySet().removeAll(lasting);
    return Shift.of(one.outcome(), other.outcome(), stopped, started, changing);
  }

  private static Map<Integer, Reason> reasons(Ruling ruling, Map<String, Integer> byId) {
    Map<Integer, Reason> reasons = new TreeMap<>();
    ruling.reasons().forEach(reason -> reasons.put(byId.get(reason.ruleId()), reason));
    return reasons;
  }

  /** {@return a question in the block, of which it is made sure that its answer changes so} */
  Example example(Combinations combinations, Box block, Shift shift) {
    Box possible = combinations.narrow(block).orElseThrow();
    Example example = Examples.of(combinations.example(possible));
    if (!shift.sameAs(shift(example, shift.causes()))) {
      throw new IllegalStateException(
          "The engine and the analysis disagree on how the answer to %s changes. Please report this."
              .formatted(example));
    }
    return example;
  }

  /** {@return a block of this vendor's sales whose answer changes so} */
  Change change(String vendor, List<List<Circumstance>> where, Shift shift, Example example) {
    return new Change(
        List.of(vendor),
        where,
        shift.before(),
        shift.after(),
        shift.stopped(),
        shift.started(),
        shift.causes().stream().map(pairs::get).map(RulePair::cause).distinct().toList(),
        example);
  }

  private boolean saysTheSame(int pair) {
    return pairs.get(pair).saysTheSame(before.policy(), after.policy());
  }

  /** {@return the pairs that can speak about the vendor's sales} */
  List<Watched> watched(Combinations combinations) {
    Map<Integer, Watched.Half> ones = halves(0, before, byIdBefore, combinations.vendor());
    Map<Integer, Watched.Half> others = halves(1, after, byIdAfter, combinations.vendor());
    Set<Integer> all = new TreeSet<>(ones.keySet());
    all.addAll(others.keySet());
    Set<String> redrawn = redrawn(combinations);
    List<Watched> watched = new ArrayList<>();
    for (int pair : all) {
      boolean same = ones.containsKey(pair) && others.containsKey(pair) && saysTheSame(pair);
      watched.add(
          new Watched(
              pair,
              ones.getOrDefault(pair, new Watched.Half(0, -1, Outcome.AUTHORIZED)),
              others.getOrDefault(pair, new Watched.Half(1, -1, Outcome.AUTHORIZED)),
              same,
              same && pairs.get(pair).asksTheSame() && !asks(pairs.get(pair), redrawn)));
    }
    return watched;
  }

  private static Map<Integer, Watched.Half> halves(
      int side, Ruleset ruleset, Map<String, Integer> byId, String vendor) {
    Map<Integer, Watched.Half> halves = new HashMap<>();
    List<Rule> rules = ruleset.rules(vendor);
    for (int i = 0; i < rules.size(); i++) {
      Outcome weight = ruleset.policy().weigh(rules.get(i));
      halves.put(byId.get(rules.get(i).id()), new Watched.Half(side, i, weight));
    }
    return halves;
  }

  private static boolean asks(RulePair pair, Set<String> regions) {
    Set<String> asked = new TreeSet<>();
    pair.after()
        .orElseThrow()
        .forEachTest(
            test -> {
              if (test.attribute() == Attribute.CUSTOMER_REGIONS
                  || test.attribute() == Attribute.PARTNER_REGIONS) {
                asked.add(String.valueOf(test.literal()));
              }
            });
    asked.retainAll(regions);
    return !asked.isEmpty();
  }

  /** The regions that do not hold the same places on the same days on both maps. */
  private Set<String> redrawn(Combinations combinations) {
    Set<String> names = new TreeSet<>(before.map().names());
    names.addAll(after.map().names());
    names.removeIf(
        name ->
            combinations.dimensions().stream()
                .filter(Variable.Location.class::isInstance)
                .flatMap(dimension -> ((Variable.Location) dimension).kinds().stream())
                .allMatch(kind -> isTheSame(kind, name)));
    return names;
  }

  private static boolean isTheSame(PlaceClass kind, String region) {
    for (int date = 0; date < kind.memberships().get(0).size(); date++) {
      if (kind.at(0, date).of(region) != kind.at(1, date).of(region)) {
        return false;
      }
    }
    return true;
  }
}
