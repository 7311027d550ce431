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
import java.util.EnumMap;
import java.util.Map;
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
    Map<Attribute, @Nullable Object> known = new EnumMap<>(Attribute.class);
    known.put(Attribute.CUSTOMER_COUNTRY, place.country());
    known.put(Attribute.CUSTOMER_REGIONS, regions);
    known.put(Attribute.CUSTOMER_SECTOR, CustomerGates.only(customer.sector()));
    known.put(Attribute.CUSTOMER_LISTINGS, CustomerGates.only(customer.listings()));
    known.put(Attribute.CUSTOMER_END_USES, CustomerGates.only(customer.endUses()));
    BuyerClass buyerClass = CustomerGates.only(customer.buyerClass());
    if (buyerClass != null) {
      known.put(Attribute.CUSTOMER_BUYER_CLASS, buyerClass);
      known.put(Attribute.CUSTOMER_STATE_INTEREST, Holding.knownInterest(customer, buyerClass));
      known.put(Attribute.CUSTOMER_STATE_CONTROLLED, Holding.knownControl(customer, buyerClass));
    }
    known.put(Attribute.PARTNER_ID, partner.id());
    known.put(Attribute.PARTNER_COUNTRY, partner.country().orElse(null));
    known.put(Attribute.PARTNER_REGIONS, regions(partner, sale, slices));
    known.put(Attribute.PARTNER_ROLE, partner.role().orElse(null));
    known.put(Attribute.GRANT_VENDOR, question.vendor());
    known.put(Attribute.SALE_KIND, sale.kind());
    known.put(Attribute.SALE_CHANNEL, sale.channel());
    known.put(Attribute.SALE_PRODUCT, sale.product().orElse(null));
    known.put(Attribute.SALE_DATE, sale.date());
    known.put(Attribute.SALE_CONTRACT_SIGNED, sale.contractSigned().orElse(null));
    return Situation.of(known);
  }

  private static @Nullable Set<String> regions(Partner partner, Sale sale, Slices slices) {
    String country = partner.country().orElse(null);
    return country == null
        ? null
        : slices.in(slices.number(Countries.number(country), sale.date()));
  }
}
