package io.partnerauth.internal.form;

import io.partnerauth.Customer;
import io.partnerauth.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes a customer, as {@link CustomerReader} reads it: what is unknown is left out. */
public final class CustomerWriter {
  private CustomerWriter() {}

  /** {@return its keys and values} */
  public static Map<String, Object> write(Customer customer) {
    Keys keys = new Keys().text("id", customer.id()).text("name", customer.name());
    places(keys, customer.places());
    keys.text("headquarters", customer.headquarters().orElse(""));
    keys.fact("buyerClass", customer.buyerClass());
    keys.fact("sector", customer.sector());
    keys.sets("listings", customer.listings());
    keys.sets("endUses", customer.endUses()).sets("labels", customer.labels()).own(customer.own());
    keys.figures(customer.figures());
    customer
        .stateInterest()
        .ifPresent(range -> keys.value("stateInterest", SharesWriter.write(range)));
    keys.fact("stateControlled", customer.stateControlled());
    customer.ownership().ifPresent(graph -> keys.value("ownership", OwnershipWriter.write(graph)));
    return keys.map();
  }

  private static void places(Keys keys, List<Place> places) {
    if (places.size() == 1) {
      Place place = places.get(0);
      keys.text("country", place.country()).text("subdivision", place.subdivision().orElse(""));
    } else {
      keys.list("places", texts(places));
    }
  }

  private static List<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }
}
