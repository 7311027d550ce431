package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import java.util.List;

/**
 * May this partner make this sale of this vendor's product to this customer?
 *
 * @param vendor empty when the partner has no grant and the sale names no vendor
 */
public record Question(Customer customer, Partner partner, Sale sale, String vendor) {
  /** The partner's grants of the vendor's products. */
  List<Grant> grants() {
    return partner.grants().stream().filter(grant -> grant.vendor().equals(vendor)).toList();
  }

  Question customer(Customer other) {
    return new Question(other, partner, sale, vendor);
  }

  Question sale(Sale other) {
    return new Question(customer, partner, other, vendor);
  }
}
