package io.partnerauth.internal.decide;

import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.lazy.Lazy;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.RegionMap;
import io.partnerauth.internal.space.ValueClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The tables of all vendors, each made when its vendor is first asked about. Thread-safe.
 *
 * <p>Vendors that no rule names share tables: one, or several if rules tell such vendors apart by
 * how their names begin or end.
 */
public final class OutcomeTables {
  private final Knowledge knowledge;
  private final Regions regions;
  private final Policy policy;
  private final boolean everyDecision;
  private final Map<String, Lazy<OutcomeTable>> tables = new HashMap<>();
  private final Map<String, Lazy<PlaceFinder>> places = new HashMap<>();
  private final Lazy<PlaceFinder> othersPlaces;
  private final Lazy<List<OutcomeTable>> others;

  /**
   * Tables of these rules.
   *
   * @param everyDecision whether Drools is asked for each decision, not only the first time a way
   *     into an answer is used
   */
  public OutcomeTables(Knowledge knowledge, Regions regions, Policy policy, boolean everyDecision) {
    this.knowledge = knowledge;
    this.regions = regions;
    this.policy = policy;
    this.everyDecision = everyDecision;
    Lazy<RegionMap> map = new Lazy<>(() -> RegionMap.of(regions));
    for (String vendor : knowledge.vendors()) {
      tables.put(
          vendor,
          new Lazy<>(() -> OutcomeTable.of(vendor, knowledge, map.get(), policy, everyDecision)));
      places.put(vendor, new Lazy<>(() -> places(knowledge.rules(vendor))));
    }
    othersPlaces = new Lazy<>(() -> places(knowledge.others()));
    others =
        new Lazy<>(
            () ->
                otherVendors()
                    .map(
                        vendor ->
                            OutcomeTable.of(vendor, knowledge, map.get(), policy, everyDecision))
                    .toList());
  }

  private PlaceFinder places(List<Rule> rules) {
    return new PlaceFinder(Partitions.of(rules), regions);
  }

  /** One vendor of each class; the classes of vendors that rules name are never asked. */
  private Stream<String> otherVendors() {
    List<ValueClass> classes = othersPartitions().pieces(Attribute.GRANT_VENDOR);
    return classes.isEmpty()
        ? Stream.of("")
        : classes.stream().map(one -> String.valueOf(one.value()));
  }

  /** {@return tables of the same rules under another policy} */
  public OutcomeTables policy(Policy other) {
    return new OutcomeTables(knowledge, regions, other, everyDecision);
  }

  /** {@return tables of other rules} */
  public OutcomeTables knowledge(Knowledge other) {
    return new OutcomeTables(other, regions, policy, everyDecision);
  }

  /** {@return tables of the same rules, which ask Drools for every decision} */
  public OutcomeTables everyDecision() {
    return new OutcomeTables(knowledge, regions, policy, true);
  }

  /** {@return how verdicts of directives that only the press reported count} */
  public Policy policy() {
    return policy;
  }

  /** {@return the vendors that some rule names, in no order} */
  public Set<String> vendors() {
    return knowledge.vendors();
  }

  /** {@return the rules that can speak about this vendor's sales, by id} */
  public List<Rule> rules(String vendor) {
    return knowledge.rules(vendor);
  }

  /** {@return the partitions of the rules that can speak about this vendor's sales} */
  public Partitions partitions(String vendor) {
    return places(vendor).landmarks();
  }

  /**
   * {@return those places of other countries that are in this one too, and which the vendor's rules
   * or their regions name on their own; together those that they never tell apart}
   */
  public List<List<String>> namedElsewhere(String vendor, String country) {
    return PlaceCodes.alsoIn(country).isEmpty()
        ? List.of()
        : places(vendor).namedElsewhere(country);
  }

  /** {@return what finds the places that the vendor's rules tell apart} */
  PlaceFinder places(String vendor) {
    return places.getOrDefault(vendor, othersPlaces).get();
  }

  /** {@return the partitions of the rules about sales of vendors that no rule names} */
  public Partitions othersPartitions() {
    return othersPlaces.get().landmarks();
  }

  /** {@return the rules that speak of the situation, by id} */
  List<Rule> spoke(Situation situation) {
    Object vendor = situation.get(Attribute.GRANT_VENDOR);
    if (!(vendor instanceof String name)) {
      throw new IllegalArgumentException(
          Attribute.GRANT_VENDOR + " is absent; a situation is about one vendor's grant.");
    }
    return table(name).spoke(situation);
  }

  /** {@return the table of a vendor's sales} */
  OutcomeTable table(String vendor) {
    Lazy<OutcomeTable> own = tables.get(vendor);
    return own == null
        ? others.get().get(othersPartitions().indexOf(Attribute.GRANT_VENDOR, vendor))
        : own.get();
  }

  /** Makes the tables and the bases of Drools, and casts votes, on all processors. */
  void makeReady() {
    knowledge.makeReady();
    tables.values().parallelStream().map(Lazy::get).forEach(OutcomeTable::castVotesAhead);
    others.get().forEach(OutcomeTable::castVotesAhead);
  }

  /**
   * Has Drools vote on every way into an answer.
   *
   * @return the vendors about whose sales it was late before the last vote; empty for those that no
   *     rule names
   * @throws IllegalStateException when Drools answers otherwise
   */
  public List<String> castVotes(BooleanSupplier late) {
    List<String> left = new ArrayList<>();
    tables.forEach(
        (vendor, one) -> {
          if (late.getAsBoolean() || !one.get().castVotes(late)) {
            left.add(vendor);
          }
        });
    if (late.getAsBoolean() || !others.get().stream().allMatch(one -> one.castVotes(late))) {
      left.add("");
    }
    return left;
  }
}
