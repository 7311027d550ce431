package io.partnerauth.internal.cell;

import static io.partnerauth.internal.rule.Rules.rule;
import static io.partnerauth.internal.rule.Rules.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MemoTest {
  @Provide
  Arbitrary<List<Rule>> rules() {
    return RandomRules.rules(10);
  }

  @Provide
  Arbitrary<List<Situation>> situations() {
    return RandomRules.situations().list().ofMinSize(1).ofMaxSize(40);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void memoOnAndOffAndFreshAgree(
      @ForAll("rules") List<Rule> rules, @ForAll("situations") List<Situation> situations) {
    Knowledge knowledge = Knowledge.of(rules);
    Memo<List<Rule>> warm = new Memo<>(knowledge, 8, List.of(), spoke -> spoke);
    Memo<List<Rule>> off = new Memo<>(knowledge, 0, List.of(), spoke -> spoke);
    for (int round = 0; round < 2; round++) {
      for (Situation situation : situations) {
        List<Rule> expected = off.recall(situation);
        assertEquals(expected, warm.recall(situation));
        assertEquals(
            expected, new Memo<List<Rule>>(knowledge, 8, List.of(), s -> s).recall(situation));
      }
    }
  }

  @Test
  void neverKeepsMoreCellsThanItsBoundUnderTrafficThatNeverRepeats() {
    Memo<List<Rule>> memo = new Memo<>(datedKnowledge(3_000), 1_000, List.of(), spoke -> spoke);
    int most = 0;
    for (int i = 0; i < 3_000; i++) {
      memo.recall(onDay(i));
      most = Math.max(most, memo.size());
    }
    assertTrue(most > 500, "It keeps cells: " + most);
    assertTrue(most <= 1_000, "It keeps no more than its bound: " + most);
  }

  @Test
  void cellsInUseStayWhileOthersComeAndGo() {
    Memo<Object> memo = new Memo<>(datedKnowledge(2_000), 100, List.of(), spoke -> new Object());
    Object first = memo.recall(onDay(0));
    for (int i = 1; i < 2_000; i++) {
      memo.recall(onDay(i));
      assertSame(first, memo.recall(onDay(0)));
    }
  }

  @Test
  void manyThreadsGetTheAnswersThatOneGets() throws Exception {
    Knowledge knowledge = datedKnowledge(300);
    Memo<List<Rule>> memo = new Memo<>(knowledge, 64, List.of(), spoke -> spoke);
    List<List<Rule>> expected =
        IntStream.range(0, 300).mapToObj(i -> knowledge.ask(onDay(i))).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> done =
          IntStream.range(0, 8)
              .mapToObj(thread -> threads.submit(() -> compare(memo, expected, thread)))
              .toList();
      for (Future<Integer> future : done) {
        assertEquals(3_000, future.get());
      }
    } finally {
      threads.shutdown();
    }
    assertTrue(memo.size() <= 64, "size " + memo.size());
  }

  private static int compare(Memo<List<Rule>> memo, List<List<Rule>> expected, int thread) {
    int compared = 0;
    for (int i = 0; i < 3_000; i++) {
      int day = (i * 7 + thread * 37) % 300;
      assertEquals(expected.get(day), memo.recall(onDay(day)));
      compared++;
    }
    return compared;
  }

  @Test
  void moreRulesThanALongHasBitsAreToldApart() {
    Memo<List<Rule>> memo = new Memo<>(datedKnowledge(200), 1_000, List.of(), spoke -> spoke);
    for (int round = 0; round < 2; round++) {
      for (int day = 0; day < 200; day++) {
        List<Rule> spoke = memo.recall(onDay(day));
        assertEquals(List.of("R" + day), spoke.stream().map(Rule::id).toList());
      }
    }
    assertTrue(memo.size() >= 200, "It keeps them: " + memo.size());
  }

  @Test
  void asksDroolsWhereARuleIsTooIntricate() {
    Condition[] choices =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    new Condition.Any(
                        List.of(
                            test(Attribute.CUSTOMER_REGIONS, Operator.NOT_CONTAINS, "R" + i),
                            test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU"))))
            .toArray(Condition[]::new);
    Memo<List<Rule>> memo =
        new Memo<>(
            Knowledge.of(List.of(rule("A", List.of(), Outcome.REVOKED, choices))),
            100,
            List.of(),
            spoke -> spoke);
    Situation inside =
        Situation.empty()
            .with(Attribute.GRANT_VENDOR, "Zoom")
            .with(Attribute.CUSTOMER_COUNTRY, "KZ")
            .with(Attribute.CUSTOMER_REGIONS, Set.of("R8"));
    assertEquals(0, memo.recall(inside).size());
    assertEquals(1, memo.recall(inside.with(Attribute.CUSTOMER_COUNTRY, "RU")).size());
    assertEquals(0, memo.size());
  }

  @Test
  void cellsOfVendorsAndOfAllOthersAreKeptApart() {
    Rule zoom =
        rule(
            "A",
            List.of("Zoom"),
            Outcome.REVOKED,
            test(Attribute.GRANT_VENDOR, Operator.EQUAL, "Zoom"));
    Rule oracle =
        rule(
            "B",
            List.of("Oracle"),
            Outcome.REVOKED,
            test(Attribute.GRANT_VENDOR, Operator.EQUAL, "Oracle"));
    Rule any =
        rule(
            "C",
            List.of(),
            Outcome.REVOKED,
            test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU"));
    Memo<List<Rule>> memo =
        new Memo<>(Knowledge.of(List.of(zoom, oracle, any)), 100, List.of(), spoke -> spoke);
    for (int round = 0; round < 2; round++) {
      assertEquals(List.of(zoom), memo.recall(sale("Zoom", "US")));
      assertEquals(List.of(oracle), memo.recall(sale("Oracle", "US")));
      assertEquals(List.of(any), memo.recall(sale("Cisco", "RU")));
    }
    assertEquals(3, memo.size());
    assertEquals(100, memo.mostCells());
    assertEquals(Set.of("Zoom", "Oracle"), memo.vendors());
    assertEquals(List.of(zoom, any), memo.rules("Zoom"));
    assertEquals(List.of(any), memo.rules("Cisco"));
  }

  private static Situation sale(String vendor, String country) {
    return Situation.empty()
        .with(Attribute.GRANT_VENDOR, vendor)
        .with(Attribute.CUSTOMER_COUNTRY, country);
  }

  @Test
  void twoCellsAreTheFewestThatCanBeKept() {
    Memo<List<Rule>> two = new Memo<>(datedKnowledge(3), 2, List.of(), spoke -> spoke);
    Memo<List<Rule>> one = new Memo<>(datedKnowledge(3), 1, List.of(), spoke -> spoke);
    two.recall(onDay(1));
    one.recall(onDay(1));
    assertEquals(1, two.size());
    assertEquals(0, one.size());
  }

  @Test
  void theCellInWhichNoRuleSpeaksTakesNoPlace() {
    Memo<Object> memo = new Memo<>(datedKnowledge(70), 100, List.of(), spoke -> new Object());
    assertSame(memo.recall(onDay(1_000)), memo.recall(onDay(2_000)));
    assertEquals(0, memo.size());
    memo.recall(onDay(69));
    assertEquals(1, memo.size());
  }

  @Test
  void negativeBoundIsRefused() {
    Knowledge knowledge = Knowledge.of(List.of());
    assertThrows(
        IllegalArgumentException.class, () -> new Memo<>(knowledge, -1, List.of(), spoke -> spoke));
  }

  private static Knowledge datedKnowledge(int days) {
    return Knowledge.of(
        IntStream.range(0, days)
            .mapToObj(
                i ->
                    rule(
                        "R" + i,
                        List.of(),
                        Outcome.REVIEW,
                        test(Attribute.SALE_DATE, Operator.EQUAL, LocalDate.ofEpochDay(i))))
            .toList());
  }

  private static Situation onDay(int day) {
    return Situation.empty()
        .with(Attribute.GRANT_VENDOR, "Zoom")
        .with(Attribute.SALE_DATE, LocalDate.ofEpochDay(day));
  }
}
