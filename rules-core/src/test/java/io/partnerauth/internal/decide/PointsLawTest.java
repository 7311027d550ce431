package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.Reason;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** A point is answered as all situations that facts allow, asked of Drools one by one. */
class PointsLawTest {
  private static final Regions REGIONS = RandomQuestions.regions();
  private static int asked;
  private static int taken;
  private static int places;
  private static int told;

  @Provide
  Arbitrary<List<Rule>> rules() {
    return RandomRules.rules(10);
  }

  @Provide
  Arbitrary<List<Rule>> broadRules() {
    return RandomRules.broad(4);
  }

  @Provide
  Arbitrary<List<VendorQuestion>> questions() {
    return RandomQuestions.questions().list().ofMinSize(1).ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<VendorQuestion>> knownQuestions() {
    return RandomQuestions.known().list().ofSize(10);
  }

  @Provide
  Arbitrary<Policy> policies() {
    return net.jqwik.api.Arbitraries.of(Outcome.CONDITIONAL, Outcome.REVIEW, Outcome.REVOKED)
        .map(Policy::new);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void decidesAsTheLongWay(
      @ForAll("rules") List<Rule> rules,
      @ForAll("questions") List<VendorQuestion> questions,
      @ForAll("policies") Policy policy) {
    OutcomeTables tables = tables(rules, policy, false);
    Decider decider = new Decider(tables, REGIONS);
    LongWay fresh = new LongWay(tables(rules, policy, true), REGIONS);
    Points points = new Points(tables, REGIONS);
    List<Outcome> expected = new ArrayList<>();
    List<VendorQuestion> some = questions.stream().filter(one -> !fresh.isTooMany(one)).toList();
    for (VendorQuestion question : some) {
      Outcome outcome = fresh.outcome(question);
      expected.add(outcome);
      assertEquals(outcome, new LongWay(tables, REGIONS).outcome(question));
    }
    for (int i = 0; i < some.size(); i++) {
      VendorQuestion q = some.get(i);
      asked++;
      taken += points.outcome(q.customer(), q.partner(), q.sale(), q.vendor()) == null ? 0 : 1;
      assertEquals(
          expected.get(i),
          decider.outcome(q.customer(), q.partner(), q.sale(), q.vendor()),
          q::toString);
    }
  }

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void hasTheReasonsOfASet(
      @ForAll("broadRules") List<Rule> rules,
      @ForAll("knownQuestions") List<VendorQuestion> questions,
      @ForAll("policies") Policy policy) {
    Points points = new Points(tables(rules, policy, false), REGIONS);
    for (VendorQuestion question : questions) {
      question.places().forEach(place -> hasTheReasonsOfASet(question, place, points));
    }
  }

  private static void hasTheReasonsOfASet(
      VendorQuestion question, Optional<Place> place, Points points) {
    PointAnswer known = points.answer(question, place.orElse(null));
    places++;
    if (known != null) {
      OutcomeTables tables = points.tables();
      OutcomeTable table = tables.table(question.vendor());
      PointSetAnswer set =
          new PointSetAnswer(
              new AllowedPoints(
                  question, place, table.variables(), tables.places(question.vendor())),
              question.grants(),
              table);
      assertEquals(set.outcome(), known.outcome(), question::toString);
      assertEquals(set.granted(), known.granted(), question::toString);
      Reasons reasons = new Reasons(question, table, REGIONS);
      List<Reason> expected = reasons.of(Map.of(place, set));
      assertEquals(expected, reasons.of(Map.of(place, known)), question::toString);
      told += expected.isEmpty() ? 0 : 1;
    }
  }

  @AfterContainer
  static void isTakenOften() {
    assertTrue(taken > asked / 10, () -> "taken for " + taken + " of " + asked);
    assertTrue(told > places / 20, () -> "reasons for " + told + " of " + places);
  }

  private static OutcomeTables tables(List<Rule> rules, Policy policy, boolean everyDecision) {
    return new OutcomeTables(Knowledge.of(rules), REGIONS, policy, everyDecision);
  }
}
