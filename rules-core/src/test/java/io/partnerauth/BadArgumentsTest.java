package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A caller's mistake is an exception that names the thing, what is allowed and what it got. */
@SuppressWarnings("NullAway") // null is one of the mistakes
class BadArgumentsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);

  @TempDir Path folder;

  private record Mistake(String name, Executable call, String message) {}

  @TestFactory
  List<DynamicTest> eachMistakeIsNamed() {
    return Stream.of(
            new Mistake(
                "a country that is null",
                () -> Partner.of("P", null),
                "The country of a partner is null; leave out what is not known, or give an empty value"),
            new Mistake(
                "a blank country",
                () -> Customer.of(" ", BuyerClass.PERSON),
                "\" \" is not a country: give an ISO 3166-1 alpha-2 code in capitals, such as \"RU\""),
            new Mistake(
                "an unknown country",
                () -> Place.of("ZZ"),
                "\"ZZ\" is not a country: give an ISO 3166-1 alpha-2 code in capitals, such as \"RU\""),
            new Mistake(
                "a country in small letters",
                () -> Partner.of("P", "ru"),
                "\"ru\" is not a country (did you mean \"RU\"?): give an ISO 3166-1 alpha-2 code in capitals, such as \"RU\""),
            new Mistake(
                "a subdivision that has no such form",
                () -> Place.of("UA-4321"),
                "\"UA-4321\" is not a subdivision of UA: give an ISO 3166-2 code, such as \"UA-43\""),
            new Mistake(
                "a sale before its contract",
                () -> Sale.builder(DAY).contractSigned(DAY.plusDays(1)).build(),
                "The sale is on 2021-04-08, before its contract was signed on 2021-04-09; a sale under a contract cannot come first"),
            new Mistake(
                "a grant that ends before it begins",
                () -> Grant.builder("Zoom").from(DAY).to(DAY).build(),
                "The grant for \"Zoom\" ends (2021-04-08) before it begins (2021-04-08); 'to' is the day after its last day"),
            new Mistake(
                "a blank vendor",
                () -> Grant.of(" "),
                "The vendor of a grant is blank; give its name"),
            new Mistake(
                "a vendor without end",
                () -> Grant.of("Z".repeat(1_001)),
                "The vendor of a grant has 1001 characters; at most 1000 are allowed"),
            new Mistake(
                "a partner without an id",
                () -> Partner.of("", "RU"),
                "The id of a partner is blank; give its name"),
            new Mistake(
                "a partner's id without end",
                () -> Partner.of("P".repeat(1_001), "RU"),
                "The id of a partner has 1001 characters; at most 1000 are allowed"),
            new Mistake(
                "a customer's id without end",
                () -> Customer.builder().id("C".repeat(1_001)).build(),
                "The id of a customer has 1001 characters; at most 1000 are allowed"),
            new Mistake(
                "an assumption about no rule",
                () -> TestPack.zoom(folder).assuming(Map.of("", Status.WITHDRAWN)),
                "No rule's id is or begins with \"\"; the ids are [Z-1, Z-2, Z-3, Z-4]"),
            new Mistake(
                "an assumed status that is null",
                () -> TestPack.zoom(folder).assuming(Collections.singletonMap("Z-1", null)),
                "The assumed status is null; leave out what is not known, or give an empty value"),
            new Mistake(
                "figures and a graph of owners",
                () ->
                    Customer.builder()
                        .id("C")
                        .stateControlled(true)
                        .ownership(OwnershipGraph.builder().build())
                        .build(),
                "Customer \"C\" has both a graph of owners and a known figure; give one of them"),
            new Mistake(
                "a graph of owners and figures, in the other order",
                () ->
                    Customer.builder()
                        .ownership(OwnershipGraph.builder().build())
                        .stateInterest(5)
                        .build(),
                "Customer \"\" has both a graph of owners and a known figure; give one of them"),
            new Mistake(
                "several mistakes of a customer",
                () -> Customer.builder().places("RU", "XX", "uk").stateInterest(101).build(),
                "\"XX\" is not a country: give an ISO 3166-1 alpha-2 code in capitals, such as \"RU\"; \"uk\" is not a country (did you mean \"GB\"?): give an ISO 3166-1 alpha-2 code in capitals, such as \"RU\"; A share is from 0 to 100 percent; got 101. Write percent as a number (40) or part and whole as \"1/3\"."),
            new Mistake(
                "several mistakes of a grant",
                () -> Grant.builder(" ").products("").from(DAY).to(DAY).build(),
                "The vendor of a grant is blank; give its name; The product of the grant for \" \" is blank; give its name; The grant for \" \" ends (2021-04-08) before it begins (2021-04-08); 'to' is the day after its last day"),
            new Mistake(
                "a share that is the binary form of a double",
                () -> Share.percent(new BigDecimal(50.01)),
                "The share 50.00999999999999801048033987171947956085205078125 is the binary form of 50.01; write BigDecimal.valueOf(50.01) or Share.parse(\"50.01\")"),
            new Mistake(
                "a fact that could be nothing",
                () -> Fact.oneOf(List.of()),
                "A fact needs at least one value that it could have; leave it unknown when all are possible"),
            new Mistake(
                "a policy that would authorize",
                () -> TestPack.zoom(folder).unverified(Outcome.AUTHORIZED),
                "An unverified directive counts as CONDITIONAL, REVIEW or REVOKED, not as AUTHORIZED"),
            new Mistake(
                "no customer",
                () -> TestPack.zoom(folder).evaluate(null, Partner.of("P", "RU")),
                "The customer is null; leave out what is not known, or give an empty value"),
            new Mistake(
                "a territory that is no place",
                () ->
                    TestPack.zoom(folder)
                        .evaluate(
                            Customer.builder().build(),
                            Partner.of("P", "RU", Grant.of("Zoom", "EMEA"))),
                "The territory \"EMEA\" of partner P's grant of Zoom is neither a country (ISO 3166-1 alpha-2) nor a region of this pack: [CIS, CRIMEA]"))
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.name(),
                    () -> {
                      InvalidQuestionException thrown =
                          assertThrows(InvalidQuestionException.class, mistake.call());
                      assertEquals(mistake.message(), thrown.getMessage());
                    }))
        .toList();
  }

  @Test
  void whatIsSaidAgainCorrectlyIsNoMistakeAnyMore() {
    CustomerBuilder builder = Customer.builder().places("RU", "ZZ").stateInterest(101);
    InvalidQuestionException both = assertThrows(InvalidQuestionException.class, builder::build);
    assertEquals(2, both.issues().size());
    builder.places("RU");
    InvalidQuestionException one = assertThrows(InvalidQuestionException.class, builder::build);
    assertEquals(1, one.issues().size());
    assertEquals(
        Customer.builder().places("RU").stateInterest(51).build(),
        builder.stateInterest(51).build());
    builder.stateInterest(-1).ownersUnknown();
    assertEquals(Customer.builder().places("RU").build(), builder.build());
  }

  @Test
  void anotherKindOfSaleIsNotSaidToHaveNoContract() {
    Sale sale = Sale.on(DAY);
    assertEquals(sale, sale.toBuilder().build());
    assertEquals(
        Sale.builder(DAY).kind(SaleKind.RENEWAL).build(),
        sale.toBuilder().kind(SaleKind.RENEWAL).build());
    assertEquals(Fact.unknown(), sale.toBuilder().kind(SaleKind.RENEWAL).build().contractSigned());
    Sale without = Sale.builder(DAY).kind(SaleKind.RENEWAL).noContract().build();
    assertEquals(without, without.toBuilder().build());
    assertEquals(without, sale.toBuilder().kind(SaleKind.RENEWAL).noContract().build());
    assertEquals(
        without.contractSigned(),
        without.toBuilder().kind(SaleKind.SUPPORT).build().contractSigned());
  }

  @Test
  void aTerritoryThatIsSaidTwiceCountsOnce() {
    assertEquals(Grant.of("Zoom", "CIS"), Grant.of("Zoom", "CIS", "CIS"));
  }

  @Test
  void binaryFractionsThatAPersonWouldWriteAreShares() {
    assertEquals(Share.parse("12.5"), Share.percent(new BigDecimal(12.5)));
    assertEquals(Share.parse("50.01"), Share.percent(BigDecimal.valueOf(50.01)));
  }

  @Test
  void aShareAboveTheWholeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Share.percent(101));
    assertThrows(
        IllegalArgumentException.class, () -> Customer.builder().stateInterest(-1).build());
  }

  @Test
  void aMissingFolderIsAnIssue() {
    Path missing = folder.resolve("missing");
    InvalidRulesException thrown =
        assertThrows(InvalidRulesException.class, () -> AuthorizationRules.load(missing));
    assertEquals(1, thrown.issues().size());
    assertEquals("PACK001", thrown.issues().get(0).code());
  }
}
