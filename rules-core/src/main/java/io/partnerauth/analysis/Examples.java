package io.partnerauth.analysis;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.EndUse;
import io.partnerauth.facts.Listing;
import io.partnerauth.facts.PartnerRole;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.facts.Sector;
import io.partnerauth.internal.combination.Combination;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns a combination back into the question of a host. */
final class Examples {
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

  private final Combination combination;

  private Examples(Combination combination) {
    this.combination = combination;
  }

  static Example of(Combination combination) {
    Examples examples = new Examples(combination);
    return new Example(examples.customer(), examples.partner(), examples.sale());
  }

  private Customer customer() {
    return new Customer(
        "",
        "",
        combination.place(Attribute.CUSTOMER_COUNTRY).map(List::of).orElse(List.of()),
        fact(Attribute.CUSTOMER_BUYER_CLASS, BuyerClass.class),
        fact(Attribute.CUSTOMER_SECTOR, Sector.class),
        set(Attribute.CUSTOMER_LISTINGS, Listing.class),
        set(Attribute.CUSTOMER_END_USES, EndUse.class),
        value(Attribute.CUSTOMER_STATE_INTEREST, Share.class).map(ShareRange::exactly),
        fact(Attribute.CUSTOMER_STATE_CONTROLLED, Boolean.class),
        Optional.empty());
  }

  private Partner partner() {
    Grant all = Grant.of(combination.vendor());
    return new Partner(
        value(Attribute.PARTNER_ID, String.class).orElse("example"),
        "",
        combination.place(Attribute.PARTNER_COUNTRY).map(Place::country),
        value(Attribute.PARTNER_ROLE, PartnerRole.class),
        List.of(value(Attribute.GRANT_PROGRAM, String.class).map(all::program).orElse(all)));
  }

  private Sale sale() {
    return new Sale(
        Optional.of(combination.vendor()),
        value(Attribute.SALE_KIND, SaleKind.class).orElse(SaleKind.NEW),
        value(Attribute.SALE_CHANNEL, Channel.class).orElse(Channel.PARTNER),
        value(Attribute.SALE_PRODUCT, String.class),
        value(Attribute.SALE_DATE, LocalDate.class).orElse(ANY_DAY),
        value(Attribute.SALE_CONTRACT_SIGNED, LocalDate.class));
  }

  private <T> Optional<T> value(Attribute attribute, Class<T> type) {
    return Optional.ofNullable(combination.value(attribute)).map(type::cast);
  }

  private <T> Fact<T> fact(Attribute attribute, Class<T> type) {
    return value(attribute, type).map(Fact::of).orElse(Fact.unknown());
  }

  private <T extends Enum<T>> Fact<Set<T>> set(Attribute attribute, Class<T> type) {
    if (!combination.asks(attribute)) {
      return Fact.unknown();
    }
    Set<T> elements = new TreeSet<>();
    combination.elements(attribute).forEach(element -> elements.add(type.cast(element)));
    return Fact.of(elements);
  }
}
