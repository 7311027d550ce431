package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.text.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place of which only the country is known may be in any part of it, or in none. */
class PartsOfCountriesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final Sale SALE = Sale.on(DAY);
  private static final Policy POLICY = new Policy(Outcome.REVIEW);
  private static final Regions REGIONS =
      Regions.read(
              new SourceFile(
                  "regions.csv",
                  """
                  region,member,role,validFrom,validTo,note
                  CIS,UA,MEMBER,1991-12-21,,
                  CIS,RU,MEMBER,1991-12-21,,
                  EEA,UA-43,MEMBER,2014-01-01,,
                  EEA,UA-32,MEMBER,2014-01-01,,
                  """))
          .regions();

  @ParameterizedTest(name = "subdivision {0} {1}: {2}")
  @CsvSource(
      nullValues = "null",
      value = {
        "EQUAL, null, REVIEW",
        "NOT_EQUAL, null, REVIEW",
        "EQUAL, UA-43, REVIEW",
        "NOT_EQUAL, UA-43, REVIEW",
        "EQUAL, RU-MOW, AUTHORIZED",
        "NOT_EQUAL, RU-MOW, REVOKED",
        "STARTS_WITH, UA-4, REVIEW",
        "STARTS_WITH, UA-, REVIEW",
        "STARTS_WITH, RU-, AUTHORIZED",
        "STARTS_WITH, UA-4444, AUTHORIZED",
        "ENDS_WITH, 3, REVIEW",
        "ENDS_WITH, UA-43, REVIEW",
        "ENDS_WITH, RU-43, AUTHORIZED",
        "ENDS_WITH, é, AUTHORIZED",
      })
  void aRuleIsDecidedOnlyWhenEveryPartAgrees(Operator operator, String literal, Outcome outcome) {
    OutcomeTables tables = tables(List.of(rule(test(operator, literal))));
    Decider decider = new Decider(tables, REGIONS);
    VendorQuestion question = question("UA");
    for (int time = 0; time < 2; time++) {
      assertEquals(outcome, decider.outcome(question));
      assertEquals(outcome, new LongWay(tables, REGIONS).outcome(question));
      assertEquals(outcome, decider.rule(question).outcome());
    }
  }

  @Test
  void theOpenQuestionNamesThePartsThatDiffer() {
    Decider decider =
        decider(
            List.of(rule(test(Operator.STARTS_WITH, "UA-4"), test(Operator.NOT_EQUAL, "UA-43"))));
    List<OpenQuestion> open = decider.rule(question("UA")).openQuestions();
    assertEquals(1, open.size());
    assertEquals("subdivision", open.get(0).attribute());
    assertEquals(
        List.of("such as UA-40", "UA-43", "none of these"),
        open.get(0).answers().stream().map(answer -> answer.values().toString()).toList());
  }

  @Test
  void theShortWayIsTakenWhereNoRuleTellsPartsApart() {
    OutcomeTables tables = tables(List.of(rule(test(Operator.STARTS_WITH, "UA-4"))));
    Points points = new Points(tables, REGIONS);
    assertNotNull(points.outcome(customer("RU"), partner(Set.of()), SALE, "Zoom"));
    assertNull(points.outcome(customer("UA"), partner(Set.of()), SALE, "Zoom"));
  }

  @Provide
  Arbitrary<List<Rule>> rules() {
    return Combinators.combine(
            condition(), condition(), Arbitraries.of(Outcome.REVOKED, Outcome.CONDITIONAL))
        .as((one, other, verdict) -> new Object[] {one, other, verdict})
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            drawn -> {
              List<Rule> rules = new ArrayList<>();
              for (Object[] parts : drawn) {
                rules.add(
                    Rules.rule(
                        "R" + rules.size(),
                        List.of(),
                        (Outcome) parts[2],
                        (Condition) parts[0],
                        (Condition) parts[1]));
              }
              return rules;
            });
  }

  private static Arbitrary<Condition> condition() {
    Arbitrary<Condition> codes =
        Combinators.combine(
                Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL),
                Arbitraries.of("UA-43", "UA-46", "UA-32", "UA-05", "UA-71", "RU-MOW")
                    .injectNull(0.3))
            .as(PartsOfCountriesTest::test);
    Arbitrary<Condition> affixes =
        Combinators.combine(
                Arbitraries.of(Operator.STARTS_WITH, Operator.ENDS_WITH),
                Arbitraries.of("UA-4", "UA-", "U", "RU-M", "4", "3", "43", "-0", "A-4", "W", ""))
            .as(PartsOfCountriesTest::test);
    Arbitrary<Condition> regions =
        Combinators.combine(
                Arbitraries.of(Operator.CONTAINS, Operator.NOT_CONTAINS),
                Arbitraries.of("CIS", "EEA"))
            .as((operator, name) -> Rules.test(Attribute.CUSTOMER_REGIONS, operator, name));
    Arbitrary<Condition> one = Arbitraries.oneOf(codes, affixes, affixes, regions);
    Arbitrary<List<Condition>> some = one.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        one,
        some.map(Condition.Or::new),
        some.map(Condition.And::new),
        one.map(Condition.Not::new));
  }

  @Provide
  Arbitrary<Set<String>> territories() {
    return Arbitraries.of("UA", "RU", "CIS", "EEA", "UA-43", "UA-05", "RU-MOW").set().ofMaxSize(2);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void shortWayLongWayAndAllPartsTriedOneByOneAgree(
      @ForAll("rules") List<Rule> rules, @ForAll("territories") Set<String> territory) {
    OutcomeTables tables = tables(rules);
    Decider decider = new Decider(tables, REGIONS);
    Points points = new Points(tables, REGIONS);
    Judge judge = new Judge(tables);
    for (String country : List.of("UA", "RU", "US")) {
      Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
      for (String part : PlaceCodes.parts(country)) {
        possible.add(decider.outcome(question(part, territory)));
      }
      possible.add(judge.judge(question(country, territory), inNoPart(tables, country)).outcome());
      Outcome expected = possible.size() == 1 ? possible.iterator().next() : Outcome.REVIEW;
      VendorQuestion question = question(country, territory);
      assertEquals(
          expected, new LongWay(tables, REGIONS).outcome(question), () -> country + " " + possible);
      Outcome known =
          points.outcome(question.customer(), question.partner(), SALE, question.vendor());
      assertEquals(expected, known == null ? expected : known);
    }
  }

  /** The situation of a place in a part of the country, but in no part. */
  private static Case inNoPart(OutcomeTables tables, String country) {
    VendorQuestion unnamed = question(PlaceCodes.parts(country).get(0));
    Situation situation =
        new Allowed(unnamed, tables.partitions("Zoom"), REGIONS)
            .cases(unnamed.customer().places().stream().findFirst())
            .orElseThrow()
            .get(0)
            .situation();
    Set<String> regions = REGIONS.at(country, Optional.empty(), DAY).in();
    return new Case(
        situation
            .with(Attribute.CUSTOMER_SUBDIVISION, null)
            .with(Attribute.CUSTOMER_REGIONS, regions),
        Map.of());
  }

  private static Condition test(Operator operator, String literal) {
    return Rules.test(Attribute.CUSTOMER_SUBDIVISION, operator, literal);
  }

  private static Rule rule(Condition... conditions) {
    return Rules.rule("R", List.of(), Outcome.REVOKED, conditions);
  }

  private static Decider decider(List<Rule> rules) {
    return new Decider(tables(rules), REGIONS);
  }

  private static OutcomeTables tables(List<Rule> rules) {
    return new OutcomeTables(Knowledge.of(rules), REGIONS, POLICY, false);
  }

  private static VendorQuestion question(String place) {
    return question(place, Set.of());
  }

  private static VendorQuestion question(String place, Set<String> territory) {
    return new VendorQuestion(customer(place), partner(territory), SALE, "Zoom");
  }

  private static Customer customer(String place) {
    return Customer.of(place, BuyerClass.GOVERNMENT_AGENCY);
  }

  private static Partner partner(Set<String> territory) {
    return Partner.of("P", "US", Grant.of("Zoom", territory.toArray(new String[0])));
  }
}
