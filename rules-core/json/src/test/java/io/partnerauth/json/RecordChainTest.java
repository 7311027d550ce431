package io.partnerauth.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordChainTest {
  private static final AuthorizationRules RULES = AuthorizationRules.load();
  private static final Customer MINISTRY = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
  private static final Partner PARTNER = Partner.of("P-1", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2021-04-08T09:30:00Z"), ZoneOffset.UTC);

  private final List<String> lines = new ArrayList<>();

  private static DecisionRecord record() {
    return DecisionRecord.of(
        MINISTRY, PARTNER, SALE, RULES.evaluate(MINISTRY, PARTNER, SALE), CLOCK);
  }

  private static ChainedRecord read(String line) {
    return Mapper.JACKSON_2.read(line, ChainedRecord.class);
  }

  @Test
  void eachLineHoldsTheHashOfTheOneBefore() throws IOException {
    RecordChain chain = new RecordChain("quotes-1");
    chain.write(record(), Mapper.JACKSON_3::write, lines::add);
    chain.write(record(), Mapper.JACKSON_3::write, lines::add);
    assertEquals(ChainedRecord.BEGINNING, read(lines.get(0)).before());
    assertEquals(RecordChain.hash(lines.get(0)), read(lines.get(1)).before());
    assertEquals(2, read(lines.get(1)).number());
    assertEquals(RecordChain.hash(lines.get(1)), chain.head());
  }

  @Test
  void aLineThatCouldNotBeWrittenLeavesNoGap() throws IOException {
    RecordChain chain = new RecordChain("quotes-1");
    DecisionRecord record = record();
    IOException full = new IOException("disk full");
    assertEquals(
        full,
        assertThrows(
            IOException.class,
            () ->
                chain.write(
                    record,
                    Mapper.JACKSON_2::write,
                    line -> {
                      throw full;
                    })));
    chain.write(record, Mapper.JACKSON_2::write, lines::add);
    assertEquals(1, read(lines.get(0)).number());
  }

  @Test
  void aRecordTakesOneLine() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new RecordChain("w").write(record(), one -> "{\n}", lines::add));
  }

  @Test
  void onlyTheFirstLineHasNothingBefore() {
    DecisionRecord record = record();
    for (int number : List.of(0, 2)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new ChainedRecord("w", number, ChainedRecord.BEGINNING, record));
    }
    assertThrows(
        IllegalArgumentException.class, () -> new ChainedRecord("w", 2, "no hash", record));
  }
}
