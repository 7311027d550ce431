package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.facts.BuyerClass;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateAllTest {
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));

  @TempDir private Path folder;
  private AuthorizationRules rules;

  @BeforeEach
  void load() {
    rules = TestPack.zoom(folder);
  }

  @Test
  void decidesManyAsOneByOneInTheirOrder() {
    List<Enquiry> enquiries = enquiries(300);
    List<Decision> oneByOne =
        enquiries.stream().map(e -> rules.evaluate(e.customer(), e.partner(), SALE)).toList();
    assertEquals(oneByOne, rules.evaluateAll(enquiries).toList());
    assertEquals(oneByOne, rules.evaluateAll(enquiries.parallelStream()).toList());
  }

  @Test
  void readsNoMoreEnquiriesThanDecisionsAreRead() {
    AtomicInteger read = new AtomicInteger();
    Stream<Enquiry> endless =
        IntStream.iterate(0, i -> i + 1)
            .peek(i -> read.incrementAndGet())
            .mapToObj(i -> enquiry(i % 7));
    List<Decision> some = rules.evaluateAll(endless).limit(5).toList();
    assertEquals(5, some.size());
    assertEquals(5, read.get());
  }

  @Test
  void enquiryWithoutASaleIsAboutToday() {
    Clock clock = Clock.fixed(Instant.parse("2021-04-08T10:00:00Z"), ZoneOffset.UTC);
    Customer ministry = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
    Decision decision =
        rules.clock(clock).evaluateAll(List.of(Enquiry.of(ministry, PARTNER))).toList().get(0);
    assertEquals(LocalDate.of(2021, 4, 8), decision.decidedFor());
    assertEquals(Outcome.REVOKED, decision.outcome());
  }

  @Test
  void refusesNull() {
    assertThrows(IllegalArgumentException.class, () -> rules.evaluateAll((List<Enquiry>) null));
    assertThrows(IllegalArgumentException.class, () -> Enquiry.of(null, PARTNER));
  }

  private static List<Enquiry> enquiries(int count) {
    return IntStream.range(0, count).mapToObj(EvaluateAllTest::enquiry).toList();
  }

  private static Enquiry enquiry(int i) {
    BuyerClass buyerClass = BuyerClass.values()[i % BuyerClass.values().length];
    Customer customer =
        Customer.builder()
            .places(i % 2 == 0 ? "RU" : "US")
            .buyerClass(buyerClass)
            .id("C" + i)
            .stateInterest(i % 101)
            .build();
    return Enquiry.of(customer, PARTNER, SALE);
  }
}
