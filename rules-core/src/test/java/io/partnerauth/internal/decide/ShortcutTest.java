package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.internal.cell.Memo;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The short way decides as the long way does, and is really taken. */
class ShortcutTest {
  private static final Regions REGIONS = RandomQuestions.regions();
  private static int asked;
  private static int taken;

  @Provide
  Arbitrary<List<Rule>> rules() {
    return RandomRules.rules(10);
  }

  @Provide
  Arbitrary<List<Question>> questions() {
    return RandomQuestions.questions().list().ofMinSize(1).ofMaxSize(20);
  }

  @Provide
  Arbitrary<Policy> policies() {
    return net.jqwik.api.Arbitraries.of(Policy.ALL);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void decidesAsTheLongWay(
      @ForAll("rules") List<Rule> rules,
      @ForAll("questions") List<Question> questions,
      @ForAll("policies") Policy policy) {
    Memo<Verdicts> memo = memo(rules, 1_000);
    Decider decider = new Decider(memo, REGIONS, policy);
    Decider fresh = new Decider(memo(rules, 0), REGIONS, policy);
    Shortcuts shortcuts = new Shortcuts(memo, REGIONS.slices(), policy);
    Shortcuts forgetful = new Shortcuts(memo(rules, 0), REGIONS.slices(), policy);
    List<Outcome> expected = new ArrayList<>();
    for (Question question : questions) {
      expected.add(fresh.longWay(question));
      assertEquals(fresh.longWay(question), decider.longWay(question));
    }
    for (int i = 0; i < questions.size(); i++) {
      Question q = questions.get(i);
      asked++;
      taken += shortcuts.outcome(q.customer(), q.partner(), q.sale(), q.vendor()) == null ? 0 : 1;
      assertEquals(
          expected.get(i),
          decider.outcome(q.customer(), q.partner(), q.sale(), q.vendor()),
          q::toString);
      Outcome unremembered = forgetful.outcome(q.customer(), q.partner(), q.sale(), q.vendor());
      assertTrue(unremembered == null || unremembered == expected.get(i), q::toString);
    }
  }

  @AfterContainer
  static void isTakenOften() {
    assertTrue(taken > asked / 10, () -> "taken for " + taken + " of " + asked);
  }

  private static Memo<Verdicts> memo(List<Rule> rules, int mostCells) {
    return new Memo<>(Knowledge.of(rules), mostCells, REGIONS.slices().sets(), Verdicts::of);
  }
}
