package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.FactSource;
import io.partnerauth.internal.space.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * May this partner make this sale of this vendor's product to this customer?
 *
 * @param vendor empty when the partner has no grant and the sale names no vendor
 */
public record VendorQuestion(Customer customer, Partner partner, Sale sale, String vendor) {
  /** {@return the questions that a decision answers: one for each vendor, in order of vendor} */
  public static List<VendorQuestion> all(Customer customer, Partner partner, Sale sale) {
    if (sale.vendor().isPresent()) {
      return List.of(new VendorQuestion(customer, partner, sale, sale.vendor().get()));
    }
    if (partner.grants().size() == 1) {
      return List.of(new VendorQuestion(customer, partner, sale, partner.grants().get(0).vendor()));
    }
    Set<String> vendors = new TreeSet<>();
    partner.grants().forEach(grant -> vendors.add(grant.vendor()));
    if (vendors.isEmpty()) {
      vendors.add("");
    }
    return vendors.stream()
        .map(vendor -> new VendorQuestion(customer, partner, sale, vendor))
        .toList();
  }

  /**
   * The customer's places, each asked about on its own; a place of which nothing is known if none
   * is.
   */
  List<Optional<Place>> places() {
    List<Place> places = customer.places();
    return places.size() < 2
        ? List.of(places.isEmpty() ? Optional.empty() : Optional.of(places.get(0)))
        : places.stream().map(Optional::of).toList();
  }

  /** The partner's grants of the vendor's products. */
  List<Grant> grants() {
    List<Grant> grants = partner.grants();
    return grants.size() == 1 && grants.get(0).vendor().equals(vendor)
        ? grants
        : grants.stream().filter(grant -> grant.vendor().equals(vendor)).toList();
  }

  /**
   * {@return whether what is known of the question allows a point at which a function is not 0; at
   * worst true where no such point is possible, since each fact is looked at by itself}
   *
   * @param table whose only function it is
   */
  public boolean mayReach(Table table, Regions regions) {
    boolean programs = grants().stream().anyMatch(grant -> grant.program().isPresent());
    boolean[] reached = new boolean[1];
    for (Optional<Place> place : places()) {
      KnownFacts facts = KnownFacts.of(this, place.orElse(null), regions);
      FactSource under =
          attribute ->
              programs && attribute.equals(Attribute.GRANT_PROGRAM)
                  ? FactSource.UNKNOWN
                  : facts.get(attribute);
      table.visit(
          0,
          under,
          facts,
          (edge, way) -> {
            reached[0] |= table.value(edge) != 0;
            return !reached[0];
          });
    }
    return reached[0];
  }

  VendorQuestion customer(Customer other) {
    return new VendorQuestion(other, partner, sale, vendor);
  }

  VendorQuestion partner(Partner other) {
    return new VendorQuestion(customer, other, sale, vendor);
  }

  /** {@return the same question about another sale} */
  public VendorQuestion sale(Sale other) {
    return new VendorQuestion(customer, partner, other, vendor);
  }

  /**
   * {@return the sale of another product, of which nothing is known but what the pack says; labels
   * may tell of the product, so they go with it}
   *
   * @param product empty for one that nobody knows
   */
  public static Sale ofProduct(Sale sale, Optional<String> product) {
    return sale.toBuilder()
        .product(product)
        .categories(Fact.unknown())
        .deployment(Fact.unknown())
        .classification(Fact.unknown())
        .labels(Fact.unknown())
        .build();
  }
}
