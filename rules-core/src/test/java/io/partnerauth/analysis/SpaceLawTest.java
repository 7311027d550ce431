package io.partnerauth.analysis;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.rule.FactSource;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Diagrams;
import io.partnerauth.internal.space.PlaceClass;
import io.partnerauth.internal.space.Possibilities;
import io.partnerauth.internal.space.Table;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.internal.space.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** At every point of a space a rule's function is what the rule says, and what Drools says. */
class SpaceLawTest {
  private static final Policy POLICY = new Policy(Outcome.REVIEW);
  private static final Possibilities ANYTHING =
      new Possibilities() {
        @Override
        public boolean allows(Variable.AttributeVariable variable, ValueClass values) {
          return true;
        }

        @Override
        public boolean allows(Variable.PlaceVariable location, PlaceClass places) {
          return true;
        }
      };

  private static int occurred;

  @Provide
  Arbitrary<List<Rule>> packs() {
    return SmallPacks.rules(6);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void aRulesFunctionIsWhatTheRuleAndDroolsSay(@ForAll("packs") List<Rule> pack) {
    Ruleset ruleset = Ruleset.of(pack, SmallPacks.regions(), POLICY);
    for (String vendor : Ruleset.vendors(pack)) {
      VendorRules rules = new VendorRules(ruleset, vendor);
      new CellSampler(rules.space())
          .drawn(50)
          .forEach(
              point -> {
                Situation situation = point.situation(0);
                Set<String> spoke = rules.spoke(point);
                assertEquals(
                    rules.rules().stream()
                        .filter(rule -> rule.test(situation))
                        .map(Rule::id)
                        .collect(toSet()),
                    spoke);
                assertEquals(ruleset.ask(situation).stream().map(Rule::id).collect(toSet()), spoke);
              });
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void theExampleOfAFunctionIsInIt(@ForAll("packs") List<Rule> pack) {
    Ruleset ruleset = Ruleset.of(pack, SmallPacks.regions(), POLICY);
    Set<String> seen = new HashSet<>();
    for (String vendor : Ruleset.vendors(pack)) {
      VendorRules rules = new VendorRules(ruleset, vendor);
      for (Rule rule : rules.rules()) {
        if (rules.speaks(rule) != Diagrams.NO) {
          seen.add(rule.id());
          assertEquals(true, rule.test(rules.space().example(rules.speaks(rule)).situation(0)));
        }
      }
    }
    assertEquals(true, seen.size() <= pack.size());
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void theSituationOfAWayThatOccursTakesIt(@ForAll("packs") List<Rule> pack) {
    Ruleset ruleset = Ruleset.of(pack, SmallPacks.regions(), POLICY);
    for (String vendor : Ruleset.vendors(pack)) {
      VendorRules rules = new VendorRules(ruleset, vendor);
      List<Integer> functions = rules.rules().stream().map(rules::speaks).toList();
      Table table = Table.of(rules.space(), functions);
      for (int i = 0; i < functions.size(); i++) {
        int function = i;
        table.visit(
            function,
            attribute -> FactSource.UNKNOWN,
            ANYTHING,
            (edge, way) -> {
              if (way.get().occurs()) {
                occurred++;
                assertEquals(edge, table.edge(function, way.get().situation()));
              }
              return true;
            });
      }
    }
  }

  @AfterContainer
  static void waysOccur() {
    assertTrue(occurred > 100, () -> occurred + " ways");
  }
}
