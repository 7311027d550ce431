package io.partnerauth.desk.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Customer;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodsBookTest {
  private static final String STATE =
      """
      {"statementId":"s1","statementDate":"2021-01-01","recordId":"ru","recordType":"entity","recordDetails":{"entityType":{"type":"state"},"jurisdiction":{"name":"Russia","code":"RU"}}}""";
  private static final String GRID =
      """
      {"statementId":"s2","statementDate":"2021-01-01","recordId":"grid","recordType":"entity","recordDetails":{"entityType":{"type":"registeredEntity"},"name":"Grid","jurisdiction":{"name":"Kazakhstan","code":"KZ"}}}""";
  private static final String HELD =
      """
      {"statementId":"s3","statementDate":"2021-01-01","recordId":"r1","recordType":"relationship","recordDetails":{"subject":"grid","interestedParty":"ru","interests":[{"type":"shareholding","directOrIndirect":"direct","share":{"exact":60}}]}}""";

  private static List<BookRow> rows(String text) throws IOException {
    try (CustomerBook book =
        CustomerBook.of(
            "book",
            AskedDays.on(LocalDate.of(2021, 4, 8)),
            new ByteArrayInputStream(text.getBytes(UTF_8)))) {
      return book.rows().toList();
    }
  }

  private static String line(String... statements) {
    return "[" + String.join(",", statements) + "]\n";
  }

  @Test
  void aLineIsOneCustomerWithItsOwners() throws IOException {
    Customer customer = rows(line(STATE, GRID, HELD)).get(0).customer().orElseThrow();
    assertEquals("grid", customer.id());
    assertEquals("Grid", customer.name());
    assertEquals(Customer.of("KZ", BuyerClass.COMPANY).places(), customer.places());
    assertEquals(BuyerClass.COMPANY, customer.buyerClass().value().orElseThrow());
    assertEquals(
        Share.percent(60),
        customer
            .ownership()
            .orElseThrow()
            .stateHolding(OwnershipGraph.SELF, LocalDate.of(2021, 4, 8))
            .interest()
            .low());
  }

  @Test
  void aStateBodyIsAGovernmentAgency() throws IOException {
    assertEquals(
        BuyerClass.GOVERNMENT_AGENCY,
        rows(line(STATE)).get(0).customer().orElseThrow().buyerClass().value().orElseThrow());
  }

  @Test
  void whatIsNotSimplyCountedIsNoted() throws IOException {
    String indirect = HELD.replace("\"direct\"", "\"indirect\"");
    assertEquals(
        List.of("statement s3: ru has 60 percent of grid through holders that nobody discloses"),
        rows(line(STATE, GRID, indirect)).get(0).notes());
  }

  @Test
  void aLineThatIsNoBookLineIsRejectedAndTheRestGoesOn() throws IOException {
    List<BookRow> rows =
        rows(
            line(STATE, GRID)
                + "[{\n"
                + GRID
                + "\n"
                + line(GRID.replace("KZ", "Kasachstan"))
                + line(GRID));
    assertTrue(rows.get(0).problem().contains("there are 2"), rows.get(0).problem());
    assertTrue(rows.get(1).problem().contains("not JSON"), rows.get(1).problem());
    assertTrue(rows.get(2).problem().contains("one statement"), rows.get(2).problem());
    assertTrue(rows.get(3).problem().startsWith("jurisdiction: "), rows.get(3).problem());
    assertEquals("grid", rows.get(4).customer().orElseThrow().id());
  }

  @Test
  void ownersInACellOfACsvBookAreTheSameStatements() throws IOException {
    String cell = "\"" + line(STATE, GRID, HELD).strip().replace("\"", "\"\"") + "\"";
    Customer customer =
        rows("id,country,buyerClass,owners\n7,KZ,COMPANY," + cell + "\n")
            .get(0)
            .customer()
            .orElseThrow();
    assertEquals(
        rows(line(STATE, GRID, HELD)).get(0).customer().orElseThrow().ownership(),
        customer.ownership());
  }
}
