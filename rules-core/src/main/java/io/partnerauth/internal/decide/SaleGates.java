package io.partnerauth.internal.decide;

import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.cell.ConstantGate;
import io.partnerauth.internal.cell.CountryGate;
import io.partnerauth.internal.cell.DayGate;
import io.partnerauth.internal.cell.RegionsGate;
import io.partnerauth.internal.cell.Sieve;
import io.partnerauth.internal.cell.TextGate;
import io.partnerauth.internal.region.Countries;
import io.partnerauth.internal.region.Slices;
import io.partnerauth.internal.rule.Attribute;
import org.jspecify.annotations.Nullable;

/** What a partner and a sale let pass. A gate that no rule asks for is null. */
final class SaleGates {
  private final Slices slices;
  private final @Nullable TextGate partner;
  private final @Nullable CountryGate partnerCountry;
  private final @Nullable RegionsGate partnerRegions;
  private final @Nullable ConstantGate role;
  private final @Nullable TextGate vendor;
  private final @Nullable ConstantGate kind;
  private final @Nullable ConstantGate channel;
  private final @Nullable TextGate product;
  private final @Nullable DayGate date;
  private final @Nullable DayGate contractSigned;

  SaleGates(Sieve sieve, Slices slices) {
    this.slices = slices;
    partner = sieve.gate(Attribute.PARTNER_ID, TextGate.class);
    partnerCountry = sieve.gate(Attribute.PARTNER_COUNTRY, CountryGate.class);
    partnerRegions = sieve.gate(Attribute.PARTNER_REGIONS, RegionsGate.class);
    role = sieve.gate(Attribute.PARTNER_ROLE, ConstantGate.class);
    vendor = sieve.gate(Attribute.GRANT_VENDOR, TextGate.class);
    kind = sieve.gate(Attribute.SALE_KIND, ConstantGate.class);
    channel = sieve.gate(Attribute.SALE_CHANNEL, ConstantGate.class);
    product = sieve.gate(Attribute.SALE_PRODUCT, TextGate.class);
    date = sieve.gate(Attribute.SALE_DATE, DayGate.class);
    contractSigned = sieve.gate(Attribute.SALE_CONTRACT_SIGNED, DayGate.class);
  }

  /** {@return those of {@code passing} that the sale lets pass; 0 when a fact is unknown} */
  long pass(Sale sale, String ofVendor, long all, long @Nullable [] others) {
    long passing = all;
    if (vendor != null) {
      passing = vendor.pass(ofVendor, passing, others);
    }
    if (kind != null) {
      passing = kind.pass(sale.kind(), passing, others);
    }
    if (channel != null) {
      passing = channel.pass(sale.channel(), passing, others);
    }
    if (product != null) {
      String name = sale.product().orElse(null);
      passing = name == null ? 0 : product.pass(name, passing, others);
    }
    if (date != null) {
      passing = date.pass(sale.date(), passing, others);
    }
    if (contractSigned != null) {
      passing =
          sale.contractSigned().isKnown()
              ? contractSigned.pass(sale.knownContract().orElse(null), passing, others)
              : 0;
    }
    return passing;
  }

  /** {@return those of {@code passing} that the partner lets pass; 0 when a fact is unknown} */
  long pass(Partner seller, Sale sale, long all, long @Nullable [] others) {
    long passing = all;
    if (partner != null) {
      passing = partner.pass(seller.id(), passing, others);
    }
    if (partnerCountry != null || partnerRegions != null) {
      String country = seller.country().orElse(null);
      passing = country == null ? 0 : passPlace(country, sale, passing, others);
    }
    if (role != null) {
      passing = seller.role().isEmpty() ? 0 : role.pass(seller.role().get(), passing, others);
    }
    return passing;
  }

  private long passPlace(String country, Sale sale, long all, long @Nullable [] others) {
    long passing = all;
    int number = Countries.number(country);
    if (partnerCountry != null) {
      passing = partnerCountry.pass(number, passing, others);
    }
    if (partnerRegions != null) {
      int regions = slices.number(number, sale.date());
      passing = slices.open(regions) ? 0 : partnerRegions.pass(regions, passing, others);
    }
    return passing;
  }
}
