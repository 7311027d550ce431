package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Place;
import io.partnerauth.internal.rule.Attribute;
import java.time.LocalDate;
import java.util.Optional;

/** What is known of facts that could have several values, for people. */
final class Known {
  private Known() {}

  static String of(Question question, Attribute attribute, Optional<Place> place) {
    Customer customer = question.customer();
    return switch (attribute.kind()) {
      case CUSTOMER_BUYER_CLASS -> customer.buyerClass().toString();
      case CUSTOMER_SECTOR -> customer.sector().toString();
      case CUSTOMER_LISTINGS -> customer.listings().toString();
      case CUSTOMER_END_USES -> customer.endUses().toString();
      case CUSTOMER_LABELS -> customer.labels().toString();
      case PARTNER_ROLE -> question.partner().role().orElse("unknown");
      case PARTNER_LABELS -> question.partner().labels().toString();
      case SALE_CATEGORIES -> question.sale().categories().toString();
      case SALE_DEPLOYMENT -> question.sale().deployment().toString();
      case SALE_CLASSIFICATION -> question.sale().classification().toString();
      case SALE_LICENCES -> question.sale().licences().toString();
      case SALE_LABELS -> question.sale().labels().toString();
      case CUSTOMER_REGIONS, CUSTOMER_SUBDIVISION -> place.map(Place::toString).orElse("unknown");
      case SALE_CONTRACT_SIGNED ->
          new Fact<>(
                  question.sale().contractSigned().candidates().stream()
                      .map(day -> day.map(LocalDate::toString).orElse("no earlier contract"))
                      .toList())
              .toString();
      case PARTNER_REGIONS -> question.partner().country().orElse("unknown");
      default ->
          attribute.kind().isOwn()
              ? KnownFacts.own(customer, question.partner(), question.sale(), attribute).toString()
              : "unknown";
    };
  }
}
