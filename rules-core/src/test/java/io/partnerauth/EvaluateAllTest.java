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
import java.util.Optional;
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
    assertEquals(oneByOne, decisions(rules.evaluateAll(enquiries)));
    assertEquals(oneByOne, decisions(rules.evaluateAll(enquiries.parallelStream())));
  }

  @Test
  void readsNoMoreEnquiriesThanDecisionsAreRead() {
    AtomicInteger read = new AtomicInteger();
    Stream<Enquiry> endless =
        IntStream.iterate(0, i -> i + 1)
            .peek(i -> read.incrementAndGet())
            .mapToObj(i -> enquiry(i % 7));
    List<Evaluation> some = rules.evaluateAll(endless).limit(5).toList();
    assertEquals(5, some.size());
    assertEquals(5, read.get());
  }

  @Test
  void enquiryWithoutASaleIsAboutToday() {
    Clock clock = Clock.fixed(Instant.parse("2021-04-08T10:00:00Z"), ZoneOffset.UTC);
    Customer ministry = Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY);
    Decision decision =
        rules
            .clock(clock)
            .evaluateAll(List.of(Enquiry.of(ministry, PARTNER)))
            .findFirst()
            .orElseThrow()
            .orThrow();
    assertEquals(LocalDate.of(2021, 4, 8), decision.decidedFor());
    assertEquals(Outcome.REVOKED, decision.outcome());
  }

  @Test
  void anEnquiryWithMistakesGetsAllOfThemAndTheRestGoesOn() {
    Partner mistaken =
        Partner.of("P", "RU", Grant.of("Zoom", "EMEA", "CIS"), Grant.of("Cisco", "MENA"));
    Enquiry good = enquiry(1);
    Enquiry bad = Enquiry.of(good.customer(), mistaken, SALE);
    List<Evaluation> all = rules.evaluateAll(List.of(good, bad, good)).toList();
    assertEquals(
        List.of(good, bad, good),
        all.stream().map(Evaluation::enquiry).map(Optional::orElseThrow).toList());
    assertEquals(all.get(0), all.get(2));
    assertEquals(Optional.empty(), all.get(1).decision());
    assertEquals(
        List.of("ASK006", "ASK006"), all.get(1).issues().stream().map(Issue::code).toList());
    assertEquals(
        "error ASK006: The territory \"MENA\" of partner P's grant of Cisco is neither a country (ISO 3166-1 alpha-2) nor a region of this pack: [CIS, CRIMEA]",
        all.get(1).issues().get(0).toString());
    InvalidQuestionException thrown =
        assertThrows(
            InvalidQuestionException.class, () -> rules.evaluate(good.customer(), mistaken, SALE));
    assertEquals(thrown.issues(), all.get(1).issues());
    assertThrows(InvalidQuestionException.class, () -> all.get(1).orThrow());
  }

  @Test
  void nullInTheStreamIsAMistakeInItsPlaceAndTheRestGoesOn() {
    Enquiry good = enquiry(1);
    List<Evaluation> all = rules.evaluateAll(Stream.of(good, null, good)).toList();
    assertEquals(
        List.of(Optional.of(good), Optional.empty(), Optional.of(good)),
        all.stream().map(Evaluation::enquiry).toList());
    assertEquals(Optional.empty(), all.get(1).decision());
    assertEquals(
        "error ASK001: The enquiry is null; leave out what is not known, or give an empty value",
        all.get(1).issues().get(0).toString());
    assertEquals(all.get(0), all.get(2));
  }

  private static List<Decision> decisions(Stream<Evaluation> evaluations) {
    return evaluations.map(Evaluation::orThrow).toList();
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
