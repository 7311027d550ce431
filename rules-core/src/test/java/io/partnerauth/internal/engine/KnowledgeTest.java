package io.partnerauth.internal.engine;

import static io.partnerauth.internal.rule.Rules.rule;
import static io.partnerauth.internal.rule.Rules.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
  private static final Situation ZOOM = Situation.empty().with(Attribute.GRANT_VENDOR, "Zoom");

  @Provide
  Arbitrary<List<Rule>> rules() {
    return RandomRules.rules(12);
  }

  @Provide
  Arbitrary<List<Situation>> situations() {
    return RandomRules.situations().list().ofMinSize(1).ofMaxSize(20);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void droolsFiresTheRulesWhoseConditionsAreTrue(
      @ForAll("rules") List<Rule> rules, @ForAll("situations") List<Situation> situations) {
    Knowledge knowledge = Knowledge.of(rules);
    for (Situation situation : situations) {
      assertEquals(
          rules.stream()
              .filter(rule -> rule.test(situation))
              .sorted(Comparator.comparing(Rule::id))
              .toList(),
          knowledge.ask(situation));
    }
  }

  @Test
  void manyEqualTestsOnOneAttributeLoseNoRule() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      BuyerClass buyer = BuyerClass.values()[i % 5];
      rules.add(
          rule(
              "R" + i,
              List.of("Zoom"),
              Outcome.REVOKED,
              test(Attribute.GRANT_VENDOR, Operator.EQUAL, "Zoom"),
              test(Attribute.CUSTOMER_BUYER_CLASS, Operator.EQUAL, buyer)));
    }
    Knowledge knowledge = Knowledge.of(rules);
    for (BuyerClass buyer : BuyerClass.values()) {
      assertEquals(
          8, knowledge.ask(ZOOM.with(Attribute.CUSTOMER_BUYER_CLASS, buyer)).size(), "" + buyer);
    }
  }

  @Test
  void ruleWithoutVendorSpeaksAboutEveryVendor() {
    Knowledge knowledge =
        Knowledge.of(List.of(rule("A", List.of(), Outcome.REVIEW), zoomRule("B")));
    assertEquals(List.of("A", "B"), ids(knowledge.ask(ZOOM)));
    assertEquals(List.of("A"), ids(knowledge.ask(ZOOM.with(Attribute.GRANT_VENDOR, "Unheard of"))));
  }

  @Test
  void noRulesSayNothing() {
    assertEquals(List.of(), Knowledge.of(List.of()).ask(ZOOM));
  }

  @Test
  void twoRulesWithOneIdAreRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Knowledge.of(List.of(zoomRule("A"), zoomRule("A"))));
    assertTrue(refused.getMessage().contains("id A"), refused.getMessage());
  }

  @Test
  void situationWithoutVendorIsRefused() {
    Knowledge knowledge = Knowledge.of(List.of(zoomRule("A")));
    assertThrows(IllegalArgumentException.class, () -> knowledge.ask(Situation.empty()));
  }

  @Test
  void failureInsideDroolsIsThrownAndTheNextQuestionIsAnswered() {
    Condition broken = test(Attribute.CUSTOMER_COUNTRY, Operator.STARTS_WITH, "R");
    Knowledge knowledge =
        Knowledge.of(List.of(rule("A", List.of("Zoom"), Outcome.REVOKED, broken), zoomRule("B")));
    // A value of a wrong type stands for any failure while rules are evaluated.
    Situation impossible = ZOOM.with(Attribute.CUSTOMER_COUNTRY, 7);
    for (int i = 0; i < 10; i++) {
      assertThrows(RuntimeException.class, () -> knowledge.ask(impossible));
      assertEquals(
          List.of("A", "B"), ids(knowledge.ask(ZOOM.with(Attribute.CUSTOMER_COUNTRY, "RU"))));
    }
  }

  @Test
  void threadKeepsItsContextClassLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader foreign = ClassLoader.getPlatformClassLoader();
    try {
      thread.setContextClassLoader(foreign);
      assertEquals(1, Knowledge.of(List.of(zoomRule("A"))).ask(ZOOM).size());
      assertSame(foreign, thread.getContextClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void manyThreadsThatAskANewBaseGetTheAnswersThatOneGets() throws Exception {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      BuyerClass buyer = BuyerClass.values()[i % 5];
      rules.add(
          rule(
              "R" + i,
              List.of(),
              Outcome.REVOKED,
              test(Attribute.CUSTOMER_BUYER_CLASS, Operator.EQUAL, buyer)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 30; round++) {
        Knowledge knowledge = Knowledge.of(rules);
        List<Callable<Boolean>> questions = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
          Situation situation =
              ZOOM.with(Attribute.CUSTOMER_BUYER_CLASS, BuyerClass.values()[i % 5]);
          List<String> expected =
              ids(rules.stream().filter(rule -> rule.test(situation)).toList()).stream()
                  .sorted()
                  .toList();
          questions.add(() -> expected.equals(ids(knowledge.ask(situation))));
        }
        for (Future<Boolean> right : threads.invokeAll(questions)) {
          assertTrue(right.get());
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  private static Rule zoomRule(String id) {
    return rule(
        id, List.of("Zoom"), Outcome.REVOKED, test(Attribute.GRANT_VENDOR, Operator.EQUAL, "Zoom"));
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }
}
