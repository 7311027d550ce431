package io.partnerauth.internal.doubt;

import io.partnerauth.Customer;
import io.partnerauth.FactValues;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.decide.VendorQuestion;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question as it is if its unknown names mean this. All names in it are to be taken as they are.
 *
 * @param stranger whether there is more that nobody knows, such as the rules of its vendor when
 *     that is none that is known, so that it permits nothing
 * @param supposed what each unknown name is supposed to mean, by attribute
 */
record World(
    String vendor,
    Partner partner,
    Sale sale,
    boolean stranger,
    SortedMap<String, FactValues> supposed) {
  World {
    supposed = Collections.unmodifiableSortedMap(new TreeMap<>(supposed));
  }

  /** The same with one supposition more; what was supposed of the attribute before stays. */
  World suppose(String attribute, FactValues value) {
    SortedMap<String, FactValues> more = new TreeMap<>(supposed);
    more.putIfAbsent(attribute, value);
    return new World(vendor, partner, sale, stranger, more);
  }

  /** The same, of which there is more that nobody knows. */
  World uncertain() {
    return new World(vendor, partner, sale, true, supposed);
  }

  World partner(Partner other) {
    return new World(vendor, other, sale, stranger, supposed);
  }

  /** The same sale, of which nobody knows what product it is. */
  World ofAnyProduct() {
    Sale any = VendorQuestion.ofProduct(sale, Optional.empty());
    return new World(vendor, partner, any, stranger, supposed);
  }

  VendorQuestion question(Customer customer) {
    return new VendorQuestion(customer, partner, sale, vendor);
  }
}
