package io.partnerauth.analysis;

import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.internal.doubt.NameDecider;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Block;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.Space;
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
  private final PackEvaluator answersBefore;
  private final PackEvaluator answersAfter;
  private final Catalogue catalogueBefore;
  private final Catalogue catalogueAfter;
  private final List<RulePair> pairs;
  private final Map<String, Integer> byIdBefore = new HashMap<>();
  private final Map<String, Integer> byIdAfter = new HashMap<>();

  PackPair(PackAnalysis before, PackAnalysis after) {
    this.before = before.ruleset();
    this.after = after.ruleset();
    this.answersBefore = new PackEvaluator(this.before, before.pack().regions());
    this.answersAfter = new PackEvaluator(this.after, after.pack().regions());
    this.catalogueBefore = before.pack().catalogue();
    this.catalogueAfter = after.pack().catalogue();
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

  /** {@return how the rules of both packs cut values} */
  Partitions landmarks() {
    return Partitions.of(rules());
  }

  /** {@return whether each name of vendors, products and words means the same in both packs} */
  boolean haveTheSameNames() {
    return catalogueBefore.meansTheSame(catalogueAfter);
  }

  /** {@return what tells names apart under each pack} */
  List<NameDecider> names() {
    return List.of(answersBefore.names(catalogueBefore), answersAfter.names(catalogueAfter));
  }

  /** {@return the regions after} */
  Regions regions() {
    return answersAfter.regions();
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
  private Shift shift(Example example, SortedSet<Integer> changing) {
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

  /** {@return the change in which these rules take part} */
  Shift shift(Difference.Changed changed) {
    List<String> stopped = new ArrayList<>();
    List<String> started = new ArrayList<>();
    SortedSet<Integer> causes = new TreeSet<>();
    changed
        .reasons()
        .forEach(
            (pair, code) -> {
              if ((code & 1) != 0) {
                stopped.add(pairs.get(pair).before().orElseThrow().id());
              }
              if ((code & 2) != 0) {
                started.add(pairs.get(pair).after().orElseThrow().id());
              }
              if ((code & 4) != 0) {
                causes.add(pair);
              }
            });
    return new Shift(
        Outcome.values()[changed.before()],
        Outcome.values()[changed.after()],
        stopped.stream().sorted().toList(),
        started.stream().sorted().toList(),
        causes);
  }

  /**
   * {@return a question in the block, of which it is made sure that its answer changes so}
   *
   * <p>Of a vendor that no rule names the country cannot be said in a question, so where rules ask
   * for it the answer to the question is open.
   */
  Example example(Space space, Block block, Shift shift) {
    Example example = ExampleQuestions.of(space.example(space.block(block)));
    boolean asksCountry = space.variable(Attribute.GRANT_VENDOR_COUNTRY) >= 0;
    if (!asksCountry && !shift.sameAs(shift(example, shift.causes()))) {
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

  /** {@return whether, where both rules of the pair speak, they come to the same} */
  boolean saysTheSame(int pair) {
    return pairs.get(pair).saysTheSame(before.policy(), after.policy());
  }

  /** {@return whether, where both rules of the pair speak, the same reason is read} */
  boolean readsTheSame(int pair) {
    return saysTheSame(pair) && pairs.get(pair).readsTheSame();
  }

  /** {@return the rules before that can speak about the vendor's sales, by position of the pair} */
  Map<Integer, Rule> rulesBefore(String vendor) {
    return byPair(before, byIdBefore, vendor);
  }

  /** {@return the rules after that can speak about the vendor's sales, by position of the pair} */
  Map<Integer, Rule> rulesAfter(String vendor) {
    return byPair(after, byIdAfter, vendor);
  }

  private static Map<Integer, Rule> byPair(
      Ruleset ruleset, Map<String, Integer> byId, String vendor) {
    Map<Integer, Rule> rules = new TreeMap<>();
    ruleset.rules(vendor).forEach(rule -> rules.put(byId.get(rule.id()), rule));
    return rules;
  }
}
