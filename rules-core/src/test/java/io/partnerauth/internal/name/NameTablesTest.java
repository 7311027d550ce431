package io.partnerauth.internal.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Fact;
import io.partnerauth.Issue;
import io.partnerauth.Vendor;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameTablesTest {
  private static final String VENDORS =
      """
      vendor,aliases,country,note
      Zoom,"Zoom Video;Zoom Communications, Inc.",US,
      SAP,,DE,
      """;
  private static final String PRODUCTS =
      """
      vendor,product,aliases,categories,deployment,classification,note
      SAP,SAP S/4HANA,S/4HANA,erp;cloud,ON_PREMISES;CLOUD,EAR99,
      """;
  private static final String WORDS =
      """
      fact,attribute,word,includes,meaning,source
      Grant,program,Gold,,The second level,A guide
      Sale,categories,erp,,,
      Sale,categories,cloud,,,
      Sale,deployment,ON_PREMISES,,,
      Sale,deployment,CLOUD,,,
      Sale,classification,EAR99,,,
      """;

  private static final String HEADER = "fact,attribute,word,includes,meaning,source\n";

  private static Optional<SourceFile> file(String name, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new SourceFile(name, text));
  }

  private static NameTables read(String vendors, String products, String words) {
    return NameTables.read(
        file("vendors.csv", vendors),
        file("products.csv", products),
        file("words.csv", words),
        Optional.empty());
  }

  private static String issues(String vendors, String products, String words) {
    return read(vendors, products, words).issues().stream()
        .map(Issue::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void vendorsComeWithAliasesAndProducts() {
    NameTables read = read(VENDORS, PRODUCTS, WORDS);
    assertEquals(List.of(), read.issues());
    assertEquals(
        new Vendor(
            "SAP",
            Set.of(),
            Optional.of("DE"),
            List.of(
                new Vendor.Product(
                    "SAP S/4HANA",
                    Set.of("S/4HANA"),
                    Fact.of(Set.of("cloud", "erp")),
                    Fact.oneOf(List.of("CLOUD", "ON_PREMISES")),
                    Fact.of("EAR99")))),
        read.vendors().get("SAP"));
    assertEquals(
        Set.of("Zoom Communications, Inc.", "Zoom Video"), read.vendors().get("Zoom").aliases());
    assertEquals(Set.of("Gold"), read.words().names(Attribute.GRANT_PROGRAM).orElseThrow().names());
  }

  @Test
  void aNameMeansOneVendorInWhateverCase() {
    assertEquals(
        """
        vendors.csv:4:6: error NAME002: "sap" already stands on line 3.
          Zoho,sap,IN,
               ^
          A name means one thing, in capital letters or small ones; delete one of the two.""",
        issues(VENDORS + "Zoho,sap,IN,\n", "", ""));
  }

  @Test
  void aProductOfAMisspeltVendorGetsASuggestion() {
    assertEquals(
        """
        products.csv:3:1: error NAME004: There is no vendor "Zom" in vendors.csv.
          Zom,Zoom Phone,,,,,
          ^
          Did you mean "Zoom"?""",
        issues(VENDORS, PRODUCTS + "Zom,Zoom Phone,,,,,\n", WORDS));
  }

  @Test
  void twoVendorsMayHaveProductsOfOneName() {
    assertEquals("", issues(VENDORS, PRODUCTS + "Zoom,SAP S/4HANA,,,,,\n", WORDS));
  }

  @Test
  void anAliasInLettersOfFullWidthIsToldOnce() {
    assertEquals(
        """
        vendors.csv:4:6: error NAME001: "Ｚoom" has FULLWIDTH LATIN CAPITAL LETTER Z (U+FF3A).
          Zoho,Ｚoom,IN,
               ^
          Write "Z".""",
        issues(VENDORS + "Zoho,\uff3aoom,IN,\n", "", ""));
  }

  @Test
  void theUnitedKingdomIsGB() {
    assertEquals(
        """
        vendors.csv:4:7: error NAME003: "UK" is no code of a country.
          Acme,,UK,
                ^
          Did you mean "GB"?""",
        issues(VENDORS + "Acme,,UK,\n", "", ""));
  }

  @Test
  void nobodyCanSeeAFormatCharacter() {
    assertEquals(
        "vendors.csv:4:1: error NAME001: \"Zo\\u200Bho\" has an invisible character, ZERO WIDTH SPACE"
            + " (U+200B).",
        issues(VENDORS + "Zo\u200Bho,,IN,\n", "", "").lines().findFirst().orElseThrow());
  }

  @Test
  void anAttributeWithoutWordsOfItsOwnGetsASuggestion() {
    assertEquals(
        """
        words.csv:2:10: error NAME005: Customer.listing has no words of a pack's own.
          Customer,listing,US-SDN,,,
                   ^
          Did you mean Customer.listings?""",
        issues("", "", HEADER + "Customer,listing,US-SDN,,,\n"));
  }

  @Test
  void aUnionIsOfWordsThatAreThereAndNotOfItself() {
    assertEquals(
        """
        words.csv:2:24: error NAME006: There is no word "US-SND" of Customer.listings to include.
          Customer,listings,OFAC,US-SND,,
                                 ^
          Did you mean "US-SDN"?""",
        issues("", "", HEADER + "Customer,listings,OFAC,US-SND,,\nCustomer,listings,US-SDN,,,\n"));
    assertEquals(
        List.of("NAME006", "NAME006"),
        read("", "", HEADER + "Customer,listings,A,B,,\nCustomer,listings,B,A,,\n")
            .issues()
            .stream()
            .map(Issue::code)
            .toList());
  }

  @Test
  void whoIncludesAWordThatIncludesItselfIsToldOfIt() {
    List<Issue> issues =
        read("", "", HEADER + lists("A,B", "B,C", "C,A", "D,A", "E,F", "F,")).issues();
    assertEquals(List.of(2, 3, 4), issues.stream().map(Issue::line).toList());
    assertTrue(
        issues.get(2).message().contains("at 1 more place: line 5"), issues.get(2)::toString);
  }

  @Test
  void aWordIsInTheUnionsOfItsUnionsHoweverManyThereAre() {
    String[] rows = new String[500];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "L%03d,%s".formatted(i, i == 0 ? "" : "L%03d".formatted(i - 1));
    }
    NameTables read = read("", "", HEADER + lists(rows) + lists("M,"));
    assertEquals(List.of(), read.issues());
    DeclaredWords words = read.words();
    Set<String> all = words.withUnions(Attribute.CUSTOMER_LISTINGS, Set.of("L001", "M"));
    assertEquals(500, all.size());
    assertSame(all, words.withUnions(Attribute.CUSTOMER_LISTINGS, all));
  }

  private static String lists(String... wordsAndParts) {
    return Stream.of(wordsAndParts)
        .map(one -> "Customer,listings," + one + ",,\n")
        .collect(Collectors.joining());
  }

  @Test
  void withoutTablesAnyVendorMayBeNamedAndNoProductOrWord() {
    NameTables none = read("", "", "");
    assertEquals(List.of(), none.issues());
    assertEquals(Optional.empty(), none.vendorNames());
    assertEquals(Optional.of(Map.of()), none.productsByVendor());
    DeclaredWords.attributes()
        .forEach(one -> assertEquals(0, none.words().names(one).orElseThrow().size()));
  }
}
