package io.partnerauth;

import java.util.Optional;

/**
 * One of many questions to {@link AuthorizationRules#evaluateAll}: may this partner sell to this
 * customer?
 *
 * @param customer who would buy
 * @param partner who would sell
 * @param sale what is sold; empty for a new sale today, through the partner
 */
public record Enquiry(Customer customer, Partner partner, Optional<Sale> sale) {
  /** Refuses null. */
  public Enquiry {
    Names.given("customer", customer);
    Names.given("partner", partner);
    Names.given("sale", sale);
  }

  /** {@return the question about a new sale today, through the partner} */
  public static Enquiry of(Customer customer, Partner partner) {
    return new Enquiry(customer, partner, Optional.empty());
  }

  /** {@return the question about this sale} */
  public static Enquiry of(Customer customer, Partner partner, Sale sale) {
    return new Enquiry(customer, partner, Optional.of(Names.given("sale", sale)));
  }
}
