package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.region.Countries;
import io.partnerauth.internal.region.Slices;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one situation that a question's facts allow in a place, when all that rules ask about is
 * known. What is not known is absent in it: no rule asks about that.
 */
final class KnownFacts {
  private KnownFacts() {}

  /**
   * {@return the situation, without the program of a grant}
   *
   * @param regions those that the place belongs to
   */
  static Situation of(Question question, Place place, Set<String> regions, Slices slices) {
    Customer customer = question.customer();
    Partner partner = question.partner();
    Sale sale = question.sale();
    @Nullable Object[] known = new Object[Attribute.all().size()];
    known[Attribute.CUSTOMER_COUNTRY.ordinal()] = place.country();
    known[Attribute.CUSTOMER_REGIONS.ordinal()] = regions;
    known[Attribute.CUSTOMER_SECTOR.ordinal()] = CustomerGates.only(customer.sector());
    known[Attribute.CUSTOMER_LISTINGS.ordinal()] = CustomerGates.only(customer.listings());
    known[Attribute.CUSTOMER_END_USES.ordinal()] = CustomerGates.only(customer.endUses());
    BuyerClass buyerClass = CustomerGates.only(customer.buyerClass());
    if (buyerClass != null) {
      known[Attribute.CUSTOMER_BUYER_CLASS.ordinal()] = buyerClass;
      known[Attribute.CUSTOMER_STATE_INTEREST.ordinal()] =
          Holding.knownInterest(customer, buyerClass);
      known[Attribute.CUSTOMER_STATE_CONTROLLED.ordinal()] =
          Holding.knownControl(customer, buyerClass);
    }
    known[Attribute.PARTNER_ID.ordinal()] = partner.id();
    known[Attribute.PARTNER_COUNTRY.ordinal()] = partner.country().orElse(null);
    known[Attribute.PARTNER_REGIONS.ordinal()] = regions(partner, sale, slices);
    known[Attribute.PARTNER_ROLE.ordinal()] = partner.role().orElse(null);
    known[Attribute.GRANT_VENDOR.ordinal()] = question.vendor();
    known[Attribute.SALE_KIND.ordinal()] = sale.kind();
    known[Attribute.SALE_CHANNEL.ordinal()] = sale.channel();
    known[Attribute.SALE_PRODUCT.ordinal()] = sale.product().orElse(null);
    known[Attribute.SALE_DATE.ordinal()] = sale.date();
    known[Attribute.SALE_CONTRACT_SIGNED.ordinal()] = sale.knownContract().orElse(null);
    return Situation.of(known);
  }

  private static @Nullable Set<String> regions(Partner partner, Sale sale, Slices slices) {
    String country = partner.country().orElse(null);
    return country == null
        ? null
        : slices.in(slices.number(Countries.number(country), sale.date()));
  }
}
