package io.partnerauth.analysis;

import io.partnerauth.Outcome;
import io.partnerauth.internal.decide.OutcomeTables;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.RegionMap;
import io.partnerauth.internal.space.Side;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The rules of a pack that count for something, the engine that answers for them, and the map of
 * regions. Immutable and thread-safe.
 */
record Ruleset(List<Rule> rules, Knowledge knowledge, RegionMap map, Policy policy) {
  /** Stands for all vendors where no rule names one. */
  static final String ANY_VENDOR = "any vendor";

  /** {@return a pack's rules without those that say nothing, such as withdrawn ones} */
  static Ruleset of(List<Rule> rules, Regions regions, Policy policy) {
    List<Rule> counting =
        rules.stream().filter(rule -> policy.weigh(rule) != Outcome.AUTHORIZED).toList();
    return new Ruleset(counting, Knowledge.of(counting), RegionMap.of(regions), policy);
  }

  /** {@return the rules that can speak about this vendor's sales, by id} */
  List<Rule> rules(String vendor) {
    return knowledge.rules(vendor);
  }

  /** {@return the rules that speak about the situation, by id: the engine's answer} */
  List<Rule> ask(Situation situation) {
    return knowledge.ask(situation);
  }

  /** {@return tables of outcomes, newly made} */
  OutcomeTables tables(Regions regions) {
    return new OutcomeTables(knowledge, regions, policy, false);
  }

  /** {@return what is asked of the vendor's sales} */
  Side side(String vendor) {
    return new Side(rules(vendor), List.of(), map);
  }

  /**
   * {@return the vendors to ask about: each that a rule names, and one for all others, or several
   * if rules tell those apart by how their names begin or end}
   *
   * @param rules whose vendors are meant
   */
  static List<String> vendors(Collection<Rule> rules) {
    TreeSet<String> vendors = new TreeSet<>();
    Partitions.of(rules)
        .pieces(Attribute.GRANT_VENDOR)
        .forEach(piece -> vendors.add(String.valueOf(piece.value())));
    if (vendors.isEmpty()) {
      vendors.add(ANY_VENDOR);
    }
    return List.copyOf(vendors);
  }
}
