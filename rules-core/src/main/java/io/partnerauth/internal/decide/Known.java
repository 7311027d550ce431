package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.FactValues;
import io.partnerauth.Place;
import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import java.util.Optional;

/** What is known of facts that could have several values. */
final class Known {
  private Known() {}

  static FactValues of(
      VendorQuestion question, Attribute attribute, Optional<Place> place, Levels levels) {
    if (attribute.kind().figure().isPresent()) {
      return figure(attribute, levels);
    }
    Customer customer = question.customer();
    return switch (attribute.kind()) {
      case CUSTOMER_HEADQUARTERS -> Values.ofKnown(customer.headquarters());
      case CUSTOMER_BUYER_CLASS -> Values.of(customer.buyerClass());
      case CUSTOMER_SECTOR -> Values.of(customer.sector());
      case CUSTOMER_LISTINGS -> Values.of(customer.listings());
      case CUSTOMER_END_USES -> Values.of(customer.endUses());
      case CUSTOMER_LABELS -> Values.of(customer.labels());
      case PARTNER_ROLE -> Values.ofKnown(question.partner().role());
      case PARTNER_LABELS -> Values.of(question.partner().labels());
      case SALE_CATEGORIES -> Values.of(question.sale().categories());
      case SALE_DEPLOYMENT -> Values.of(question.sale().deployment());
      case SALE_CLASSIFICATION -> Values.of(question.sale().classification());
      case SALE_LICENCES -> Values.of(Fact.of(question.sale().licensed()));
      case SALE_LABELS -> Values.of(question.sale().labels());
      case CUSTOMER_REGIONS, CUSTOMER_SUBDIVISION -> Values.ofKnown(place);
      case SALE_CONTRACT_SIGNED -> Values.of(question.sale().contractSigned());
      case PARTNER_REGIONS -> Values.ofKnown(question.partner().country());
      default ->
          attribute.kind().isOwn()
              ? Values.of(KnownFacts.own(customer, question.partner(), question.sale(), attribute))
              : Values.UNKNOWN;
    };
  }

  private static FactValues figure(Attribute attribute, Levels levels) {
    List<Owners> owners = levels.owners(attribute);
    return attribute.kind().isKeyed() && owners.size() == 1
        ? new FactValues.Shares(owners.get(0).share(attribute))
        : Values.UNKNOWN;
  }
}
