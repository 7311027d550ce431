package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.FactSource;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.ValueClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a host said about a sale in one place, read straight from customer, partner and sale.
 *
 * @param program of the grant that covers the sale; null for none
 */
record KnownFacts(
    Customer customer,
    Partner partner,
    Sale sale,
    String vendor,
    Place place,
    @Nullable String program,
    Regions regions)
    implements FactSource {

  @Override
  public @Nullable Object get(Attribute attribute) {
    return switch (attribute) {
      case CUSTOMER_COUNTRY -> place.country();
      case CUSTOMER_SUBDIVISION -> known(place.subdivision());
      case CUSTOMER_REGIONS -> regions(place.country(), place.subdivision());
      case CUSTOMER_BUYER_CLASS -> only(customer.buyerClass());
      case CUSTOMER_SECTOR -> only(customer.sector());
      case CUSTOMER_STATE_INTEREST -> {
        BuyerClass buyerClass = buyerClass();
        yield buyerClass == null ? UNKNOWN : orUnknown(Holding.knownInterest(customer, buyerClass));
      }
      case CUSTOMER_STATE_CONTROLLED -> {
        BuyerClass buyerClass = buyerClass();
        yield buyerClass == null ? UNKNOWN : orUnknown(Holding.knownControl(customer, buyerClass));
      }
      case CUSTOMER_LISTINGS -> only(customer.listings());
      case CUSTOMER_END_USES -> only(customer.endUses());
      case PARTNER_ID -> partner.id();
      case PARTNER_COUNTRY -> known(partner.country());
      case PARTNER_REGIONS ->
          partner.country().isEmpty()
              ? UNKNOWN
              : regions(partner.country().get(), Optional.empty());
      case PARTNER_ROLE -> known(partner.role());
      case GRANT_VENDOR -> vendor;
      case GRANT_PROGRAM -> program;
      case SALE_KIND -> sale.kind();
      case SALE_CHANNEL -> sale.channel();
      case SALE_PRODUCT -> known(sale.product());
      case SALE_DATE -> sale.date();
      case SALE_CONTRACT_SIGNED -> {
        List<Optional<LocalDate>> contracts = sale.contractSigned().candidates();
        yield contracts.size() == 1 ? contracts.get(0).orElse(null) : UNKNOWN;
      }
    };
  }

  private @Nullable BuyerClass buyerClass() {
    List<BuyerClass> candidates = customer.buyerClass().candidates();
    return candidates.size() == 1 ? candidates.get(0) : null;
  }

  private static Object orUnknown(@Nullable Object value) {
    return value == null ? UNKNOWN : value;
  }

  private static Object known(Optional<?> value) {
    return value.isPresent() ? value.get() : UNKNOWN;
  }

  private static <T> Object only(Fact<T> fact) {
    List<T> candidates = fact.candidates();
    return candidates.size() == 1 ? candidates.get(0) : UNKNOWN;
  }

  private Object regions(String country, Optional<String> subdivision) {
    Memberships memberships = regions.at(country, subdivision, sale.date());
    return memberships.maybe().isEmpty() ? memberships.in() : UNKNOWN;
  }

  /**
   * {@return a situation that these facts allow}
   *
   * @param partitions give a value to what is not known
   */
  Situation situation(Partitions partitions) {
    Situation situation = Situation.empty();
    for (Attribute attribute : Attribute.all()) {
      Object value = get(attribute);
      situation = situation.with(attribute, value == UNKNOWN ? any(attribute, partitions) : value);
    }
    return situation;
  }

  private @Nullable Object any(Attribute attribute, Partitions partitions) {
    if (attribute == Attribute.CUSTOMER_SUBDIVISION) {
      return null; // a place need not be in one
    }
    if (attribute == Attribute.CUSTOMER_REGIONS) {
      return regions.at(place.country(), place.subdivision(), sale.date()).in();
    }
    if (attribute.type().set()) {
      return Set.of();
    }
    List<ValueClass> classes = partitions.pieces(attribute);
    return classes.isEmpty() ? null : classes.get(0).value();
  }
}
