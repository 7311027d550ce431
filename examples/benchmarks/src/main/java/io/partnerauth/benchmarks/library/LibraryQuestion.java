package io.partnerauth.benchmarks.library;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.facts.BuyerClass;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A question in this library's terms: a customer of which everything is known.
 *
 * @param customer a company in one country
 * @param partner has one grant, of the vendor
 * @param sale of the vendor's product
 */
public record LibraryQuestion(Customer customer, Partner partner, Sale sale) {
  /** Customers and sales come with each question; the partners a host has anyway. */
  private static final Map<String, Partner> PARTNERS = new ConcurrentHashMap<>();

  /** {@return {@code question} in these terms} */
  public static LibraryQuestion of(PolicyQuestion question) {
    Customer customer =
        Customer.builder()
            .places(question.country())
            .buyerClass(BuyerClass.COMPANY)
            .sector(question.sector())
            .stateInterest(question.stateInterest())
            .stateControlled(false)
            .listings(Set.of())
            .endUses(Set.of())
            .build();
    Partner partner =
        PARTNERS.computeIfAbsent(
            question.vendor(), vendor -> Partner.of("P", "DE", Grant.of(vendor)));
    Sale sale =
        Sale.builder(LocalDate.ofEpochDay(question.day()))
            .vendor(question.vendor())
            .product(question.product())
            .build();
    return new LibraryQuestion(customer, partner, sale);
  }

  /** {@return the decision of these rules} */
  public Decision decidedBy(AuthorizationRules rules) {
    return rules.evaluate(customer, partner, sale);
  }
}
