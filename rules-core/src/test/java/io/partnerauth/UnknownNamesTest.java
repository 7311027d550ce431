package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.scenario.Scenarios;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names give that are written in another way than the pack writes them, or not known. */
class UnknownNamesTest {
  private static final String VENDORS =
      """
      vendor,aliases,country,note
      Zoom,Zoom Communications,US,
      SAP,,DE,
      Contoso,,,no rule names it
      """;
  private static final String PRODUCTS =
      """
      vendor,product,aliases,categories,deployment,classification,note
      SAP,SAP S/4HANA,S/4HANA,,,,
      SAP,SAP Concur,,,,,
      SAP,SAP S/4HANA Cloud,,,,,
      """;
  private static final Map<String, String> PACK =
      Map.of(
          "regions.csv",
          TestPack.REGIONS,
          "vendors.csv",
          VENDORS,
          "products.csv",
          PRODUCTS,
          "words.csv",
          TestPack.words("Grant,program,Gold"),
          "zoom/letter.drl",
          TestPack.ZOOM,
          "sap/letter.drl",
          TestPack.rule(
              "sap",
              "S-1 One product",
              """
                  Grant( vendor == "SAP" )
                  Customer( country == "RU" )
                  Sale( product == "SAP S/4HANA" )""",
              "ruling.revoke( \"No more sales of it.\" );"),
          "sap/gold.drl",
          TestPack.rule(
              "sap",
              "S-2 Gold partners",
              """
                  Grant( vendor == "SAP", program == "Gold" )
                  Customer( country == "KZ" )""",
              "ruling.revoke( \"Not for gold partners.\" );"));
  private static final AuthorizationRules RULES = AuthorizationRules.load(PACK).silent();
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final Customer MINISTRY = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
  private static final Customer ABROAD = Customer.of("US", BuyerClass.GOVERNMENT_AGENCY);

  private static AuthorizationRules with(String path, String text) {
    Map<String, String> files = new HashMap<>(PACK);
    files.put(path, text);
    return AuthorizationRules.load(files).silent();
  }

  private static Partner granted(Grant... grants) {
    return Partner.of("P", "RU", grants).toBuilder().role("RESELLER").build();
  }

  private static Sale of(String vendor) {
    return Sale.builder(DAY).vendor(vendor).build();
  }

  private static Decision decided(String vendor) {
    return RULES.evaluate(MINISTRY, granted(Grant.of(vendor)), of(vendor));
  }

  private static Decision sold(String product) {
    return RULES.evaluate(
        MINISTRY,
        granted(Grant.of("SAP")),
        Sale.builder(DAY).vendor("SAP").product(product).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoom",
        "zoom",
        "ZOOM",
        "Zoom ",
        "Ｚoom",
        "Zoom Communications",
        "zoom COMMUNICATIONS"
      })
  void aVendorIsMeantInAnyCaseAndByItsAliases(String vendor) {
    Decision decision = decided(vendor);
    assertEquals(Outcome.REVOKED, decision.outcome());
    assertEquals("Zoom", decision.rulings().get(0).vendor());
    assertEquals("Zoom", decision.reasons().get(0).vendor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zom", "Zoom Video", "Zöom", "Zооm", "Zo\u200bom"})
  void aVendorThatIsNotKnownIsReviewedAndTheNearestIsNamed(String vendor) {
    for (Customer customer : List.of(MINISTRY, ABROAD)) {
      Decision decision = RULES.evaluate(customer, granted(Grant.of(vendor)), of(vendor));
      assertEquals(Outcome.REVIEW, decision.outcome());
      assertEquals(
          List.of("vendor"),
          decision.openQuestions().stream().map(OpenQuestion::attribute).toList());
      assertTrue(
          decision.openQuestions().get(0).known().toString().contains("did you mean \"Zoom\"?"),
          decision::toString);
    }
  }

  @Test
  void theOpenQuestionTellsWhatTheNearestVendorWouldGive() {
    assertEquals(
        """
        REVIEW on 2021-04-08, rules %s
        Zom: REVIEW
          The vendor "Zom" is not known; did you mean "Zoom"?
          open: vendor: Zoom REVOKED, a vendor that is not known REVIEW, \
        another vendor that is known REVIEW; \
        known so far: The vendor "Zom" is not known; did you mean "Zoom"?"""
            .formatted(RULES.packVersion().substring(0, 12)),
        decided("Zom").toString());
  }

  @Test
  void aKnownVendorWithoutRulesIsAuthorizedWhenGranted() {
    assertEquals(Outcome.AUTHORIZED, decided("contoso").outcome());
  }

  @Test
  void aHostMayWantOtherVendorsAuthorizedButNotOnesThatLookLikeKnownOnes() {
    AuthorizationRules open = RULES.unknownVendors(Outcome.AUTHORIZED);
    Partner partner = granted(Grant.of("Fabrikam"), Grant.of("Zom"));
    assertEquals(Outcome.AUTHORIZED, open.evaluate(MINISTRY, partner, of("Fabrikam")).outcome());
    assertEquals(Outcome.REVIEW, open.evaluate(MINISTRY, partner, of("Zom")).outcome());
    assertEquals(Outcome.REVIEW, RULES.evaluate(MINISTRY, partner, of("Fabrikam")).outcome());
    assertThrows(IllegalArgumentException.class, () -> RULES.unknownVendors(Outcome.CONDITIONAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoom, Inc.",
        "The Zoom",
        "zoom.us",
        "Zoom/SAP",
        "ZoomCommunications",
        "Z00m",
        "S.A.P.",
        "S A P",
        "\u202emooZ",
        "Fabri\u200bkam",
        "Fabrik\u0430m"
      })
  void noVendorPassesWhoseNameHoldsOrLooksLikeAKnownOneOrIsNotClear(String vendor) {
    AuthorizationRules open = RULES.unknownVendors(Outcome.AUTHORIZED);
    for (Grant grant : List.of(Grant.of(vendor), Grant.of("Zoom"))) {
      assertEquals(Outcome.REVIEW, open.evaluate(MINISTRY, granted(grant), of(vendor)).outcome());
    }
  }

  @Test
  void otherVendorsPassWhereTheHostWantsIt() {
    AuthorizationRules open = RULES.unknownVendors(Outcome.AUTHORIZED);
    for (String vendor : List.of("Яндекс", "3M", "Zoologist", "Sappho")) {
      assertEquals(
          Outcome.AUTHORIZED,
          open.evaluate(MINISTRY, granted(Grant.of(vendor)), of(vendor)).outcome());
    }
  }

  @Test
  void aHostMayKnowMoreVendorsThanThePack() {
    AuthorizationRules more = RULES.vendors(List.of(Vendor.of("Zom"), Vendor.of("SAP", "Ariba")));
    assertEquals(
        Outcome.AUTHORIZED, more.evaluate(MINISTRY, granted(Grant.of("ZOM")), of("zom")).outcome());
    assertEquals(
        List.of("Contoso", "SAP", "Zom", "Zoom"),
        more.vendors().stream().map(Vendor::name).toList());
    assertEquals(4, more.vendors().get(1).products().size());
    assertEquals(
        "\"ZOOM\" already means the vendor \"Zoom\"; a name means one thing",
        assertThrows(
                IllegalArgumentException.class, () -> RULES.vendors(List.of(Vendor.of("ZOOM"))))
            .getMessage());
  }

  @Test
  void twoSpellingsOfOneVendorAreOneRuling() {
    Decision decision =
        RULES.evaluate(
            MINISTRY, granted(Grant.of("zoom", "KZ"), Grant.of("ZOOM ", "RU")), Sale.on(DAY));
    assertEquals(List.of("Zoom"), decision.rulings().stream().map(Ruling::vendor).toList());
    assertEquals(Outcome.REVOKED, decision.ruling("zOOm").orElseThrow().outcome());
  }

  @Test
  void withoutAGrantThereIsNoGrantWhateverTheVendorIs() {
    assertEquals(Outcome.NO_GRANT, RULES.evaluate(MINISTRY, granted(), of("Zom")).outcome());
  }

  @Test
  void aGrantOfAnUnknownVendorMayBeOneOfTheVendorThatIsSold() {
    assertEquals(
        Outcome.REVIEW, RULES.evaluate(ABROAD, granted(Grant.of("Zom")), of("Zoom")).outcome());
    assertEquals(
        Outcome.REVIEW, RULES.evaluate(ABROAD, granted(Grant.of("Zoom")), of("Zom")).outcome());
  }

  @Test
  void aLawForEverybodySpeaksOfUnknownVendorsToo() {
    AuthorizationRules rules =
        with(
            "law/law.drl",
            TestPack.rule(
                    "law",
                    "L-1 Everybody",
                    "Customer( country == \"RU\" )",
                    "ruling.revoke( \"Forbidden.\" );")
                .replace("VENDOR )", "LAW )"));
    Decision decision = rules.evaluate(MINISTRY, granted(Grant.of("Zom")), of("Zom"));
    assertEquals(Outcome.REVOKED, decision.outcome());
    assertEquals(List.of("L-1"), decision.reasons().stream().map(Reason::ruleId).toList());
    assertEquals("Zom", decision.reasons().get(0).vendor());
    assertEquals(
        Outcome.REVIEW, rules.evaluate(ABROAD, granted(Grant.of("Zom")), of("Zom")).outcome());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SAP S/4HANA", "sap s/4hana", "S/4HANA", " s/4Hana"})
  void aProductIsMeantInAnyCaseAndByItsAliases(String product) {
    assertEquals(Outcome.REVOKED, sold(product).outcome());
  }

  @Test
  void aProductThatIsNotKnownIsReviewedWhereRulesAskAboutProducts() {
    Decision decision = sold("SAP S4HANA");
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals("product", decision.openQuestions().get(0).attribute());
    assertEquals(
        "The product \"SAP S4HANA\" is not known; did you mean \"SAP S/4HANA\"?",
        decision.openQuestions().get(0).known().toString());
    assertEquals(Outcome.AUTHORIZED, sold("SAP S/4HANA Cloud").outcome());
  }

  @Test
  void aProductDoesNotMatterWhereNobodyAsks() {
    Sale sale = Sale.builder(DAY).vendor("Zoom").product("Whatever").build();
    assertEquals(
        Outcome.AUTHORIZED, RULES.evaluate(ABROAD, granted(Grant.of("Zoom")), sale).outcome());
    assertEquals(
        Outcome.REVOKED, RULES.evaluate(MINISTRY, granted(Grant.of("Zoom")), sale).outcome());
  }

  @Test
  void aGrantThatNamesAnUnknownProductMayCoverAnother() {
    Partner partner =
        granted(Grant.builder("SAP").products("SAP Concurr", "Something else").build());
    Sale sale = Sale.builder(DAY).vendor("SAP").product("SAP Concur").build();
    Decision decision = RULES.evaluate(MINISTRY, partner, sale);
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertEquals("product", decision.openQuestions().get(0).attribute());
    assertEquals(
        List.of("none that is granted NO_GRANT", "one that is granted AUTHORIZED"),
        decision.openQuestions().get(0).answers().stream().map(Object::toString).toList());
  }

  @Test
  void aGrantCoversWhatItNamesInTheSameWordsThoughNobodyKnowsThem() {
    Partner partner = granted(Grant.builder("Zoom").products("Whatever").build());
    assertEquals(
        Outcome.AUTHORIZED,
        RULES
            .evaluate(ABROAD, partner, Sale.builder(DAY).vendor("Zoom").product("WHATEVER").build())
            .outcome());
    assertEquals(
        Outcome.REVIEW,
        RULES
            .evaluate(ABROAD, partner, Sale.builder(DAY).vendor("Zoom").product("Other").build())
            .outcome());
  }

  @Test
  void anUnknownProgramIsAnUnknownFact() {
    Customer kazakh = Customer.of("KZ", BuyerClass.COMPANY);
    AuthorizationRules words =
        with(
            "words.csv",
            """
            fact,attribute,word,includes,meaning,source
            Grant,program,Gold,,The second level,
            Grant,program,Silver,,The first level,
            """);
    Sale sale = of("SAP");
    assertEquals(Outcome.REVOKED, words.evaluate(kazakh, inProgram(" gold"), sale).outcome());
    assertEquals(Outcome.AUTHORIZED, words.evaluate(kazakh, inProgram("SILVER"), sale).outcome());
    Decision open = words.evaluate(kazakh, inProgram("Glod"), sale);
    assertEquals(Outcome.REVIEW, open.outcome());
    assertEquals("program", open.openQuestions().get(0).attribute());
    assertEquals(Set.of("Gold", "Silver"), words.programs());
    assertEquals(
        Outcome.AUTHORIZED,
        words.programs(List.of("Glod")).evaluate(kazakh, inProgram("Glod"), sale).outcome());
  }

  @Test
  void ofManyUnknownProgramsEachMayBeTheOneThatIsRevoked() {
    Customer kazakh = Customer.of("KZ", BuyerClass.COMPANY);
    AuthorizationRules words =
        with(
            "words.csv",
            """
            fact,attribute,word,includes,meaning,source
            Grant,program,Gold,,The second level,
            Grant,program,Silver,,The first level,
            """);
    for (int last : List.of(1, 2, 11, 60)) {
      Grant[] grants = new Grant[last];
      Arrays.setAll(
          grants,
          i ->
              Grant.builder("SAP")
                  .program("Level " + (100 + i))
                  .territory(i == last - 1 ? "KZ" : "US")
                  .build());
      assertEquals(
          Outcome.REVIEW, words.evaluate(kazakh, granted(grants), of("SAP")).outcome(), "" + last);
    }
  }

  private static Partner inProgram(String program) {
    return granted(Grant.builder("SAP").program(program).build());
  }

  @Test
  void territoriesAreMeantInAnyCase() {
    Sale sale = of("Zoom");
    assertEquals(
        Outcome.REVOKED,
        RULES.evaluate(MINISTRY, granted(Grant.of("Zoom", "cis")), sale).outcome());
    assertEquals(
        Outcome.REVOKED,
        RULES.evaluate(MINISTRY, granted(Grant.of("Zoom", " ru")), sale).outcome());
  }

  @Test
  void aTraceIsOfTheVendorThatIsPerhapsMeant() {
    List<RuleTrace> traces = RULES.trace(MINISTRY, granted(Grant.of("Zom")), of("Zom"));
    assertTrue(traces.stream().anyMatch(trace -> trace.ruleId().equals("Z-1")));
  }

  @Test
  void aPackWithoutTablesKnowsWhatItsRulesName() {
    AuthorizationRules rules =
        AuthorizationRules.load(
                Map.of("regions.csv", TestPack.REGIONS, "zoom/letter.drl", TestPack.ZOOM))
            .silent();
    assertEquals(List.of(Vendor.of("Zoom")), rules.vendors());
    assertEquals(
        Outcome.REVOKED, rules.evaluate(MINISTRY, granted(Grant.of("zoom")), of("zoom")).outcome());
    assertEquals(
        Outcome.REVIEW, rules.evaluate(ABROAD, granted(Grant.of("Cisco")), of("Cisco")).outcome());
    assertEquals(Optional.empty(), rules.vendors().get(0).country());
  }

  private static String refused(Map<String, String> files) {
    return assertThrows(InvalidRulesException.class, () -> AuthorizationRules.load(files))
        .issues()
        .get(0)
        .message();
  }

  private static Map<String, String> asking(String condition) {
    Map<String, String> files = new HashMap<>(PACK);
    files.put("products.csv", PRODUCTS + "Zoom,Zoom Phone,Phone,,,,\nContoso,Contoso Suite,,,,,\n");
    files.put(
        "zoom/phone.drl",
        TestPack.rule("zoom", "P-1 A phone", condition, "ruling.revoke( \"No more of it.\" );"));
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"== \"Zoom Phone\"", "str[startsWith] \"Zoom P\"", "str[endsWith] \"one\""})
  void aRuleNamesProductsOfItsVendor(String comparison) {
    String condition = "Grant( vendor == \"Zoom\" )\n    Sale( product " + comparison + " )";
    AuthorizationRules.load(asking(condition));
    assertEquals(
        "DRL084",
        assertThrows(
                InvalidRulesException.class,
                () -> AuthorizationRules.load(asking(condition.replace("Zoom\"", "SAP\""))))
            .issues()
            .get(0)
            .code());
  }

  @Test
  void aProductOfAnotherVendorIsNoneOfTheRulesVendor() {
    assertEquals(
        "There is no product of Zoom \"Contoso Suite\" in products.csv.",
        refused(asking("Grant( vendor == \"Zoom\" )\n    Sale( product == \"Contoso Suite\" )")));
    assertEquals(
        "No product of Zoom in products.csv begins with \"Contoso\".",
        refused(
            asking(
                "Grant( vendor == \"Zoom\" )\n    Sale( product str[startsWith] \"Contoso\" )")));
    AuthorizationRules.load(
        asking(
            "Grant( vendor in (\"Zoom\", \"Contoso\") )\n    Sale( product == \"Contoso Suite\" )"));
  }

  @Test
  void theBeginningOfAVendorsNameIsThatOfAKnownOne() {
    assertEquals(
        "No vendor in vendors.csv begins with \"Zomm\".",
        refused(asking("Grant( vendor str[startsWith] \"Zomm\" )")));
    AuthorizationRules.load(asking("Grant( vendor str[endsWith] \"oom\" )"));
  }

  @Test
  void theVersionShowsWhatTheHostKnowsAndWantsBesides() {
    String version = RULES.packVersion();
    AuthorizationRules other = RULES.unverified(Outcome.REVOKED).unknownVendors(Outcome.AUTHORIZED);
    assertEquals(
        version + "+{unverified=REVOKED}+{unknownVendors=AUTHORIZED}", other.packVersion());
    assertEquals(
        other.packVersion(),
        other.evaluate(MINISTRY, granted(Grant.of("Zoom")), of("Zoom")).packVersion());
    AuthorizationRules more = RULES.vendors(List.of(Vendor.of("Fabrikam", "Loom")));
    assertTrue(
        more.packVersion().matches(version + "\\+\\{names=[0-9a-f]{12}}"), more::packVersion);
    assertEquals(
        more.packVersion(),
        RULES
            .vendors(List.of(Vendor.of("Fabrikam")))
            .vendors(List.of(Vendor.of("Fabrikam", "Loom")))
            .packVersion());
    assertNotEquals(
        more.packVersion(), RULES.vendors(List.of(Vendor.of("Fabrikam"))).packVersion());
    assertNotEquals(version, RULES.programs(List.of("Gold", "Lead")).packVersion());
    assertEquals(version, RULES.vendors(List.of(Vendor.of("Zoom"))).packVersion());
    assertEquals(
        version, other.unverified(Outcome.REVIEW).unknownVendors(Outcome.REVIEW).packVersion());
  }

  @Test
  void aGrantOfAnUnknownVendorElsewhereCoversNothingHere() {
    assertEquals(
        Outcome.NO_GRANT,
        RULES.evaluate(ABROAD, granted(Grant.of("Zom", "DE")), of("Zoom")).outcome());
    assertEquals(
        Outcome.NO_GRANT,
        RULES.evaluate(ABROAD, granted(Grant.of("Zoom", "DE")), of("Zom")).outcome());
    assertEquals(
        Outcome.NO_GRANT,
        RULES.evaluate(ABROAD, granted(Grant.of("Zom", "DE")), of("Zom")).outcome());
  }

  @Test
  void namesOfAnyLengthAndLettersAreOnlyUnknownAndToldInOneLine() {
    for (String name :
        List.of(
            "x".repeat(1_000),
            "\ufdfa".repeat(1_000),
            "Zoom " + "\ufdfa".repeat(900),
            "\ud800",
            "X\nY")) {
      Decision decision =
          RULES.evaluate(
              ABROAD,
              granted(Grant.of(name)),
              Sale.builder(DAY).vendor(name).product(name).build());
      assertEquals(Outcome.REVIEW, decision.outcome());
      assertTrue(
          decision
              .openQuestions()
              .get(0)
              .known()
              .toString()
              .chars()
              .noneMatch(Character::isISOControl));
    }
  }

  @Test
  void ofVeryManyUnknownNamesSomeAreTold() {
    Grant[] grants = new Grant[300];
    Arrays.setAll(grants, i -> Grant.of("Stranger " + i));
    Decision decision = RULES.evaluate(ABROAD, granted(grants), of("Zoom"));
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertTrue(
        decision.openQuestions().get(0).known().toString().endsWith("Nor are 290 more names."),
        decision::toString);
  }

  @Test
  void aHostAddsNoNameThatLooksLikeAnother() {
    assertThrows(
        InvalidQuestionException.class, () -> RULES.vendors(List.of(Vendor.of("Zo\u200bom"))));
    assertThrows(
        InvalidQuestionException.class, () -> RULES.vendors(List.of(Vendor.of("Z\u043eom"))));
    assertThrows(
        InvalidQuestionException.class, () -> RULES.vendors(List.of(Vendor.of("Zoo\u1d0d"))));
    assertThrows(InvalidQuestionException.class, () -> RULES.programs(List.of(" ")));
    assertThrows(InvalidQuestionException.class, () -> RULES.programs(List.of("Go\u200bld")));
  }

  @Test
  void withoutTablesScenariosMayNameWhatRulesName() {
    Map<String, String> files =
        new HashMap<>(Map.of("regions.csv", TestPack.REGIONS, "zoom/letter.drl", TestPack.ZOOM));
    files.put(
        "zoom/letter.scenarios.yaml",
        """
        scenarios:
          - name: A misspelled vendor
            customer: {country: US, buyerClass: COMPANY}
            partner: {id: P, grants: [{vendor: Zom}]}
            sale: {kind: NEW, channel: PARTNER, date: 2021-04-08}
            expect: {outcome: REVIEW}
        """);
    Issue issue =
        assertThrows(InvalidRulesException.class, () -> Scenarios.of(files)).issues().get(0);
    assertEquals("No vendor \"Zom\" is known.", issue.message());
    assertEquals("Did you mean \"Zoom\"?", issue.help());
  }
}
