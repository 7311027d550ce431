package io.partnerauth.desk.book;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Customer;
import io.partnerauth.CustomerBuilder;
import io.partnerauth.Place;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.history.OwnersOnDay;
import java.util.List;
import java.util.Optional;

/**
 * A customer of which only a register is known.
 *
 * <p>Its id is the register's, its place the jurisdiction. A state body is a government agency, and
 * a company a company: registers do not tell a university from a company. What the register does
 * not say is unknown.
 */
public final class RegisteredCustomer {
  private RegisteredCustomer() {}

  /**
   * {@return the customer}
   *
   * @param place where it is; empty when that is unknown
   */
  public static Customer of(OwnersOnDay owners, Optional<Place> place) {
    Party self = requireNonNull(owners.graph().parties().get(OwnershipGraph.SELF));
    CustomerBuilder customer =
        Customer.builder()
            .id(owners.party())
            .name(self.name().orElse(""))
            .ownership(owners.graph());
    switch (self.kind()) {
      case STATE, PUBLIC_BODY -> customer.buyerClass(BuyerClass.GOVERNMENT_AGENCY);
      case COMPANY -> customer.buyerClass(BuyerClass.COMPANY);
      case INSTITUTION, PERSON, DISPERSED, UNKNOWN -> {}
    }
    place.ifPresent(one -> customer.places(List.of(one)));
    return customer.build();
  }

  /**
   * {@return the place that a register's code of a jurisdiction means}
   *
   * @throws IllegalArgumentException when it means none
   */
  public static Optional<Place> place(OwnersOnDay owners) {
    return owners.jurisdiction().map(Place::of);
  }
}
