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
    Memo<List<Rule>> warm = new Memo<>(knowledge, 8, spoke -> spoke);
    Memo<List<Rule>> off = new Memo<>(knowledge, 0, spoke -> spoke);
    for (int round = 0; round < 2; round++) {
      for (Situation situation : situations) {
        List<Rule> expected = off.recall(situation);
        assertEquals(expected, warm.recall(situation));
        assertEquals(expected, new Memo<List<Rule>>(knowledge, 8, s -> s).recall(situation));
      }
    }
  }

  @Test
  void neverKeepsMoreCellsThanItsBoundUnderTrafficThatNeverRepeats() {
    Memo<List<Rule>> memo = new Memo<>(datedKnowledge(3_000), 1_000, spoke -> spoke);
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
    Memo<Object> memo = new Memo<>(datedKnowledge(2_000), 100, spoke -> new Object());
    Object first = memo.recall(onDay(0));
    for (int i = 1; i < 2_000; i++) {
      memo.recall(onDay(i));
      assertSame(first, memo.recall(onDay(0)));
    }
  }

  @Test
  void manyThreadsGetTheAnswersThatOneGets() throws Exception {
    Knowledge knowledge = datedKnowledge(300);
    Memo<List<Rule>> memo = new Memo<>(knowledge, 64, spoke -> spoke);
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
  void asksDroolsWhenCellsDoNotFitIntoTwoLongs() {
    Condition[] regions =
        IntStream.range(0, 140)
            .mapToObj(i -> test(Attribute.CUSTOMER_REGIONS, Operator.NOT_CONTAINS, "R" + i))
            .toArray(Condition[]::new);
    Memo<List<Rule>> memo =
        new Memo<>(
            Knowledge.of(List.of(rule("A", List.of(), Outcome.REVOKED, regions))), 100, s -> s);
    Situation zoom = Situation.empty().with(Attribute.GRANT_VENDOR, "Zoom");
    Situation nowhere = zoom.with(Attribute.CUSTOMER_REGIONS, java.util.Set.of());
    Situation there = zoom.with(Attribute.CUSTOMER_REGIONS, java.util.Set.of("R139"));
    assertEquals(1, memo.recall(nowhere).size());
    assertEquals(0, memo.recall(there).size());
    assertEquals(0, memo.size());
  }

  @Test
  void negativeBoundIsRefused() {
    Knowledge knowledge = Knowledge.of(List.of());
    assertThrows(IllegalArgumentException.class, () -> new Memo<>(knowledge, -1, spoke -> spoke));
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
