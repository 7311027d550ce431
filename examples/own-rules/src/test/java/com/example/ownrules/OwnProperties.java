package com.example.ownrules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.testkit.Given;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What we want to be true whoever asks; on and beside whatever the rules compare facts with. */
abstract class OwnProperties {
  private static final LocalDate LETTER = LocalDate.of(2025, 3, 1);

  /** {@return the rules that are tried} */
  abstract AuthorizationRules rules();

  private Decision decided(Enquiry enquiry) {
    return rules().evaluate(enquiry.customer(), enquiry.partner(), enquiry.sale().orElseThrow());
  }

  @Provide
  Arbitrary<Enquiry> aboutAnotherVendor() {
    return Given.of(rules())
        .enquiries()
        .partners(partners -> partners.grantedAll("Contoso"))
        .sales(sales -> sales.of("Contoso"));
  }

  /** Our rules are about Northwind. When it fails, look for a rule without a Grant check. */
  @Property(tries = 300)
  void anotherVendorsSalesAreNoneOfOurRulesBusiness(@ForAll("aboutAnotherVendor") Enquiry enquiry) {
    assertEquals(Outcome.AUTHORIZED, decided(enquiry).outcome());
  }

  @Provide
  Arbitrary<Enquiry> fromNorthwindItself() {
    return Given.of(rules())
        .enquiries()
        .partners(partners -> partners.grantedAll("Northwind"))
        .sales(sales -> sales.of("Northwind").through(Channel.VENDOR_DIRECT));
  }

  /** The letter takes the partner's way, not the product. */
  @Property(tries = 300)
  void fromNorthwindItselfEverybodyMayBuy(@ForAll("fromNorthwindItself") Enquiry enquiry) {
    assertEquals(Outcome.AUTHORIZED, decided(enquiry).outcome());
  }

  @Provide
  Arbitrary<Enquiry> beforeTheLetter() {
    return Given.of(rules())
        .enquiries()
        .sales(sales -> sales.between(LETTER.minusYears(5), LETTER.minusDays(1)));
  }

  /** Nobody is held to a letter before it counts. */
  @Property(tries = 300)
  void beforeTheLetterNothingIsRevoked(@ForAll("beforeTheLetter") Enquiry enquiry) {
    assertNotEquals(Outcome.REVOKED, decided(enquiry).outcome());
  }

  @Provide
  Arbitrary<Enquiry> publicBuyersInTheBaltics() {
    return Given.of(rules())
        .enquiries()
        .customers(
            customers ->
                customers
                    .in("EE", "LV", "LT")
                    .buyerClass(BuyerClass.GOVERNMENT_AGENCY, BuyerClass.STATE_INSTITUTION))
        .partners(partners -> partners.grantedAll("Northwind"))
        .sales(
            sales ->
                sales
                    .of("Northwind")
                    .through(Channel.PARTNER)
                    .kind(SaleKind.NEW, SaleKind.EXPANSION, SaleKind.RENEWAL)
                    .between(LETTER, LETTER.plusYears(5)));
  }

  /** Whatever else is known or unknown of them. */
  @Property(tries = 300)
  void publicBuyersInTheBalticsAreNorthwindsOwn(
      @ForAll("publicBuyersInTheBaltics") Enquiry enquiry) {
    assertEquals(Outcome.REVOKED, decided(enquiry).outcome());
  }

  @Provide
  Arbitrary<Customer> buyers() {
    return Given.of(rules()).customers().known();
  }

  /** Who asks for support hears no "no" from us. */
  @Property(tries = 300)
  void supportIsNeverRevoked(@ForAll("buyers") Customer customer) {
    Partner partner = Partner.of("US", "LV", Grant.of("Northwind"));
    Sale support = Sale.builder(LETTER).vendor("Northwind").kind(SaleKind.SUPPORT).build();
    assertNotEquals(Outcome.REVOKED, rules().evaluate(customer, partner, support).outcome());
  }
}
