package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What products.csv says that a product is, and what a host says of one that is not in it. */
class DescribedProductsTest {
  private static final String WORDS =
      """
      fact,attribute,word,includes,meaning,source
      Sale,categories,ERP,,Enterprise resource planning,
      Sale,categories,BIM,,Building information modelling,
      Sale,categories,MANAGEMENT,ERP,Enterprise management software,
      Sale,deployment,CLOUD,,,
      Sale,deployment,ON_PREMISES,,,
      Sale,classification,EAR99,,,
      Sale,classification,5D002,,,
      Sale,labels,SAFE,,,
      """;
  private static final String PRODUCTS =
      """
      vendor,product,aliases,categories,deployment,classification,note
      SAP,S/4HANA,SAP S/4HANA,ERP,CLOUD;ON_PREMISES,EAR99,
      SAP,Crypto,,none,ON_PREMISES,5D002,
      SAP,Riddle,,,,,nobody described it
      """;
  private static final Partner PARTNER = Partner.of("P", "KZ", Grant.of("SAP"));
  private static final Customer CUSTOMER = Customer.of("KZ", BuyerClass.PERSON);

  private AuthorizationRules rules;
  private Path folder;

  @BeforeEach
  void load(@TempDir Path empty) {
    folder = empty;
    rules = load("Sale( categories contains \"MANAGEMENT\" )", PRODUCTS);
  }

  private AuthorizationRules load(String when, String products) {
    Map<String, String> files = new HashMap<>(Map.of("words.csv", WORDS));
    files.put("vendors.csv", "vendor,aliases,country,note\nSAP,,DE,\n");
    files.put("products.csv", products);
    files.put(
        "law/product.drl",
        TestPack.rule("law", "L-1 P", when, "ruling.revoke( \"No.\" );").replace("VENDOR", "LAW"));
    return TestPack.load(folder, files);
  }

  private Outcome outcome(SaleBuilder sale) {
    return rules.evaluate(CUSTOMER, PARTNER, sale.build()).outcome();
  }

  private static SaleBuilder sale(String product) {
    return Sale.builder(LocalDate.of(2026, 1, 1)).vendor("SAP").product(product);
  }

  @Test
  void aProductIsOfItsCategoriesAndOfTheirUnions() {
    assertEquals(Outcome.REVOKED, outcome(sale("S/4HANA")));
    assertEquals(Outcome.REVOKED, outcome(sale("sap s/4hana")));
    assertEquals(Outcome.AUTHORIZED, outcome(sale("Crypto")));
  }

  @Test
  void whatNobodyDescribedIsUnknown() {
    assertEquals(Outcome.REVIEW, outcome(sale("Riddle")));
    assertEquals(Outcome.REVIEW, outcome(sale("A product that is not listed")));
    assertEquals(Outcome.REVIEW, outcome(Sale.builder(LocalDate.of(2026, 1, 1)).vendor("SAP")));
  }

  @Test
  void aHostDescribesWhatThePackDoesNot() {
    assertEquals(Outcome.REVOKED, outcome(sale("Riddle").categories(Set.of("erp"))));
    assertEquals(Outcome.AUTHORIZED, outcome(sale("Riddle").categories(Set.of("BIM"))));
    assertEquals(Outcome.AUTHORIZED, outcome(sale("Riddle").categories(Set.of())));
  }

  @Test
  void whatThePackSaysOfAProductCounts() {
    assertEquals(Outcome.REVOKED, outcome(sale("S/4HANA").categories(Set.of())));
  }

  @Test
  void aNameThatIsNotKnownMayMeanADescribedProductWhateverTheHostSays() {
    Set<String> none = Set.of();
    Decision slip = rules.evaluate(CUSTOMER, PARTNER, sale("S/4HAN").categories(none).build());
    assertEquals(Outcome.REVIEW, slip.outcome());
    assertTrue(
        slip.toString().contains("The product \"S/4HAN\" is not known; did you mean \"S/4HANA\"?"),
        slip::toString);
    assertEquals(Outcome.REVOKED, outcome(sale("S/4HAN").categories(Set.of("ERP"))));
  }

  /** A label may tell of the product, as CN-SAFE-AND-RELIABLE does. */
  @Test
  void aLabelPermitsNothingOfAProductThatIsNotKnown() {
    rules = load("Sale( labels not contains \"SAFE\" )", PRODUCTS);
    assertEquals(Outcome.AUTHORIZED, outcome(sale("Riddle").labels(Set.of("SAFE"))));
    assertEquals(
        Outcome.AUTHORIZED,
        outcome(Sale.builder(LocalDate.of(2026, 1, 1)).vendor("SAP").labels(Set.of("SAFE"))));
    Decision decision =
        rules.evaluate(CUSTOMER, PARTNER, sale("Riddel").labels(Set.of("SAFE")).build());
    assertEquals(Outcome.REVIEW, decision.outcome());
    assertTrue(
        decision
            .toString()
            .contains("The product \"Riddel\" is not known; did you mean \"Riddle\"?"),
        decision::toString);
    assertEquals(Outcome.REVOKED, outcome(sale("Riddel").labels(Set.of())));
    rules = load("Sale( labels contains \"SAFE\" )", PRODUCTS);
    assertEquals(Outcome.REVOKED, outcome(sale("Riddel").labels(Set.of("SAFE"))));
    assertEquals(Outcome.REVIEW, outcome(sale("Riddel").labels(Set.of())));
  }

  @Test
  void anotherProductIsDescribedAnew() {
    Decision decision = rules.evaluate(CUSTOMER, PARTNER, sale("S/4HANA").build());
    assertEquals(
        Set.of("Sale.categories"),
        Set.copyOf(
            decision.reasons().get(0).facts().stream().map(MatchedFact::attribute).toList()));
    rules = load("Sale( product != \"Riddle\", categories contains \"ERP\" )", PRODUCTS);
    decision = rules.evaluate(CUSTOMER, PARTNER, sale("S/4HANA").build());
    assertTrue(
        decision.nearestChanges().stream()
            .anyMatch(change -> change.value().toString().equals("Riddle")),
        decision::toString);
  }

  @Test
  void deploymentAndClassificationAreComparedToo() {
    rules = load("Sale( deployment == \"ON_PREMISES\", classification != \"EAR99\" )", PRODUCTS);
    assertEquals(Outcome.REVOKED, outcome(sale("Crypto")));
    assertEquals(Outcome.AUTHORIZED, outcome(sale("S/4HANA")));
    rules = load("Sale( deployment == \"ON_PREMISES\" )", PRODUCTS);
    assertEquals(Outcome.REVIEW, outcome(sale("S/4HANA")));
    assertEquals(Outcome.REVIEW, outcome(sale("Riddle").deployment("CLOUD", "ON_PREMISES")));
    assertEquals(Outcome.AUTHORIZED, outcome(sale("Riddle").deployment("CLOUD")));
  }

  @Test
  void aCategoryThatNoProductHasIsWarnedOf() {
    rules = load("Sale( categories contains \"BIM\" )", PRODUCTS);
    assertEquals(
        "No product in products.csv is of the category \"BIM\".",
        rules.warnings().get(0).message());
  }

  @Test
  void aProductInAnotherWordIsRefused() {
    Issue issue =
        assertThrows(
                InvalidRulesException.class,
                () ->
                    load(
                        "Sale( categories contains \"ERP\" )",
                        PRODUCTS.replace("none,ON_PREMISES", "EPR,ON_PREMISES")))
            .issues()
            .get(0);
    assertEquals("There is no word \"EPR\" of Sale.categories in words.csv.", issue.message());
    assertEquals("Did you mean \"ERP\"?", issue.help());
    assertEquals(3, issue.line());
  }
}
