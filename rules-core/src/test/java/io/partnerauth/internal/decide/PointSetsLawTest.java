package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** A set of points is answered as each of its situations, asked about one by one. */
class PointSetsLawTest {
  private static final Regions REGIONS = RandomQuestions.regions();
  private static int asked;
  private static int open;

  @Provide
  Arbitrary<List<Rule>> rules() {
    return RandomRules.rules(8);
  }

  @Provide
  Arbitrary<List<VendorQuestion>> questions() {
    return RandomQuestions.vague().list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.of(Outcome.CONDITIONAL, Outcome.REVIEW, Outcome.REVOKED).map(Policy::new);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void isDecidedAsTheLongWay(
      @ForAll("rules") List<Rule> rules,
      @ForAll("questions") List<VendorQuestion> questions,
      @ForAll("policies") Policy policy) {
    OutcomeTables tables = new OutcomeTables(Knowledge.of(rules), REGIONS, policy, false);
    Decider decider = new Decider(tables, REGIONS);
    LongWay longWay = new LongWay(tables, REGIONS);
    for (VendorQuestion question : questions) {
      if (longWay.isTooMany(question)) {
        continue;
      }
      asked++;
      Outcome outcome = longWay.outcome(question);
      assertEquals(outcome, decider.outcome(question), question::toString);
      assertEquals(
          outcome,
          new PlaceAnswers(question, new Points(tables, REGIONS)).outcome(),
          question::toString);
      Ruling ruling = decider.rule(question);
      assertEquals(outcome, ruling.outcome());
      if (outcome == Outcome.AUTHORIZED) {
        assertEquals(List.of(), ruling.reasons());
        continue;
      }
      assertEquals(longWay.reasons(question), reasons(ruling), question::toString);
      Set<String> attributes =
          ruling.openQuestions().stream()
              .map(OpenQuestion::attribute)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(longWay.open(question), attributes, question::toString);
      open += attributes.isEmpty() ? 0 : 1;
      for (Attribute attribute : RandomRules.ALL) {
        isAnsweredAlike(attribute, longWay, question, ruling);
      }
      assertEquals(
          longWay.uncovered(question) > 0,
          ruling.notes().stream().anyMatch(note -> note.contains("grant")),
          question::toString);
    }
  }

  /** The outcomes of the values; the words for the values are another matter. */
  private static void isAnsweredAlike(
      Attribute attribute, LongWay longWay, VendorQuestion question, Ruling ruling) {
    Set<Set<Outcome>> expected = Set.copyOf(longWay.byValue(question, attribute).values());
    boolean shared =
        RandomRules.ALL.stream()
            .anyMatch(other -> other.name().equals(attribute.name()) && !other.equals(attribute));
    ruling.openQuestions().stream()
        .filter(one -> one.attribute().equals(attribute.name()) && !shared)
        .filter(one -> !attribute.equals(Attribute.CUSTOMER_STATE_INTEREST))
        .filter(one -> !isAnsweredByTheClass(attribute, question))
        .filter(one -> !attribute.equals(Attribute.SALE_PRODUCT))
        .forEach(
            one ->
                assertEquals(
                    expected,
                    one.answers().stream()
                        .map(OpenQuestion.Answer::outcomes)
                        .collect(Collectors.toSet()),
                    () -> one + " of " + question));
  }

  /** Of a state's own body the control is no question; the oracle leaves such bodies out. */
  private static boolean isAnsweredByTheClass(Attribute attribute, VendorQuestion question) {
    return attribute.equals(Attribute.CUSTOMER_STATE_CONTROLLED)
        && !question.customer().buyerClass().isKnown();
  }

  private static Map<String, List<String>> reasons(Ruling ruling) {
    Map<String, List<String>> reasons = new TreeMap<>();
    for (Reason reason : ruling.reasons()) {
      List<String> places = new ArrayList<>();
      reason.places().stream().map(Place::toString).forEach(places::add);
      reasons.put(reason.ruleId(), places);
    }
    return reasons;
  }

  @AfterContainer
  static void isOpenOften() {
    assertTrue(open > asked / 20, () -> "open " + open + " of " + asked);
  }
}
