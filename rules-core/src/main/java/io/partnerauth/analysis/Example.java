package io.partnerauth.analysis;

import io.partnerauth.Customer;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.text.Mistakes;

/**
 * A question that a host could ask, as it would ask it.
 *
 * @param customer known in everything that rules ask about
 * @param partner with one grant that covers the sale
 * @param sale of the vendor's product
 */
public record Example(Customer customer, Partner partner, Sale sale) {
  /** Refuses null. */
  public Example {
    Mistakes.given(Example.class, customer, partner, sale);
  }
}
