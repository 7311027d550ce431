package io.partnerauth.desk.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.OwnFacts;
import io.partnerauth.OwnerFigures;
import io.partnerauth.desk.UserMistake;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomerBookTest {
  /** Hands out one byte at a time, as the slowest disk would. */
  private static final class Dripping extends ByteArrayInputStream {
    Dripping(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(1, length));
    }
  }

  private static List<BookRow> rows(byte[] bytes) throws IOException {
    try (CustomerBook book =
        CustomerBook.of("book", AskedDays.on(LocalDate.of(2021, 4, 8)), new Dripping(bytes))) {
      return book.rows().toList();
    }
  }

  private static List<BookRow> rows(String text) throws IOException {
    return rows(text.getBytes(UTF_8));
  }

  private static Customer only(String text) throws IOException {
    List<BookRow> rows = rows(text);
    assertEquals(1, rows.size(), rows::toString);
    return rows.get(0).customer().orElseThrow(() -> new AssertionError(rows.get(0).problem()));
  }

  @Test
  void attributesOfThePacksOwnHaveColumnsToo() throws IOException {
    assertEquals(
        Customer.builder()
            .places("KZ")
            .labels(Set.of("KEY"))
            .own(
                OwnFacts.NONE
                    .number("staff", Fact.oneOf(List.of(BigDecimal.TEN, new BigDecimal("14.5"))))
                    .day("audited", LocalDate.of(2026, 2, 3))
                    .flag("critical", true))
            .build(),
        only(
            "country,number.staff,day.audited,flag.critical,labels,day.left\n"
                + "KZ,10;14.5,2026-02-03,true,KEY,\n"));
    assertEquals(
        "number.staff: \"ten\" is no number; write 30 or 14.5",
        problem("country,number.staff", "KZ,ten"));
    assertEquals(
        "day.audited: \"3.2.2026\" is no day; write year-month-day, such as 2021-04-08",
        problem("country,day.audited", "KZ,3.2.2026"));
  }

  @Test
  void figuresOfOwnersHaveColumnsOfTheirNameAndWhoseTheyAre() throws IOException {
    assertEquals(
        Customer.builder()
            .places("KZ")
            .figures(
                OwnerFigures.NONE
                    .share(
                        "ownedByListed",
                        "US-SDN",
                        ShareRange.between(Share.percent(25), Share.FIFTY))
                    .controlled("controlledByState", "RU", false))
            .build(),
        only(
            "country,ownedByListed.US-SDN,controlledByState.RU,interestFrom.EU\n"
                + "KZ,25-50,false,\n"));
    assertEquals(
        "controlledByState.RU: \"no\" is no value here. Write true or false.",
        problem("country,controlledByState.RU", "KZ,no"));
  }

  @Test
  void aLineOfJsonIsOneCustomerAndSaysWhatItIsNot() throws IOException {
    assertEquals(
        List.of(
            "1 a",
            "2 The line is not JSON that can be read: More follows on the line",
            "3 The line is not JSON that can be read: Unexpected end-of-input: expected close marker"
                + " for Object"),
        told("{\"id\":\"a\"}\n{\"id\":\"b\"} {\"id\":\"b2\"}\n{\"id\":\"c\"\n"));
    String wrong = told("{\"buyerClass\":\"COMPANI\",\"sektor\":\"ENERGY\"}\n").get(0);
    assertTrue(wrong.contains("COMPANI") && wrong.contains("sektor"), wrong);
  }

  private static String problem(String header, String row) throws IOException {
    return rows(header + "\n" + row + "\n").get(0).problem();
  }

  private static String refused(String text) {
    return assertThrows(UserMistake.class, () -> rows(text)).getMessage();
  }

  private static List<String> told(String text) throws IOException {
    return rows(text).stream()
        .map(row -> row.line() + " " + row.customer().map(Customer::id).orElse(row.problem()))
        .toList();
  }

  @Test
  void eachCellFillsWhatItsColumnNames() throws IOException {
    assertEquals(
        Customer.builder()
            .places("UA-43")
            .buyerClass(BuyerClass.COMPANY)
            .id("7")
            .name("Port, Ltd")
            .sector("TRANSPORT")
            .listings("US-SDN", "EU-ASSET-FREEZE")
            .endUses(Set.of())
            .stateInterest(ShareRange.between(Share.percent(25), Share.FIFTY))
            .stateControlled(false)
            .build(),
        only(
            """
            name,id,country,subdivision,buyerClass,sector,listings,endUses,stateInterest,stateControlled
            "Port, Ltd",7,UA,UA-43,COMPANY,TRANSPORT,EU-ASSET-FREEZE; US-SDN,none,25-50,false
            """));
  }

  @Test
  void anEmptyCellIsUnknownAndNeverNone() throws IOException {
    assertEquals(
        Customer.builder().id("7").build(),
        only("id,country,listings,endUses,stateInterest\n7,,,,\n"));
  }

  @Test
  void severalValuesAreAlternativesOfAClassAndAllOfTheListings() throws IOException {
    Customer customer = only("id,buyerClass,places\n7,COMPANY;STATE_INSTITUTION,CY;RU\n");
    assertEquals(
        Customer.builder()
            .id("7")
            .places("RU", "CY")
            .buyerClass(BuyerClass.STATE_INSTITUTION, BuyerClass.COMPANY)
            .build(),
        customer);
  }

  @Test
  void aShareIsExactOrARangeWithOrWithoutItsEnds() throws IOException {
    String header = "id,stateInterest\n7,";
    assertEquals(
        Optional.of(ShareRange.exactly(Share.parse("1/3"))),
        only(header + "1/3\n").stateInterest());
    assertEquals(
        Optional.of(ShareRange.exactly(Share.parse("50.23"))),
        only(header + "50.23\n").stateInterest());
    assertEquals(
        Optional.of(new ShareRange(Share.percent(25), false, Share.FIFTY, false)),
        only(header + ">25-<50\n").stateInterest());
  }

  @Test
  void aWrongCellIsToldWithItsColumnAndWhatItMayBe() throws IOException {
    assertEquals(
        "buyerClass: \"COMPNY\" is no value here. Did you mean \"COMPANY\"?",
        problem("id,buyerClass", "1,COMPNY"));
    assertEquals(
        "stateControlled: \"maybe\" is no value here. Write true or false.",
        problem("id,stateControlled", "1,maybe"));
    assertEquals(
        "country: \"Russia\" is not a country (did you mean \"RU\"?): give an ISO 3166-1 alpha-2 code in capitals, such as \"RU\"",
        problem("id,country", "1,Russia"));
    assertEquals(
        "subdivision: \"RU-MOW\" is not a subdivision of UA: give an ISO 3166-2 code, such as \"UA-43\"",
        problem("id,country,subdivision", "1,UA,RU-MOW"));
    assertTrue(problem("id,stateInterest", "1,140").startsWith("stateInterest: "));
    assertTrue(problem("id,stateInterest", "1,50-25").startsWith("stateInterest: "));
    assertTrue(problem("id,country,places", "1,RU,CY").startsWith("places: "));
    assertTrue(problem("id,subdivision", "1,UA-43").startsWith("subdivision: "));
    assertTrue(problem("id,country", "1,RU;CY").startsWith("country: "));
    assertTrue(problem("id,owners,stateInterest", "1,[],5").startsWith("owners: "));
  }

  @Test
  void aRowWithTooFewOrTooManyCellsIsRejectedAndTheRestGoesOn() throws IOException {
    assertEquals(
        List.of(
            "2 1",
            "3 The row has 1 cells, and the header has 2; put quotes around a cell with a comma",
            "4 The row has 3 cells, and the header has 2; put quotes around a cell with a comma",
            "6 4"),
        told("id,name\n1,a\n2\n3,b,c\n\n4,d\n"));
  }

  @Test
  void aQuotedCellMayHoldLinesCommasAndQuotes() throws IOException {
    List<BookRow> rows = rows("id,name\r\n1,\"a,\r\n\"\"b\"\"\"\r\n2,c");
    assertEquals(
        List.of("a,\r\n\"b\"", "c"),
        rows.stream().map(row -> row.customer().orElseThrow().name()).toList());
    assertEquals(List.of(2L, 4L), rows.stream().map(BookRow::line).toList());
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
    String unclosed = "A quote in this row is not closed, or a line end is missing before it";
    assertEquals(List.of("2 " + unclosed, "3 2", "4 3"), told("id,name\n1,\"a\n2,b\n3,c\n"));
    assertEquals(
        List.of("2 " + unclosed, "3 2", "4 3", "5 4"), told("id,name\n1,\"a\n2,b\n3,\"c\"\n4,d\n"));
  }

  @Test
  void aRowThatIsNotUtf8IsRejectedAndTheRestGoesOn() throws IOException {
    byte[] bytes = "id,name\n1,?\n2,b\n".getBytes(UTF_8);
    bytes[10] = (byte) 0xE4;
    List<BookRow> rows = rows(bytes);
    assertEquals("The row is not UTF-8; save the file as UTF-8", rows.get(0).problem());
    assertEquals("2", rows.get(1).customer().orElseThrow().id());
  }

  @Test
  void aRowThatIsTooLongIsRejectedWithoutBeingHeld() throws IOException {
    StringBuilder text = new StringBuilder("id,name\n1,");
    text.append("x".repeat(2 * RowSplitter.LONGEST + 5)).append("\n2,b\n");
    try (CustomerBook book =
        CustomerBook.of(
            "book",
            AskedDays.on(LocalDate.of(2021, 4, 8)),
            new ByteArrayInputStream(text.toString().getBytes(UTF_8)))) {
      List<BookRow> rows = book.rows().toList();
      assertEquals(
          "The row has 8,388,616 bytes; at most 4,194,304 are allowed", rows.get(0).problem());
      assertEquals(1_001, rows.get(0).text().length());
      assertEquals("2", rows.get(1).customer().orElseThrow().id());
      assertEquals(3, rows.get(1).line());
    }
  }

  @Test
  void aByteOrderMarkIsLeftOut() throws IOException {
    assertEquals("7", only("\uFEFFid\n7\n").id());
  }

  @Test
  void aBookNeedsAHeaderOfKnownColumns() {
    assertEquals("book is empty. A book begins with a line that names its columns.", refused(""));
    assertEquals(
        "book, line 1: there is no column \"contry\". Did you mean \"country\"? The first line of a book names its columns.",
        refused("id,contry\n"));
    assertEquals("book, line 1: the column \"id\" is there twice.", refused("id,id\n"));
    assertTrue(refused("id;name;country\n1;a;RU\n").contains("Commas stand between cells"));
    assertTrue(refused("1,Ministry,RU\n").contains("The columns are id, name, country"));
    assertTrue(refused("\0\1\2\n").contains("there is no column"));
  }

  @Test
  void readingGoesOnFromAnyRowAsIfItHadNeverStopped() throws IOException {
    byte[] bytes = "id,name\n1,\"a\nb\"\n\n2,c\n3,\"d\n4,e\n".getBytes(UTF_8);
    List<BookRow> all = rows(bytes);
    List<long[]> places = new ArrayList<>();
    try (CustomerBook book =
        CustomerBook.of(
            "book", AskedDays.on(LocalDate.of(2021, 4, 8)), new ByteArrayInputStream(bytes))) {
      do {
        places.add(new long[] {book.offset(), book.line()});
      } while (book.next().isPresent());
    }
    for (int i = 0; i < all.size(); i++) {
      try (CustomerBook book =
          CustomerBook.of("book", AskedDays.on(LocalDate.of(2021, 4, 8)), new Dripping(bytes))) {
        book.skipTo(places.get(i)[0], places.get(i)[1]);
        assertEquals(all.subList(i, all.size()), book.rows().toList());
      }
    }
  }
}
