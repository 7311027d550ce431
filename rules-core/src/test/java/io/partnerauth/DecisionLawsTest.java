package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of decisions that put places and ownership together, under rules like the shipped ones. */
class DecisionLawsTest {
  private static final AuthorizationRules RULES = rules();
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom", "CIS", "GE"));
  private static final Sale SALE = Sale.on(LocalDate.of(2021, 4, 8));

  private static AuthorizationRules rules() {
    try {
      Path folder = Files.createTempDirectory("laws");
      folder.toFile().deleteOnExit();
      return TestPack.zoom(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Customer> customers() {
    Arbitrary<Set<BuyerClass>> classes =
        Arbitraries.of(BuyerClass.class).set().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Fact<Boolean>> controlled =
        Arbitraries.of(List.of(Fact.of(true), Fact.of(false), Fact.<Boolean>unknown()));
    return Combinators.combine(classes, ranges(), controlled)
        .as(
            (possible, range, control) ->
                Customer.builder()
                    .places("RU")
                    .buyerClass(Fact.oneOf(possible))
                    .stateInterest(range)
                    .stateControlled(control)
                    .build());
  }

  private static Arbitrary<ShareRange> ranges() {
    Arbitrary<Integer> percent = Arbitraries.of(0, 9, 10, 11, 49, 50, 51, 100);
    return Combinators.combine(percent, percent)
        .as(
            (one, other) ->
                ShareRange.between(
                    Share.percent(Math.min(one, other)), Share.percent(Math.max(one, other))));
  }

  @Provide
  Arbitrary<List<String>> places() {
    return Arbitraries.of("RU", "KZ", "UA", "UA-43", "GE", "DE", "CY").list().ofMaxSize(3);
  }

  private static Outcome outcome(Customer customer) {
    return RULES.evaluate(customer, PARTNER, SALE).outcome();
  }

  /** Law 13. Look at how a rule joins the two attributes when it fails. */
  @Property(tries = 300)
  void oneMethodAloneIsNeverMoreSevereThanBoth(@ForAll("customers") Customer customer) {
    Outcome both = outcome(customer);
    Outcome interestAlone = outcome(customer.toBuilder().stateControlled(false).build());
    Outcome controlAlone = outcome(customer.toBuilder().stateInterest(0).build());
    if (customer.stateInterest().orElseThrow().isExact() && customer.stateControlled().isKnown()) {
      assertTrue(both.compareTo(interestAlone) >= 0, () -> both + " below " + interestAlone);
      assertTrue(both.compareTo(controlAlone) >= 0, () -> both + " below " + controlAlone);
    } else {
      assertTrue(both.max(Outcome.REVIEW).compareTo(interestAlone.max(Outcome.REVIEW)) >= 0);
    }
  }

  /** Law 23. Look at how the places of a customer are asked when it fails. */
  @Property(tries = 300)
  void onePlaceMoreNeverLowersSeverity(
      @ForAll("customers") Customer customer,
      @ForAll("places") List<String> places,
      @ForAll("places") List<String> more) {
    if (places.isEmpty()) {
      return; // no place means an unknown one, and learning it may settle the question
    }
    List<String> all = new ArrayList<>(places);
    all.addAll(more);
    Outcome few = outcome(customer.toBuilder().places(places.toArray(String[]::new)).build());
    Outcome many = outcome(customer.toBuilder().places(all.toArray(String[]::new)).build());
    assertTrue(many.compareTo(few) >= 0, () -> many + " below " + few);
  }

  /** Law 30: a deleted fact never turns REVIEW or REVOKED into AUTHORIZED. */
  @Property(tries = 300)
  void aDeletedFactNeverAuthorizes(@ForAll("customers") Customer customer) {
    Outcome before = outcome(customer);
    if (before == Outcome.REVIEW || before == Outcome.REVOKED) {
      Customer forgotten = Customer.builder().places("RU").build();
      List<Customer> deleted =
          List.of(
              forgotten,
              forgotten.toBuilder().stateInterest(customer.stateInterest().orElseThrow()).build(),
              customer.toBuilder().places().build());
      for (Customer less : deleted) {
        assertTrue(outcome(less) != Outcome.AUTHORIZED, less::toString);
      }
    }
  }

  /** Law 14, for one place: narrowing a range only ever settles a REVIEW. */
  @Property(tries = 300)
  void learningMoreOnlySettlesAReview(
      @ForAll("customers") Customer customer, @ForAll("customers") Customer other) {
    ShareRange known = customer.stateInterest().orElseThrow();
    known
        .intersect(other.stateInterest().orElseThrow())
        .ifPresent(
            narrower -> {
              Outcome before = outcome(customer);
              Outcome after = outcome(customer.toBuilder().stateInterest(narrower).build());
              assertTrue(
                  before == Outcome.REVIEW || before == after, () -> before + " to " + after);
            });
  }
}
