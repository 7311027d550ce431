package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.scenario.Scenarios;
import io.partnerauth.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers, days and flags give that a pack adds to the facts. */
class OwnAttributesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final String ATTRIBUTES =
      """
      fact,name,type,unit,meaning
      Sale,paymentDays,number,days,Until the customer pays.
      Sale,contractEnds,day,,The contract's last day.
      Customer,criticalInfrastructure,flag,,It runs what a country lives on.
      Partner,staff,number,,How many work there.
      """;
  private static final Partner PARTNER =
      Partner.builder("P")
          .country("KZ")
          .own(OwnFacts.NONE.number("staff", 12))
          .grant(Grant.of("Zoom"))
          .build();
  private static final Customer CUSTOMER =
      Customer.builder()
          .places("KZ")
          .buyerClass(BuyerClass.PERSON)
          .own(OwnFacts.NONE.flag("criticalInfrastructure", false))
          .build();
  private static final OwnFacts QUIET =
      OwnFacts.NONE.number("paymentDays", 14).day("contractEnds", LocalDate.of(2027, 1, 1));

  private AuthorizationRules rules;

  @BeforeEach
  void load(@TempDir Path folder) {
    rules = load(folder, "");
  }

  private static AuthorizationRules load(Path folder, String more) {
    Map<String, String> files = new HashMap<>(Map.of("attributes.csv", ATTRIBUTES));
    files.put("vendors.csv", "vendor,aliases,country,note\nZoom,,US,\n");
    files.put("law/days.drl", rule("L-1", "Sale( number[\"paymentDays\"] > 14 )"));
    files.put("law/ends.drl", rule("L-2", "Sale( day[\"contractEnds\"] < \"01-Jan-2027\" )"));
    files.put("law/flag.drl", rule("L-3", "Customer( flag[\"criticalInfrastructure\"] == true )"));
    files.put("law/staff.drl", rule("L-4", "Partner( number[\"staff\"] < 2.5 )"));
    if (!more.isEmpty()) {
      files.put("law/more.drl", rule("L-5", more));
    }
    return TestPack.load(folder, files);
  }

  private static String rule(String id, String when) {
    return TestPack.rule("law", id + " Own", when, "ruling.revoke( \"No.\" );")
        .replace("VENDOR", "LAW");
  }

  private Decision decide(Customer customer, OwnFacts ofSale) {
    return rules.evaluate(customer, PARTNER, Sale.builder(DAY).own(ofSale).build());
  }

  @Test
  void eachIsComparedByName() {
    assertEquals(Outcome.AUTHORIZED, decide(CUSTOMER, QUIET).outcome());
    assertEquals(Outcome.REVOKED, decide(CUSTOMER, QUIET.number("paymentDays", 15)).outcome());
    assertEquals(
        Outcome.REVOKED,
        decide(CUSTOMER, QUIET.day("contractEnds", LocalDate.of(2026, 12, 31))).outcome());
    Customer critical =
        CUSTOMER.toBuilder().own(OwnFacts.NONE.flag("criticalInfrastructure", true)).build();
    assertEquals(Outcome.REVOKED, decide(critical, QUIET).outcome());
  }

  @Test
  void theReasonNamesItWithItsValue() {
    Decision decision =
        decide(CUSTOMER, QUIET.number("paymentDays", Fact.of(new BigDecimal("14.50"))));
    assertEquals(
        List.of(new MatchedFact("Sale.number[\"paymentDays\"]", FactValues.OneOf.of("14.5"))),
        decision.reasons().get(0).facts());
  }

  @Test
  void whatIsLeftOutIsUnknownAndAskedFor() {
    Decision decision = decide(CUSTOMER, OwnFacts.NONE.day("contractEnds", DAY.plusYears(1)));
    assertEquals(Outcome.REVIEW, decision.outcome());
    OpenQuestion question = decision.openQuestions().get(0);
    assertEquals("paymentDays", question.attribute());
    assertEquals(
        List.of("above 14", "14", "below 14"),
        question.answers().stream().map(answer -> answer.values().toString()).toList());
  }

  @Test
  void whatCouldHaveSeveralValuesIsAskedForEach() {
    Fact<BigDecimal> either = Fact.oneOf(List.of(BigDecimal.ONE, BigDecimal.valueOf(30)));
    assertEquals(Outcome.REVIEW, decide(CUSTOMER, QUIET.number("paymentDays", either)).outcome());
    Fact<BigDecimal> short_ = Fact.oneOf(List.of(BigDecimal.ONE, BigDecimal.valueOf(2)));
    assertEquals(
        Outcome.AUTHORIZED, decide(CUSTOMER, QUIET.number("paymentDays", short_)).outcome());
  }

  @Test
  void aNameThatThePackDoesNotDeclareSaysNothingAndTheNearestIsNamed() {
    Decision decision =
        decide(
            CUSTOMER, OwnFacts.NONE.number("paymentDay", 1).day("contractEnds", DAY.plusYears(1)));
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals(
        List.of("The attribute \"paymentDay\" of Sale is not known; did you mean \"paymentDays\"?"),
        decision.rulings().get(0).notes());
  }

  @Test
  void aNumberIsFrom0OnAndNoBinaryNoise() {
    for (BigDecimal wrong :
        List.of(BigDecimal.valueOf(-1), BigDecimal.TEN.pow(12), new BigDecimal(0.1))) {
      assertThrows(
          InvalidQuestionException.class,
          () -> OwnFacts.NONE.number("paymentDays", Fact.of(wrong)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sale( number["paymentDay"] > 14 )     | There is no number "paymentDay" of Sale in attributes.csv. | Did you mean "paymentDays"?
          Sale( flag["paymentDays"] == true )   | There is no flag "paymentDays" of Sale in attributes.csv.  | Did you mean number["paymentDays"]?
          Sale( number > 14 )                   | 'number' needs the name of an attribute of the pack's own. | Write it as in: number["paymentDays"].
          Sale( number["paymentDays"] > true )  | Sale.number["paymentDays"] is a number, so it cannot be compared with 'true'. | Write a number such as 14 or 14.5, without quotes.
          Sale( number["paymentDays"] > 14.1234 ) | '14.1234' is not a number as rules write it. | Write at most twelve digits, and at most three decimals after a period: 14 or 14.5.
          Sale( kind["x"] == SaleKind.NEW )     | Sale.kind has one value, so no name in brackets belongs after it. | Write it as in: kind == …; a pack's own attributes are number, day and flag.
          """)
  void aMistakeIsToldWithAHint(String when, String message, String help, @TempDir Path folder) {
    Issue issue =
        assertThrows(InvalidRulesException.class, () -> load(folder, when)).issues().get(0);
    assertEquals(message, issue.message());
    assertEquals(help, issue.help());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Grant,days,number,,        | "Grant" can have no attributes of a pack's own. | Write Customer, Partner or Sale.
          Sale,days,numbr,,          | There is no type "numbr".                       | Did you mean "number"?
          Sale,days,flag,hours,      | Only a number has a unit.                       | Leave this column empty, or make it a number.
          Sale,payment-days,number,, | "payment-days" is no name of an attribute.      | Write a small letter, then at most 49 letters and digits: paymentDays.
          Sale,date,day,,            | "date" is an attribute of the language.         | Choose another name, or compare date itself.
          Sale,paymentdays,number,,  | "paymentdays" already stands on line 2.         | A name means one thing, in capital letters or small ones; delete one of the two.
          """)
  void aRowThatDeclaresNothingIsTold(
      String row, String message, String help, @TempDir Path folder) {
    Map<String, String> files =
        Map.of("attributes.csv", ATTRIBUTES + row + "\n", "zoom/letter.drl", TestPack.ZOOM);
    Issue issue =
        assertThrows(InvalidRulesException.class, () -> TestPack.load(folder, files))
            .issues()
            .get(0);
    assertEquals(message, issue.message());
    assertEquals(help, issue.help());
    assertEquals(6, issue.line());
  }

  @Test
  void scenariosGiveThemByTypeAndName() {
    String scenario =
        """
        scenarios:
          - name: Paid late
            customer: {country: KZ, buyerClass: PERSON}
            partner: {id: P, grants: [{vendor: Zoom}]}
            sale:
              date: 2026-01-01
              number: {paymentDays: [30, 14.5]}
              day: {contractEnds: 2027-06-30}
            expect: {outcome: REVIEW, open: [criticalInfrastructure]}
        """;
    Map<String, String> files = new HashMap<>();
    files.put("attributes.csv", ATTRIBUTES);
    files.put("law/days.drl", rule("L-1", "Sale( number[\"paymentDays\"] > 14 )"));
    files.put("law/days.scenarios.yaml", scenario);
    OwnFacts own = Scenarios.of(files).get(0).sale().own();
    assertEquals(
        Fact.oneOf(List.of(BigDecimal.valueOf(30), new BigDecimal("14.5"))),
        own.numbers().get("paymentDays"));
    files.put("law/days.scenarios.yaml", scenario.replace("paymentDays", "paymentDay"));
    Issue issue =
        assertThrows(InvalidRulesException.class, () -> Scenarios.of(files)).issues().get(0);
    assertEquals("There is no key \"paymentDay\" in the numbers of a sale.", issue.message());
    assertEquals("Did you mean \"paymentDays\"?", issue.help());
  }

  @Test
  void theVocabularyHasThem() {
    Vocabulary.Entry entry =
        Vocabulary.of(rules).attributes().stream()
            .filter(one -> one.name().equals("number[\"paymentDays\"]"))
            .findFirst()
            .orElseThrow();
    assertEquals("Until the customer pays. In days.", entry.meaning());
    assertTrue(entry.examples().contains("Sale( number[\"paymentDays\"] >= 30 )"));
  }
}
