package io.partnerauth.desk.report;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.CustomerBuilder;
import io.partnerauth.Decision;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * The questions that the report asks the engine: about a customer of which everything is known and
 * nothing is remarkable but what the question says.
 *
 * <p>The partner is established where the customer is and has a grant of the vendor's products
 * everywhere.
 */
record Questions(AuthorizationRules rules) {
  /** What the page tells of every question. */
  static final String ASSUMED =
      "The partner is established in the customer's country and may sell all products of the vendor"
          + " everywhere. The customer is on no official list, has no end use that a law asks about,"
          + " and works in no sector that rules name. There is no earlier contract.";

  /**
   * One kind of sale on one day.
   *
   * @param vendor whose product
   * @param kind what is sold
   * @param channel who sells
   * @param day when
   */
  record Deal(String vendor, SaleKind kind, Channel channel, LocalDate day) {}

  /** {@return what is answered about a customer of which only this is known} */
  Outcome open(Deal deal, String place, BuyerClass buyerClass) {
    return Outlook.answer(rules, deal, place, buyerClass);
  }

  /**
   * {@return what is answered about a company with this state interest, which no state controls}
   */
  Outcome ask(Deal deal, String place, ShareRange interest) {
    Customer company = known(place, BuyerClass.COMPANY).toBuilder().stateInterest(interest).build();
    return decide(deal, company).outcome();
  }

  private Decision decide(Deal deal, Customer customer) {
    Partner partner =
        Partner.builder("example")
            .country(customer.places().get(0).country())
            .labels(Set.of())
            .grant(Grant.of(deal.vendor()))
            .build();
    Sale sale =
        Sale.builder(deal.day())
            .vendor(deal.vendor())
            .kind(deal.kind())
            .channel(deal.channel())
            .noContract()
            .labels(Set.of())
            .build();
    return rules.evaluate(customer, partner, sale);
  }

  /** A sector that no rule names; unknown where there is no other. */
  private Fact<String> sector() {
    Set<String> others = new TreeSet<>(rules.words("Customer.sector").keySet());
    others.removeAll(rules.landmarks().literals("Customer.sector", String.class));
    return others.isEmpty() ? Fact.unknown() : Fact.of(others.iterator().next());
  }

  private Customer known(String place, BuyerClass buyerClass) {
    CustomerBuilder customer =
        Customer.builder()
            .places(place)
            .buyerClass(buyerClass)
            .sector(sector())
            .listings(Set.of())
            .endUses(Set.of())
            .labels(Set.of());
    return switch (buyerClass) {
      case COMPANY -> customer.stateInterest(0).stateControlled(false).build();
      case GOVERNMENT_AGENCY, STATE_INSTITUTION, PRIVATE_INSTITUTION, PERSON -> customer.build();
    };
  }
}
