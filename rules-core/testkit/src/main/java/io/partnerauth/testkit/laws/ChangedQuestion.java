package io.partnerauth.testkit.laws;

import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.internal.decide.VendorQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes one thing of a question. */
final class ChangedQuestion {
  private ChangedQuestion() {}

  /** {@return the sale, which every question of a law names} */
  static Sale sale(Enquiry enquiry) {
    return enquiry.sale().orElseThrow();
  }

  /** {@return the vendor of the sale; empty when it names none} */
  static String vendor(Enquiry enquiry) {
    return sale(enquiry).vendor().orElse("");
  }

  static Enquiry with(Enquiry enquiry, Customer customer) {
    return new Enquiry(customer, enquiry.partner(), enquiry.sale());
  }

  static Enquiry with(Enquiry enquiry, Partner partner) {
    return new Enquiry(enquiry.customer(), partner, enquiry.sale());
  }

  static Enquiry with(Enquiry enquiry, Sale sale) {
    return Enquiry.of(enquiry.customer(), enquiry.partner(), sale);
  }

  static Enquiry ofVendor(Enquiry enquiry, String vendor) {
    return with(enquiry, sale(enquiry).toBuilder().vendor(vendor).build());
  }

  /** {@return the question about its vendor; about that of a grant when it names none} */
  static Enquiry ofOneVendor(Enquiry enquiry) {
    return sale(enquiry).vendor().isPresent() || enquiry.partner().grants().isEmpty()
        ? enquiry
        : ofVendor(enquiry, enquiry.partner().grants().get(0).vendor());
  }

  /** {@return the question about its vendor and product; about some where it names none} */
  static Enquiry ofOneProduct(Enquiry enquiry) {
    Enquiry one = ofOneVendor(enquiry);
    Sale sale = sale(one);
    return with(
        one,
        sale.toBuilder()
            .vendor(sale.vendor().orElse("any vendor"))
            .product(sale.product().orElse("any product"))
            .build());
  }

  /** {@return the places of both customers, each once, two at most of each} */
  static List<Place> placesOf(Enquiry one, Enquiry other) {
    return Stream.of(one, other)
        .flatMap(enquiry -> enquiry.customer().places().stream().limit(2))
        .distinct()
        .toList();
  }

  static Enquiry places(Enquiry enquiry, List<Place> places) {
    return with(enquiry, enquiry.customer().toBuilder().places(places).build());
  }

  /** {@return the question about the first place alone; about an unknown one when there is none} */
  static Enquiry inOnePlace(Enquiry enquiry) {
    List<Place> places = enquiry.customer().places();
    return places.size() < 2 ? enquiry : places(enquiry, places.subList(0, 1));
  }

  static Enquiry onDay(Enquiry enquiry, LocalDate day) {
    return with(enquiry, sale(enquiry).toBuilder().date(day).build());
  }

  /**
   * {@return the question about a product of which nobody said anything} What a host says of a
   * product goes with its name: of a known one the pack's word counts, not the host's.
   */
  static Enquiry withoutProduct(Enquiry enquiry) {
    return with(enquiry, VendorQuestion.ofProduct(sale(enquiry), Optional.empty()));
  }

  static Enquiry withContract(Enquiry enquiry, Fact<Optional<LocalDate>> signed) {
    return with(enquiry, sale(enquiry).toBuilder().contractSigned(signed).build());
  }

  /** {@return the question under its contract; under one of a year ago when it has none} */
  static Enquiry withContract(Enquiry enquiry) {
    Sale sale = sale(enquiry);
    return sale.knownContract().isPresent()
        ? enquiry
        : with(enquiry, sale.toBuilder().contractSigned(sale.date().minusYears(1)).build());
  }

  static Enquiry withoutContract(Enquiry enquiry) {
    return with(enquiry, sale(enquiry).toBuilder().noContract().build());
  }

  static Enquiry grants(Enquiry enquiry, List<Grant> grants) {
    return with(enquiry, enquiry.partner().toBuilder().grants(grants).build());
  }

  /** {@return grants of the sale's vendor: of everything, and limited in each way} */
  static List<Grant> grantsOfEachKind(Enquiry enquiry) {
    Sale sale = sale(enquiry);
    Grant all = Grant.of(vendor(enquiry));
    return List.of(
        all,
        all.toBuilder().to(sale.date()).build(),
        all.toBuilder().from(sale.date()).build(),
        all.toBuilder().channels(sale.channel()).build(),
        all.toBuilder().products("a product that nobody sells").build(),
        all.toBuilder().program("a program of nobody").build(),
        Grant.of(vendor(enquiry), "AQ"));
  }
}
