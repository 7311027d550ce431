package io.partnerauth.testkit;

import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.text.Mistakes;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Whole questions, each about a sale: customer, partner and sale are all near the same rule, so
 * that many of them meet most of its conditions.
 *
 * <p>They shrink as customers, partners and sales do. Immutable: each refinement is a new
 * arbitrary.
 */
public final class EnquiryArbitrary extends Built<Enquiry> {
  private final List<Marks> rules;
  private final Function<CustomerArbitrary, Arbitrary<Customer>> customers;
  private final Function<PartnerArbitrary, Arbitrary<Partner>> partners;
  private final Function<SaleArbitrary, Arbitrary<Sale>> sales;

  EnquiryArbitrary(List<Marks> rules) {
    this(rules, customers -> customers, partners -> partners, sales -> sales);
  }

  private EnquiryArbitrary(
      List<Marks> rules,
      Function<CustomerArbitrary, Arbitrary<Customer>> customers,
      Function<PartnerArbitrary, Arbitrary<Partner>> partners,
      Function<SaleArbitrary, Arbitrary<Sale>> sales) {
    this.rules = rules;
    this.customers = customers;
    this.partners = partners;
    this.sales = sales;
  }

  /**
   * {@return such questions about customers that are refined so}
   *
   * @param refine such as {@code customers -> customers.in("RU").known()}
   */
  public EnquiryArbitrary customers(Function<CustomerArbitrary, Arbitrary<Customer>> refine) {
    return new EnquiryArbitrary(rules, Mistakes.given("refinement", refine), partners, sales);
  }

  /** {@return such questions about partners that are refined so} */
  public EnquiryArbitrary partners(Function<PartnerArbitrary, Arbitrary<Partner>> refine) {
    return new EnquiryArbitrary(rules, customers, Mistakes.given("refinement", refine), sales);
  }

  /** {@return such questions about sales that are refined so} */
  public EnquiryArbitrary sales(Function<SaleArbitrary, Arbitrary<Sale>> refine) {
    return new EnquiryArbitrary(rules, customers, partners, Mistakes.given("refinement", refine));
  }

  @Override
  Arbitrary<Enquiry> build() {
    return Arbitraries.oneOf(rules.stream().map(this::near).toList());
  }

  private Arbitrary<Enquiry> near(Marks marks) {
    return Combinators.combine(
            customers.apply(new CustomerArbitrary(marks)),
            partners.apply(new PartnerArbitrary(marks)),
            sales.apply(new SaleArbitrary(marks)))
        .as(Enquiry::of);
  }
}
