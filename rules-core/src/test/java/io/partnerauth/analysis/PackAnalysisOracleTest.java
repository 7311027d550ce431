package io.partnerauth.analysis;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Outcome;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.pack.LoadedPack;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The analysis agrees with trying every combination of facts one by one. */
class PackAnalysisOracleTest {
  private static final Policy POLICY = new Policy(Outcome.REVIEW);
  private static final Regions REGIONS = SmallPacks.regions();
  private static final World WORLD = new World(REGIONS);

  @Provide
  Arbitrary<List<Rule>> packs() {
    return SmallPacks.rules(6);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void rulesWithoutEffectAreThoseThatNoCombinationNeeds(@ForAll("packs") List<Rule> pack) {
    List<Finding> findings = analysis(pack).findings();
    List<Rule> left = counting(pack);
    Set<String> dead = new TreeSet<>();
    for (Rule rule : List.copyOf(left)) {
      if (!WORLD.some(rule::test)) {
        dead.add(rule.id());
        left.remove(rule);
      }
    }
    assertEquals(dead, subjects(findings, Finding.Kind.NEVER_SPEAKS));
    Set<String> redundant = new TreeSet<>();
    List<Rule> lastFirst = new ArrayList<>(left);
    Collections.reverse(lastFirst);
    for (Rule rule : lastFirst) {
      List<Rule> rivals = left.stream().filter(other -> saysAsMuch(other, rule)).toList();
      if (WORLD.every(s -> !rule.test(s) || World.anySpeaks(rivals, s))) {
        redundant.add(rule.id());
        left.remove(rule);
      }
    }
    assertEquals(redundant, subjects(findings, Finding.Kind.CHANGES_NO_OUTCOME));
    findings.stream()
        .filter(finding -> finding.kind() == Finding.Kind.CHANGES_NO_OUTCOME)
        .forEach(finding -> assertCovered(pack, finding));
  }

  /**
   * The rules that the message names do cover the redundant one, and none of them is idle in it.
   */
  private static void assertCovered(List<Rule> pack, Finding finding) {
    Map<String, Rule> byId = new HashMap<>();
    pack.forEach(rule -> byId.put(rule.id(), rule));
    Rule rule = byId.get(finding.rules().get(0));
    List<Rule> covering = new ArrayList<>();
    finding.rules().stream().skip(1).forEach(id -> covering.add(byId.get(id)));
    assertEquals(true, WORLD.every(s -> !rule.test(s) || World.anySpeaks(covering, s)));
    for (Rule one : covering) {
      List<Rule> others = covering.stream().filter(other -> other != one).toList();
      assertEquals(
          others.isEmpty(),
          others.isEmpty() || WORLD.every(s -> !rule.test(s) || World.anySpeaks(others, s)));
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void conditionsThatNeverMatterAreThoseThatCanBeLeftOut(@ForAll("packs") List<Rule> pack) {
    Set<Integer> expected = new TreeSet<>();
    Map<Attribute, Integer> firstIdle = new TreeMap<>();
    Set<Attribute> matter = new TreeSet<>();
    Map<Occurrences.Occurrence, Attribute> idle = new LinkedHashMap<>();
    for (Rule rule : counting(pack)) {
      if (WORLD.some(rule::test)) {
        Condition left = Side.whole(rule);
        List<Condition.Test> tests = new Occurrences(rule).tests();
        for (int i = tests.size() - 1; i >= 0; i--) {
          Occurrences.Occurrence place = new Occurrences(rule).places().get(i);
          Attribute attribute = tests.get(i).attribute();
          Condition yes = Occurrences.answered(left, i, true);
          Condition no = Occurrences.answered(left, i, false);
          if (!attribute.equals(Attribute.GRANT_VENDOR) && same(rule, left, yes)) {
            left = yes;
            idle.put(place, attribute);
          } else if (!attribute.equals(Attribute.GRANT_VENDOR) && same(rule, left, no)) {
            left = no;
            idle.put(place, attribute);
          } else {
            matter.add(attribute);
          }
        }
      }
    }
    idle.forEach(
        (place, attribute) -> {
          int line = place.place().line();
          if (matter.contains(attribute)) {
            expected.add(line);
          } else {
            firstIdle.merge(attribute, line, Math::min);
          }
        });
    List<Finding> findings = analysis(pack).findings();
    assertEquals(expected, lines(findings, Finding.Kind.CONDITION_NEVER_MATTERS));
    assertEquals(
        new TreeSet<>(firstIdle.values()), lines(findings, Finding.Kind.ATTRIBUTE_NEVER_MATTERS));
  }

  private static boolean same(Rule rule, Condition one, Condition other) {
    return WORLD.every(
        s ->
            !(rule.vendors().isEmpty() || rule.vendors().contains(s.get(Attribute.GRANT_VENDOR)))
                || one.test(s) == other.test(s));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void overlapsAndGapsAreThoseOfAllCombinations(@ForAll("packs") List<Rule> pack) {
    PackAnalysis analysis = analysis(pack);
    List<Rule> rules = counting(pack);
    Map<String, Overlap.Extent> expected = new TreeMap<>();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Rule one = rules.get(i);
        Rule other = rules.get(j);
        if (WORLD.some(s -> one.test(s) && other.test(s))) {
          boolean oneAlone = WORLD.some(s -> one.test(s) && !other.test(s));
          boolean otherAlone = WORLD.some(s -> !one.test(s) && other.test(s));
          expected.put(
              one.id() + other.id(),
              oneAlone
                  ? (otherAlone ? Overlap.Extent.PARTLY : Overlap.Extent.AROUND)
                  : (otherAlone ? Overlap.Extent.INSIDE : Overlap.Extent.SAME));
        }
      }
    }
    Map<String, Overlap.Extent> found = new TreeMap<>();
    analysis.overlaps().forEach(o -> found.put(o.rule() + o.other(), o.extent()));
    assertEquals(expected, found);

    Set<Gap> gaps = new TreeSet<>();
    Set<String> vendors = rules.stream().flatMap(r -> r.vendors().stream()).collect(toSet());
    for (String vendor : vendors) {
      for (String region : REGIONS.names()) {
        if (!WORLD.some(s -> sold(s, vendor, region) && World.anySpeaks(rules, s))) {
          gaps.add(new Gap(vendor, region));
        }
      }
    }
    assertEquals(gaps, Set.copyOf(analysis.gaps()));
  }

  private static boolean sold(Situation situation, String vendor, String region) {
    return vendor.equals(situation.get(Attribute.GRANT_VENDOR))
        && situation.get(Attribute.CUSTOMER_REGIONS) instanceof Set<?> regions
        && regions.contains(region);
  }

  private static boolean saysAsMuch(Rule other, Rule rule) {
    int milder = POLICY.weigh(other).compareTo(POLICY.weigh(rule));
    return other != rule
        && milder >= 0
        && other.metadata().authority().compareTo(rule.metadata().authority()) <= 0;
  }

  private static List<Rule> counting(List<Rule> pack) {
    return new ArrayList<>(
        pack.stream().filter(rule -> POLICY.weigh(rule) != Outcome.AUTHORIZED).toList());
  }

  private static PackAnalysis analysis(List<Rule> pack) {
    LoadedPack loaded =
        new LoadedPack(
            pack, pack, REGIONS, Catalogue.of(NameTables.NONE, pack), "", List.of(), List.of());
    return PackAnalysis.of(loaded, POLICY, List.of());
  }

  private static Set<String> subjects(List<Finding> findings, Finding.Kind kind) {
    return findings.stream()
        .filter(finding -> finding.kind() == kind)
        .map(finding -> finding.rules().get(0))
        .collect(toSet());
  }

  private static Set<Integer> lines(List<Finding> findings, Finding.Kind kind) {
    return findings.stream()
        .filter(finding -> finding.kind() == kind)
        .map(finding -> finding.issue().line())
        .collect(toSet());
  }
}
