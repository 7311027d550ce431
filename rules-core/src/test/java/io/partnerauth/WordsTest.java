package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.scenario.Scenarios;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What words give that a pack declares, and those that it does not. */
class WordsTest {
  private static final String WORDS =
      """
      fact,attribute,word,includes,meaning,source
      Customer,listings,US-SDN,,blocked persons,OFAC
      Customer,listings,US-SSI,,sectoral sanctions,OFAC
      Customer,listings,OFAC,US-SDN;US-SSI,either,OFAC
      Customer,listings,UN-SC,,the United Nations' list,UN
      Customer,sector,MEDIA,,press,
      Customer,sector,ENERGY,,oil and gas,
      Sale,licences,GL-4,,a general licence,BIS
      """;
  private static final String VENDORS = "vendor,aliases,country,note\nZoom,,US,\n";
  private static final String RULES =
      TestPack.rule(
              "law",
              "L-1 Any list of OFAC",
              "Customer( listings contains \"OFAC\" )\n    Sale( licences not contains \"GL-4\" )",
              "ruling.revoke( \"Listed.\" );")
          .replace("VENDOR", "LAW");
  private static final String MEDIA =
      TestPack.rule(
              "law", "L-2 Media", "Customer( sector == \"MEDIA\" )", "ruling.revoke( \"Media.\" );")
          .replace("VENDOR", "LAW");
  private static final Partner PARTNER =
      Partner.builder("P").country("KZ").grant(Grant.of("Zoom")).build();
  private static final Sale SALE = Sale.on(LocalDate.of(2026, 1, 1));
  private static final Customer PLAIN =
      Customer.builder()
          .places("KZ")
          .buyerClass(BuyerClass.PERSON)
          .sector("ENERGY")
          .listings(Set.of())
          .build();

  private AuthorizationRules rules;

  @BeforeEach
  void load(@TempDir Path folder) {
    rules = load(folder, WORDS);
  }

  private static AuthorizationRules load(Path folder, String words) {
    return TestPack.load(
        folder,
        Map.of(
            "vendors.csv",
            VENDORS,
            "words.csv",
            words,
            "law/lists.drl",
            RULES,
            "law/media.drl",
            MEDIA));
  }

  private Outcome outcome(Customer customer) {
    return rules.evaluate(customer, PARTNER, SALE).outcome();
  }

  @Test
  void whoIsOnAListIsOnEveryUnionOfIt() {
    assertEquals(Outcome.AUTHORIZED, outcome(PLAIN));
    assertEquals(Outcome.REVOKED, outcome(PLAIN.toBuilder().listings("US-SDN").build()));
    assertEquals(Outcome.AUTHORIZED, outcome(PLAIN.toBuilder().listings("UN-SC").build()));
  }

  @Test
  void aLicenceTakesASaleOutOfARuleThatAsksForIt() {
    Customer listed = PLAIN.toBuilder().listings("US-SSI").build();
    Sale licensed = SALE.toBuilder().licence(Licence.of("gl-4", "BIS")).build();
    assertEquals(Outcome.AUTHORIZED, rules.evaluate(listed, PARTNER, licensed).outcome());
    assertEquals(Outcome.REVOKED, rules.evaluate(listed, PARTNER, SALE).outcome());
  }

  @Test
  void aWordMeansTheSameInWhateverCase() {
    assertEquals(Outcome.REVOKED, outcome(PLAIN.toBuilder().listings(" us-sdn").build()));
    assertEquals(Outcome.REVOKED, outcome(PLAIN.toBuilder().sector("Media").build()));
  }

  @Test
  void aWordThatNobodyKnowsIsAnUnknownFactAndTheNearestOneIsNamed() {
    Decision decision = rules.evaluate(PLAIN.toBuilder().sector("MEDAI").build(), PARTNER, SALE);
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals(
        List.of("The word \"MEDAI\" of Customer.sector is not known; did you mean \"MEDIA\"?"),
        decision.rulings().get(0).notes());
    assertEquals(Outcome.REVIEW, outcome(PLAIN.toBuilder().listings("US-SND").build()));
  }

  @Test
  void aListThatIsKnownCountsBesideOneThatIsNot() {
    assertEquals(Outcome.REVOKED, outcome(PLAIN.toBuilder().listings("US-SDN", "?").build()));
  }

  @Test
  void aSectorThatMayBeOneOfTwoIsAskedAsBoth() {
    assertEquals(Outcome.REVIEW, outcome(PLAIN.toBuilder().sector("ENERGY", "MEDIA").build()));
  }

  @Test
  void theWordsAreListedWithWhatTheyMean() {
    assertEquals(Map.of("MEDIA", "press", "ENERGY", "oil and gas"), rules.words("Customer.sector"));
    assertEquals(Map.of(), rules.words("Customer.country"));
  }

  @Test
  void aScenarioThatNamesAnotherWordIsRefused() {
    String scenario =
        """
        scenarios:
          - name: A misspelled list
            customer: {country: KZ, buyerClass: PERSON, listings: [[US-SDN], [UN-CS]]}
            partner: {id: P, grants: [{vendor: Zoom}]}
            sale: {kind: NEW, channel: PARTNER, date: 2021-04-08}
            expect: {outcome: REVIEW}
        """;
    Map<String, String> files =
        Map.of(
            "words.csv",
            WORDS,
            "vendors.csv",
            VENDORS,
            "law/lists.drl",
            RULES,
            "law/lists.scenarios.yaml",
            scenario);
    Issue issue =
        assertThrows(InvalidRulesException.class, () -> Scenarios.of(files)).issues().get(0);
    assertEquals("No word \"UN-CS\" is known.", issue.message());
    assertEquals("Did you mean \"UN-SC\"?", issue.help());
  }

  @Test
  void aRuleThatNamesAnotherWordIsRefused(@TempDir Path folder) {
    String message =
        assertThrows(
                InvalidRulesException.class,
                () -> load(folder, WORDS.replace("sector,MEDIA", "sector,MEDIUM")))
            .getMessage();
    assertTrue(
        message.contains("There is no word of Customer.sector \"MEDIA\" in words.csv."), message);
    assertTrue(message.contains("Did you mean \"MEDIUM\"?"), message);
  }

  @Test
  void withoutItsTableNoWordMayBeNamedSinceNobodyKnowsWhatItIncludes() {
    InvalidRulesException refused =
        assertThrows(
            InvalidRulesException.class,
            () ->
                AuthorizationRules.load(
                    Map.of("vendors.csv", VENDORS, "law/lists.drl", RULES, "law/m.drl", MEDIA)));
    assertEquals(1, refused.issues().size());
    assertEquals(
        """
        law/lists.drl:12:33: error DRL085: There is no word of Customer.listings "OFAC" in words.csv. The pack has no such file.
              Customer( listings contains "OFAC" )
                                          ^
          Put it back beside the vendors' folders; or write it, with a row for each of the 3 names in rules.""",
        refused.issues().get(0).toString());
  }

  @Test
  void aWordOfAnAttributeWithoutARowIsRefusedToo(@TempDir Path folder) {
    String message =
        assertThrows(
                InvalidRulesException.class,
                () -> load(folder, WORDS.replaceAll("Customer,sector.*\n", "")))
            .getMessage();
    assertTrue(
        message.contains("There is no word of Customer.sector \"MEDIA\" in words.csv."), message);
    assertTrue(message.contains("Add a row for it there."), message);
  }

  @Test
  void withoutItsTableNoProductMayBeNamedSinceNobodyKnowsWhatItIs() {
    String rule =
        TestPack.rule(
            "zoom",
            "Z-1 Phones",
            "Grant( vendor == \"Zoom\" )\nSale( product == \"Zoom Phone\" )",
            "ruling.revoke( \"No.\" );");
    Issue issue =
        assertThrows(
                InvalidRulesException.class,
                () -> AuthorizationRules.load(Map.of("vendors.csv", VENDORS, "zoom/z.drl", rule)))
            .issues()
            .get(0);
    assertEquals(
        "There is no product of Zoom \"Zoom Phone\" in products.csv. The pack has no such file.",
        issue.message());
    assertEquals(
        "Put it back beside the vendors' folders; or write it, with a row for that name.",
        issue.help());
  }

  @Test
  void aProductIsDescribedInDeclaredWordsOnly() {
    Map<String, String> files =
        Map.of(
            "vendors.csv",
            VENDORS,
            "products.csv",
            "vendor,product,aliases,categories,deployment,classification,note\n"
                + "Zoom,Zoom Phone,,TELEPHONY,,,\n",
            "zoom/z.drl",
            TestPack.ZOOM,
            "regions.csv",
            TestPack.REGIONS);
    assertEquals(
        "There is no word \"TELEPHONY\" of Sale.categories in words.csv.",
        assertThrows(InvalidRulesException.class, () -> AuthorizationRules.load(files))
            .issues()
            .get(0)
            .message());
  }

  @Test
  void aScenarioNamesDeclaredWordsOnly() {
    String scenario =
        """
        scenarios:
          - name: A list
            customer: {country: KZ, buyerClass: PERSON, listings: [US-SDN]}
            partner: {id: P, grants: [{vendor: Zoom}]}
            sale: {kind: NEW, channel: PARTNER, date: 2021-04-08}
            expect: {outcome: REVIEW}
        """;
    Map<String, String> files =
        Map.of(
            "regions.csv",
            TestPack.REGIONS,
            "vendors.csv",
            VENDORS,
            "zoom/z.drl",
            TestPack.ZOOM,
            "zoom/z.scenarios.yaml",
            scenario);
    Issue issue =
        assertThrows(InvalidRulesException.class, () -> Scenarios.of(files)).issues().get(0);
    assertEquals("No word \"US-SDN\" is known.", issue.message());
    assertEquals("Add a row for it to words.csv.", issue.help());
  }
}
