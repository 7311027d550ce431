package io.partnerauth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.OwnershipGraph;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the arbitraries promise, tried on many of their values. */
class GivenTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final RuleTextArbitrary TEXTS = Given.ruleTexts().vendor("Zoom Phone").clauses(2);
  private final AuthorizationRules rules = SmallPack.rules();

  @Provide
  Arbitrary<Enquiry> nearThePack() {
    return Given.of(rules).enquiries();
  }

  @Provide
  Arbitrary<Enquiry> nearNoPack() {
    return Given.enquiries();
  }

  @Property
  void everyQuestionCanBeAsked(
      @ForAll("nearThePack") Enquiry one, @ForAll("nearNoPack") Enquiry other) {
    for (Enquiry enquiry : List.of(one, other)) {
      rules
          .evaluate(enquiry.customer(), enquiry.partner(), enquiry.sale().orElseThrow())
          .toString();
    }
  }

  @Provide
  Arbitrary<Map<String, String>> packs() {
    return Given.packs();
  }

  @Property(tries = 200)
  void everyPackLoads(@ForAll("packs") Map<String, String> texts) {
    assertTrue(AuthorizationRules.load(texts).landmarks().byRule().size() > 0);
  }

  @Provide
  Arbitrary<String> ruleTexts() {
    return TEXTS;
  }

  @Property(tries = 200)
  void everyRuleTextLoadsWithoutRegions(@ForAll("ruleTexts") String text) {
    Map<String, String> files = new HashMap<>(TEXTS.tables(text));
    files.put("zoomphone/a.drl", text);
    int clauses = AuthorizationRules.load(files).landmarks().byRule().size();
    assertTrue(clauses == 1 || clauses == 2);
  }

  @Provide
  Arbitrary<Customer> known() {
    return Given.of(rules).customers().known().in("RU", "KZ").buyerClass(BuyerClass.COMPANY);
  }

  @Property(tries = 300)
  void ofAKnownCustomerNothingIsOpen(@ForAll("known") Customer customer) {
    assertTrue(customer.buyerClass().isKnown());
    assertTrue(customer.sector().isKnown());
    assertTrue(customer.listings().isKnown() && customer.endUses().isKnown());
    assertTrue(customer.stateInterest().orElseThrow().isExact());
    assertTrue(customer.stateControlled().isKnown());
    assertTrue(
        List.of("RU", "KZ").containsAll(customer.places().stream().map(p -> p.country()).toList()));
  }

  @Provide
  Arbitrary<OwnershipGraph> complete() {
    return Given.ownership().chains().complete().exact();
  }

  @Property(tries = 300)
  void ofACompleteExactChainTheFigureIsExact(@ForAll("complete") OwnershipGraph graph) {
    assertEquals(List.of(), graph.stateHolding(OwnershipGraph.SELF, DAY).errors());
    assertTrue(graph.stateHolding(OwnershipGraph.SELF, DAY).interest().isExact());
    assertEquals(Coverage.COMPLETE, graph.parties().get(OwnershipGraph.SELF).coverage());
  }

  @Provide
  Arbitrary<OwnershipGraph> loops() {
    return Given.ownership().loops().parties(5);
  }

  @Property(tries = 300)
  void aLoopIsALoop(@ForAll("loops") OwnershipGraph graph) {
    assertTrue(graph.parties().size() <= 5);
    graph.stateHolding(OwnershipGraph.SELF, DAY).toString();
  }

  @Provide
  Arbitrary<Enquiry> directInApril() {
    return Given.of(rules)
        .enquiries()
        .sales(
            sales ->
                sales.through(Channel.VENDOR_DIRECT).between(DAY, DAY.plusDays(20)).of("Zoom"));
  }

  @Property(tries = 300)
  void aSaleIsAsItWasRefined(@ForAll("directInApril") Enquiry enquiry) {
    assertEquals(Channel.VENDOR_DIRECT, enquiry.sale().orElseThrow().channel());
    assertEquals("Zoom", enquiry.sale().orElseThrow().vendor().orElseThrow());
    LocalDate date = enquiry.sale().orElseThrow().date();
    assertTrue(!date.isBefore(DAY) && !date.isAfter(DAY.plusDays(20)));
  }
}
