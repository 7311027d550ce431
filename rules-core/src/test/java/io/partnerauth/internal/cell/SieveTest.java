package io.partnerauth.internal.cell;

import static io.partnerauth.internal.rule.Rules.rule;
import static io.partnerauth.internal.rule.Rules.test;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Outcome;
import io.partnerauth.internal.region.Countries;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the sieve lets pass are the rules that are true, read as they are written. */
class SieveTest {
  private static final List<Set<String>> PLACES = List.of(Set.of(), Set.of("CIS"), Set.of("EEA"));

  @Provide
  Arbitrary<List<Rule>> rules() {
    return RandomRules.rules(12);
  }

  @Provide
  Arbitrary<List<Situation>> situations() {
    return RandomRules.situations().list().ofMinSize(1).ofMaxSize(10);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void theRulesThatPassAreTheOnesThatAreTrue(
      @ForAll("rules") List<Rule> rules, @ForAll("situations") List<Situation> situations) {
    Sieve sieve = sieve(rules, Optional.empty());
    for (Situation situation : situations) {
      assertEquals(ids(speaking(rules, situation)), ids(passing(sieve, situation)));
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theSieveOfAVendorNeedsNoLookAtTheVendor(
      @ForAll("rules") List<Rule> rules, @ForAll("situations") List<Situation> situations) {
    Sieve sieve = sieve(rules, Optional.of("Zoom"));
    assertNull(sieve.gate(Attribute.GRANT_VENDOR, TextGate.class));
    for (Situation situation : situations) {
      Situation zoom = situation.with(Attribute.GRANT_VENDOR, "Zoom");
      assertEquals(ids(speaking(rules, zoom)), ids(passing(sieve, zoom)));
    }
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void rulesBeyondThoseThatOneWordHoldsPassAlike(
      @ForAll("rules") List<Rule> rules, @ForAll("situations") List<Situation> situations) {
    List<Rule> many = new ArrayList<>(onDays(130));
    rules.forEach(rule -> many.add(Rules.id("X" + many.size(), rule)));
    Sieve sieve = sieve(many, Optional.empty());
    for (Situation situation : situations) {
      for (int day : new int[] {0, 62, 63, 64, 126, 127, 129, 130}) {
        Situation then = situation.with(Attribute.SALE_DATE, LocalDate.ofEpochDay(day));
        assertEquals(ids(speaking(many, then)), ids(passing(sieve, then)));
      }
    }
  }

  @Test
  void aRuleThatPassesInTwoWaysIsNamedOnce() {
    Condition either =
        new Condition.Any(
            List.of(
                test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, true),
                test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU")));
    Rule one = rule("A", List.of(), Outcome.REVOKED, either);
    Rule other = rule("B", List.of(), Outcome.REVOKED, either);
    Situation both =
        Situation.empty()
            .with(Attribute.CUSTOMER_STATE_CONTROLLED, true)
            .with(Attribute.CUSTOMER_COUNTRY, "RU");
    assertEquals(
        List.of("A", "B"), ids(passing(sieve(List.of(one, other), Optional.empty()), both)));
  }

  @Test
  void onlyAttributesThatSomeRuleAsksAboutHaveAGate() {
    Sieve sieve = sieve(onDays(1), Optional.empty());
    assertNotNull(sieve.gate(Attribute.SALE_DATE, DayGate.class));
    assertNull(sieve.gate(Attribute.CUSTOMER_COUNTRY, CountryGate.class));
    assertThrows(ClassCastException.class, () -> sieve.gate(Attribute.SALE_DATE, ShareGate.class));
  }

  @Test
  void countriesHaveAGateThatTakesTheirNumbers() {
    for (Attribute attribute : List.of(Attribute.CUSTOMER_COUNTRY, Attribute.PARTNER_COUNTRY)) {
      Rule rule = rule("A", List.of(), Outcome.REVOKED, test(attribute, Operator.STARTS_WITH, "R"));
      CountryGate gate = sieve(List.of(rule), Optional.empty()).gate(attribute, CountryGate.class);
      for (String code : Countries.codes()) {
        assertEquals(
            code.startsWith("R") ? 0b11 : 0b01, gate.pass(Countries.number(code), 0b11, null));
      }
    }
  }

  @Test
  void daysOfAnyYearAreToldApart() {
    List<LocalDate> days =
        Stream.of("0001-01-01", "1999-12-31", "2000-01-01", "2020-02-29", "2020-03-01")
            .map(LocalDate::parse)
            .toList();
    List<Rule> rules = new ArrayList<>();
    for (LocalDate day : days) {
      rules.add(
          rule(
              "R" + rules.size(),
              List.of(),
              Outcome.REVIEW,
              test(Attribute.SALE_DATE, Operator.AT_LEAST, day)));
    }
    Sieve sieve = sieve(rules, Optional.empty());
    for (int i = 0; i < days.size(); i++) {
      for (int beside = -1; beside <= 1; beside++) {
        Situation situation =
            Situation.empty().with(Attribute.SALE_DATE, days.get(i).plusDays(beside));
        assertEquals(ids(speaking(rules, situation)), ids(passing(sieve, situation)));
      }
    }
  }

  @Test
  void rulesThatAreTooIntricateHaveNoSieve() {
    Condition either =
        new Condition.Any(
            List.of(
                test(Attribute.CUSTOMER_STATE_CONTROLLED, Operator.EQUAL, true),
                test(Attribute.CUSTOMER_COUNTRY, Operator.EQUAL, "RU")));
    Condition[] choices = Collections.nCopies(9, either).toArray(new Condition[0]);
    List<Rule> rules = List.of(rule("A", List.of(), Outcome.REVOKED, choices));
    assertTrue(Sieve.of(rules, Partitions.of(rules), Optional.empty(), PLACES).isEmpty());
  }

  @Test
  void sixtyFourAlternativesFitIntoOneWord() {
    // one alternative is nobody's, and always passes
    assertNull(sieve(onDays(63), Optional.empty()).allOthers());
    assertEquals(-1, sieve(onDays(63), Optional.empty()).all());
    assertArrayEquals(new long[] {1}, sieve(onDays(64), Optional.empty()).allOthers());
    assertArrayEquals(new long[] {-1, 1}, sieve(onDays(128), Optional.empty()).allOthers());
    assertEquals(0b11, sieve(onDays(1), Optional.empty()).all());
    assertEquals(Sieve.NOTHING, sieve(List.of(), Optional.empty()).all());
  }

  @Test
  void onlyTheVendorsOwnAlternativesPassBeforeAnyValueIsLookedAt() {
    List<Rule> rules = new ArrayList<>();
    for (String vendor : List.of("Oracle", "Zoom")) {
      rules.add(
          rule(
              vendor,
              List.of(vendor),
              Outcome.REVOKED,
              test(Attribute.GRANT_VENDOR, Operator.EQUAL, vendor)));
    }
    assertEquals(0b101, sieve(rules, Optional.of("Zoom")).all());
    assertEquals(0b111, sieve(rules, Optional.empty()).all());
  }

  @Test
  void aValueThatMustBeThereIsMissed() {
    Sieve sieve = sieve(onDays(1), Optional.empty());
    assertEquals(
        "Sale.date is absent, but rules ask about it.",
        assertThrows(IllegalArgumentException.class, () -> sieve.passing(Situation.empty(), null))
            .getMessage());
  }

  @Test
  void aTableOfMoreThanFourMillionLongsIsNotMade() {
    List<Condition> days = new ArrayList<>();
    for (int day = 0; day < 2_046; day++) {
      days.add(test(Attribute.SALE_DATE, Operator.EQUAL, LocalDate.ofEpochDay(day)));
    }
    // a row for each day, for all days before and for all after; nobody's alternative is one more
    List<Rule> rules = new ArrayList<>();
    rules.add(rule("R0", List.of(), Outcome.REVIEW, new Condition.Any(days)));
    while (rules.size() < 2_048 * 64 - 1) {
      rules.add(rule("R" + rules.size(), List.of(), Outcome.REVIEW));
    }
    Partitions landmarks = Partitions.of(rules);
    assertTrue(Sieve.of(rules, landmarks, Optional.empty(), PLACES).isPresent());
    rules.add(rule("more", List.of(), Outcome.REVIEW));
    assertTrue(Sieve.of(rules, landmarks, Optional.empty(), PLACES).isEmpty());
  }

  @Test
  void setsOfManyElementsHaveNoRowForEachSubset() {
    List<Rule> rules =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    rule(
                        "R" + i,
                        List.of(),
                        Outcome.REVIEW,
                        test(Attribute.CUSTOMER_REGIONS, Operator.CONTAINS, "REGION" + i)))
            .toList();
    Situation situation =
        Situation.empty().with(Attribute.CUSTOMER_REGIONS, Set.of("REGION0", "REGION39"));
    assertEquals(List.of("R0", "R39"), ids(passing(sieve(rules, Optional.empty()), situation)));
  }

  @Test
  void aNumberedSetOfRegionsLetsTheSamePassAsTheSetItself() {
    List<Rule> rules = new ArrayList<>(onDays(70));
    for (String region : List.of("CIS", "EEA")) {
      rules.add(
          rule(
              region,
              List.of(),
              Outcome.REVIEW,
              test(Attribute.CUSTOMER_REGIONS, Operator.CONTAINS, region)));
    }
    Sieve sieve = sieve(rules, Optional.empty());
    RegionsGate gate = sieve.gate(Attribute.CUSTOMER_REGIONS, RegionsGate.class);
    for (int number = 0; number < PLACES.size(); number++) {
      long[] byNumber = sieve.allOthers();
      long[] bySet = sieve.allOthers();
      assertEquals(
          gate.passAny(PLACES.get(number), sieve.all(), bySet),
          gate.pass(number, sieve.all(), byNumber));
      assertArrayEquals(bySet, byNumber);
    }
  }

  @Test
  void whatDoesNotPassBeforeDoesNotPassLater() {
    for (int rules : new int[] {60, 70}) {
      Sieve sieve = sieve(onDays(rules), Optional.empty());
      DayGate gate = sieve.gate(Attribute.SALE_DATE, DayGate.class);
      long[] others = sieve.allOthers();
      if (others != null) {
        others[0] = 0;
      }
      assertEquals(0, gate.pass(LocalDate.ofEpochDay(5), 0b1000, others));
      assertEquals(0b1000, gate.pass(LocalDate.ofEpochDay(2), 0b1010, others));
      assertArrayEquals(others == null ? null : new long[1], others);
    }
  }

  private static List<Rule> onDays(int days) {
    return IntStream.range(0, days)
        .mapToObj(
            i ->
                rule(
                    "R" + i,
                    List.of(),
                    Outcome.REVIEW,
                    test(Attribute.SALE_DATE, Operator.EQUAL, LocalDate.ofEpochDay(i))))
        .toList();
  }

  private static Sieve sieve(List<Rule> rules, Optional<String> vendor) {
    return Sieve.of(rules, Partitions.of(rules), vendor, PLACES).orElseThrow();
  }

  private static List<Rule> passing(Sieve sieve, Situation situation) {
    long[] others = sieve.allOthers();
    return sieve.rules(sieve.passing(situation, others), others);
  }

  private static List<Rule> speaking(List<Rule> rules, Situation situation) {
    return rules.stream().filter(rule -> rule.test(situation)).toList();
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }
}
