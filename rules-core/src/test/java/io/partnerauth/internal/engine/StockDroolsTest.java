package io.partnerauth.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.DrlText;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.RandomFiles;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Law 34: stock Drools on the same rule file fires the same rules. */
class StockDroolsTest {
  private static final Set<Operator> AFFIXES = EnumSet.of(Operator.STARTS_WITH, Operator.ENDS_WITH);

  @Provide
  Arbitrary<List<Rule>> rules() {
    return RandomRules.rules(60);
  }

  @Provide
  Arbitrary<List<Situation>> situations() {
    return RandomRules.situations().list().ofSize(200);
  }

  // Each try compiles Java, so there are few tries with many rules and situations each.
  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void stockDroolsFiresTheSameRules(
      @ForAll("rules") List<Rule> rules, @ForAll("situations") List<Situation> situations) {
    assertAgree(rules, DrlText.of(rules), situations);
  }

  /** Random rules of the whole language, hundreds of which the check accepts. */
  @Provide
  Arbitrary<String> files() {
    return RandomFiles.files(120);
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyAcceptedFileCompilesInStockDroolsAndFiresTheSameRules(
      @ForAll("files") String file, @ForAll("situations") List<Situation> situations) {
    List<Rule> rules = RandomFiles.read(file);
    assertTrue(rules.size() > 30, () -> "only " + rules.size() + " accepted:\n" + file);
    assertAgree(rules, file, situations);
  }

  private static void assertAgree(List<Rule> rules, String file, List<Situation> situations) {
    Knowledge knowledge = Knowledge.of(rules);
    try (StockDrools stock = StockDrools.compile(file)) {
      for (Situation given : situations) {
        Situation situation = withTextsThatRulesLookInto(given, rules);
        Set<String> ours =
            knowledge.ask(situation).stream()
                .map(Rule::message)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(stock.ask(situation), ours, () -> situation + "\n" + file);
      }
    }
  }

  /**
   * Gives the situation a text where a rule asks how it begins or ends: stock Drools fails on an
   * absent one with a null pointer, where this library says that it begins and ends with nothing.
   */
  private static Situation withTextsThatRulesLookInto(Situation given, List<Rule> rules) {
    Set<Attribute> lookedInto =
        rules.stream()
            .flatMap(Rule::tests)
            .filter(test -> AFFIXES.contains(test.operator()))
            .map(Condition.Test::attribute)
            .collect(Collectors.toCollection(() -> new TreeSet<>()));
    Situation situation = given;
    for (Attribute attribute : lookedInto) {
      if (situation.get(attribute) == null) {
        situation = situation.with(attribute, "present");
      }
    }
    return situation;
  }
}
