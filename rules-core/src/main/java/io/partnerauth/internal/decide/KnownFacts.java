package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.cell.Landmarks;
import io.partnerauth.internal.cell.Sieve;
import io.partnerauth.internal.region.Countries;
import io.partnerauth.internal.region.Slices;
import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of a question the rules of one vendor ask for, whether they are known, and what they
 * let pass.
 */
final class KnownFacts {
  private final Sieve sieve;
  private final Slices slices;
  private final boolean asksClass;
  private final boolean asksOwners;
  private final boolean asksPartnersPlace;

  /** Countries of which a rule names a subdivision. */
  private final Set<String> divided;

  KnownFacts(Sieve sieve, Slices slices, Landmarks landmarks) {
    this.sieve = sieve;
    this.slices = slices;
    this.asksOwners =
        sieve.asks(Attribute.CUSTOMER_STATE_INTEREST)
            || sieve.asks(Attribute.CUSTOMER_STATE_CONTROLLED);
    this.asksClass = asksOwners || sieve.asks(Attribute.CUSTOMER_BUYER_CLASS);
    this.asksPartnersPlace =
        sieve.asks(Attribute.PARTNER_COUNTRY) || sieve.asks(Attribute.PARTNER_REGIONS);
    this.divided =
        landmarks.mentioned(Attribute.CUSTOMER_SUBDIVISION).stream()
            .map(code -> Countries.countryOf((String) code))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the place is a whole country of which all memberships are known. */
  boolean known(Place place, int regions) {
    return place.subdivision().isEmpty()
        && slices.get(regions).maybe().isEmpty()
        && !slices.divided(place.country())
        && (divided.isEmpty() || !divided.contains(place.country()));
  }

  boolean known(Customer customer) {
    return (!asksClass || customer.buyerClass().isKnown())
        && (!sieve.asks(Attribute.CUSTOMER_SECTOR) || customer.sector().isKnown())
        && (!sieve.asks(Attribute.CUSTOMER_LISTINGS) || customer.listings().isKnown())
        && (!sieve.asks(Attribute.CUSTOMER_END_USES) || customer.endUses().isKnown())
        && (!asksOwners || knownOwners(customer, value(customer.buyerClass())));
  }

  private boolean knownOwners(Customer customer, BuyerClass buyerClass) {
    if (Holding.byStatus(customer, buyerClass)) {
      return true;
    }
    return customer.ownership().isEmpty()
        && (!sieve.asks(Attribute.CUSTOMER_STATE_INTEREST)
            || (customer.stateInterest().isPresent() && customer.stateInterest().get().isExact()))
        && (!sieve.asks(Attribute.CUSTOMER_STATE_CONTROLLED)
            || customer.stateControlled().isKnown());
  }

  boolean known(Partner partner, Sale sale, String vendor) {
    if (sieve.asks(Attribute.PARTNER_ROLE) && partner.role().isEmpty()) {
      return false;
    }
    if (asksPartnersPlace
        && (partner.country().isEmpty()
            || !slices
                .get(slices.number(partner.country().get(), sale.date()))
                .maybe()
                .isEmpty())) {
      return false;
    }
    boolean noProduct = sale.product().isEmpty();
    if (noProduct && sieve.asks(Attribute.SALE_PRODUCT)) {
      return false;
    }
    List<Grant> grants = partner.grants();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      if (grant.vendor().equals(vendor)
          && ((noProduct && !grant.products().isEmpty()) || namesSubdivision(grant))) {
        return false;
      }
    }
    return true;
  }

  private static boolean namesSubdivision(Grant grant) {
    for (String name : grant.territory()) {
      if (name.indexOf('-') >= 0) {
        return true;
      }
    }
    return false;
  }

  long pass(Customer customer, long all, long @Nullable [] others) {
    long passing = all;
    if (asksClass) {
      BuyerClass buyerClass = value(customer.buyerClass());
      passing = sieve.constant(Attribute.CUSTOMER_BUYER_CLASS, buyerClass, passing, others);
      if (asksOwners) {
        passing = passOwners(customer, buyerClass, passing, others);
      }
    }
    if (sieve.asks(Attribute.CUSTOMER_SECTOR)) {
      passing =
          sieve.constant(Attribute.CUSTOMER_SECTOR, value(customer.sector()), passing, others);
    }
    if (sieve.asks(Attribute.CUSTOMER_LISTINGS)) {
      passing =
          sieve.constants(Attribute.CUSTOMER_LISTINGS, value(customer.listings()), passing, others);
    }
    if (sieve.asks(Attribute.CUSTOMER_END_USES)) {
      passing =
          sieve.constants(Attribute.CUSTOMER_END_USES, value(customer.endUses()), passing, others);
    }
    return passing;
  }

  private long passOwners(
      Customer customer, BuyerClass buyerClass, long all, long @Nullable [] others) {
    long passing = all;
    if (sieve.asks(Attribute.CUSTOMER_STATE_INTEREST)) {
      passing =
          sieve.share(
              Attribute.CUSTOMER_STATE_INTEREST,
              Holding.knownInterest(customer, buyerClass),
              passing,
              others);
    }
    if (sieve.asks(Attribute.CUSTOMER_STATE_CONTROLLED)) {
      passing =
          sieve.flag(
              Attribute.CUSTOMER_STATE_CONTROLLED,
              Holding.knownControl(customer, buyerClass),
              passing,
              others);
    }
    return passing;
  }

  long pass(Partner partner, Sale sale, String vendor, long all, long @Nullable [] others) {
    long passing = all;
    passing = sieve.text(Attribute.PARTNER_ID, partner.id(), passing, others);
    if (asksPartnersPlace) {
      String country = partner.country().orElseThrow();
      passing = sieve.text(Attribute.PARTNER_COUNTRY, country, passing, others);
      passing =
          sieve.place(
              Attribute.PARTNER_REGIONS, slices.number(country, sale.date()), passing, others);
    }
    if (sieve.asks(Attribute.PARTNER_ROLE)) {
      passing =
          sieve.constant(Attribute.PARTNER_ROLE, partner.role().orElseThrow(), passing, others);
    }
    passing = sieve.text(Attribute.GRANT_VENDOR, vendor, passing, others);
    passing = sieve.constant(Attribute.SALE_KIND, sale.kind(), passing, others);
    passing = sieve.constant(Attribute.SALE_CHANNEL, sale.channel(), passing, others);
    passing = sieve.text(Attribute.SALE_PRODUCT, sale.product().orElse(null), passing, others);
    passing = sieve.day(Attribute.SALE_DATE, sale.date(), passing, others);
    return sieve.day(
        Attribute.SALE_CONTRACT_SIGNED, sale.contractSigned().orElse(null), passing, others);
  }

  private static <T> T value(Fact<T> known) {
    return known.candidates().get(0);
  }
}
