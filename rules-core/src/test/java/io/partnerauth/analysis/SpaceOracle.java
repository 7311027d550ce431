package io.partnerauth.analysis;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.decide.Decider;
import io.partnerauth.internal.decide.OutcomeTables;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Space;
import io.partnerauth.internal.space.Table;
import io.partnerauth.internal.space.Variable;
import io.partnerauth.internal.text.SourceFile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Looks for a difference between the space of a pack and all combinations of facts in a list. */
final class SpaceOracle {
  private static final Policy POLICY = new Policy(Outcome.REVIEW);
  private static final World WORLD =
      new World(
          SmallPacks.regions(),
          List.of(BuyerClass.COMPANY, BuyerClass.PERSON, BuyerClass.PRIVATE_INSTITUTION));
  private static final List<String> VENDORS = List.of("Zoom", "Oracle", "Cisco");
  private static final Map<String, List<Situation>> BY_VENDOR = new HashMap<>();

  static {
    WORLD
        .situations()
        .forEach(
            s ->
                BY_VENDOR
                    .computeIfAbsent(
                        (String) s.get(Attribute.GRANT_VENDOR), vendor -> new ArrayList<>())
                    .add(s));
  }

  private final List<Rule> pack;
  private final Optional<BrokenView> broken;
  private final Random random;

  SpaceOracle(List<Rule> pack, Optional<BrokenView> broken, Random random) {
    this.pack = pack;
    this.broken = broken;
    this.random = random;
  }

  private boolean is(BrokenView fault) {
    return broken.equals(Optional.of(fault));
  }

  /** {@return the first difference in a vendor's sales, for people} */
  Optional<String> difference() {
    List<Rule> engines =
        is(BrokenView.BOUNDS) ? pack.stream().map(SpaceOracle::off).toList() : pack;
    Regions regions = is(BrokenView.REGIONS) ? otherRegions() : SmallPacks.regions();
    Ruleset ruleset = Ruleset.of(engines, regions, POLICY);
    Decider decider =
        new Decider(new OutcomeTables(Knowledge.of(engines), regions, POLICY, false), regions);
    String vendor = VENDORS.get(random.nextInt(VENDORS.size()));
    return points(vendor, new VendorRules(ruleset, vendor))
        .or(() -> sets(vendor, decider))
        .map(what -> what + " of " + vendor + " in " + pack);
  }

  /** With {@code >} for {@code >=}. */
  private static Rule off(Rule rule) {
    return rule.parts(
        rule.parts().stream()
            .map(
                part ->
                    new Conjunct(
                        part.condition()
                            .replaceTests(
                                test ->
                                    test.operator() == Operator.AT_LEAST
                                        ? new Condition.Test(
                                            test.attribute(), Operator.GREATER, test.literal())
                                        : test),
                        part.text(),
                        part.location()))
            .toList());
  }

  private static Regions otherRegions() {
    return Regions.read(
            new SourceFile(
                "regions.csv",
                """
                region,member,role,validFrom,validTo,note
                CIS,RU,MEMBER,,,
                CIS,BY,MEMBER,,,
                CIS,UA,ASSOCIATE,,,
                EAEU,BY,MEMBER,2022-03-04,,
                """))
        .regions();
  }

  /** Rules at each point, and how many points there are. */
  private Optional<String> points(String vendor, VendorRules engine) {
    Space space = engine.space();
    List<Rule> rules =
        Ruleset.of(pack, SmallPacks.regions(), POLICY).rules(vendor); // as they are written
    List<Integer> functions = engine.rules().stream().map(engine::function).toList();
    Table table = Table.of(space, functions);
    int known =
        (int)
            space.variables().stream().filter(v -> !(v instanceof Variable.DoubtfulRegion)).count();
    Map<List<Integer>, Set<String>> certain = new HashMap<>();
    for (Situation situation : BY_VENDOR.get(vendor)) {
      int[] point = new int[space.variables().size()];
      List<Integer> key = new ArrayList<>();
      for (int i = 0; i < point.length; i++) {
        point[i] = table.coordinates().find(i, situation);
        if (i < known) {
          key.add(point[i]);
        }
      }
      Set<String> spoke = new HashSet<>();
      for (int i = 0; i < rules.size(); i++) {
        boolean expected = rules.get(i).test(situation);
        boolean diagram = space.point(point).value(space.diagrams(), functions.get(i)) == 1;
        boolean frozen = table.value(table.edge(i, situation)) == 1;
        if (expected != diagram || expected != frozen) {
          return Optional.of(rules.get(i).id() + " at " + situation);
        }
        if (expected) {
          spoke.add(rules.get(i).id());
        }
      }
      certain.merge(
          key,
          spoke,
          (one, other) -> {
            one.retainAll(other);
            return one;
          });
    }
    return counts(engine, known, certain);
  }

  private Optional<String> counts(
      VendorRules engine, int known, Map<List<Integer>, Set<String>> certain) {
    Space space = engine.space();
    BigInteger all = space.count();
    if (is(BrokenView.COUNTS)) {
      all = BigInteger.ONE;
      for (Variable variable : space.variables().subList(0, known)) {
        all = all.multiply(BigInteger.valueOf(variable.size()));
      }
    }
    if (!all.equals(BigInteger.valueOf(certain.size()))) {
      return Optional.of(all + " points instead of " + certain.size());
    }
    for (Rule rule : engine.rules()) {
      int merged = is(BrokenView.MEMBERSHIPS) ? 1 : 0;
      int function = space.asKnown(engine.function(rule), merged, (one, other) -> one & other);
      long expected = certain.values().stream().filter(ids -> ids.contains(rule.id())).count();
      if (!space.count(function).equals(BigInteger.valueOf(expected))) {
        return Optional.of("count of " + rule.id() + " is not " + expected);
      }
    }
    return Optional.empty();
  }

  /** Outcomes of questions of which some facts are known. */
  private Optional<String> sets(String vendor, Decider decider) {
    for (int i = 0; i < 4; i++) {
      Doubt doubt = new Doubt(random);
      boolean granted = random.nextInt(4) > 0;
      Outcome expected = outcome(vendor, doubt, granted);
      Customer customer = doubt.customer();
      if (is(BrokenView.UNKNOWN_IS_NONE) && doubt.uses.isUnknown()) {
        customer = customer.toBuilder().endUses(Set.of()).build();
      }
      boolean engines = granted || is(BrokenView.WITHOUT_A_GRANT);
      Partner partner =
          Partner.builder("P").grants(engines ? List.of(Grant.of(vendor)) : List.of()).build();
      Outcome outcome = decider.outcome(customer, partner, doubt.sale(), vendor);
      outcome = engines && !granted ? outcome.max(Outcome.NO_GRANT) : outcome;
      if (outcome != expected) {
        return Optional.of(
            outcome
                + " instead of "
                + expected
                + (granted ? " for " : " without a grant for ")
                + doubt);
      }
    }
    return Optional.empty();
  }

  private Outcome outcome(String vendor, Doubt doubt, boolean granted) {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (Situation situation : BY_VENDOR.get(vendor)) {
      if (doubt.allows(situation)) {
        Outcome worst = granted ? Outcome.AUTHORIZED : Outcome.NO_GRANT;
        for (Rule rule : pack) {
          boolean counts = granted || !rule.namesVendor();
          if (counts && rule.test(situation)) {
            worst = worst.max(POLICY.weigh(rule));
          }
        }
        outcomes.add(worst);
      }
    }
    return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.REVIEW;
  }
}
