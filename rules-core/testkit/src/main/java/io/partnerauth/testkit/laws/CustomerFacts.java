package io.partnerauth.testkit.laws;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.EndUse;
import io.partnerauth.facts.Listing;
import io.partnerauth.facts.Sector;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.ShareRange;
import java.util.Optional;
import java.util.Set;

/** Makes the same customer with one fact in another state of knowledge. */
record CustomerFacts(
    Customer customer,
    Fact<BuyerClass> buyerClass,
    Fact<Sector> sector,
    Fact<Set<Listing>> listings,
    Fact<Set<EndUse>> endUses,
    Optional<ShareRange> interest,
    Fact<Boolean> controlled,
    Optional<OwnershipGraph> ownership) {

  static CustomerFacts of(Customer customer) {
    return new CustomerFacts(
        customer,
        customer.buyerClass(),
        customer.sector(),
        customer.listings(),
        customer.endUses(),
        customer.stateInterest(),
        customer.stateControlled(),
        customer.ownership());
  }

  Customer buyerClass(Fact<BuyerClass> other) {
    return made(other, sector, listings, endUses, interest, controlled, ownership);
  }

  Customer sector(Fact<Sector> other) {
    return made(buyerClass, other, listings, endUses, interest, controlled, ownership);
  }

  Customer listings(Fact<Set<Listing>> other) {
    return made(buyerClass, sector, other, endUses, interest, controlled, ownership);
  }

  Customer endUses(Fact<Set<EndUse>> other) {
    return made(buyerClass, sector, listings, other, interest, controlled, ownership);
  }

  Customer stateControlled(Fact<Boolean> other) {
    return made(buyerClass, sector, listings, endUses, interest, other, ownership);
  }

  Customer withoutInterest() {
    return made(buyerClass, sector, listings, endUses, Optional.empty(), controlled, ownership);
  }

  /** {@return the customer of whose owners nothing is said} */
  Customer withoutOwners() {
    return made(
        buyerClass, sector, listings, endUses, Optional.empty(), Fact.unknown(), Optional.empty());
  }

  private Customer made(
      Fact<BuyerClass> itsClass,
      Fact<Sector> itsSector,
      Fact<Set<Listing>> itsListings,
      Fact<Set<EndUse>> itsEndUses,
      Optional<ShareRange> itsInterest,
      Fact<Boolean> itsControl,
      Optional<OwnershipGraph> itsOwners) {
    return new Customer(
        customer.id(),
        customer.name(),
        customer.places(),
        itsClass,
        itsSector,
        itsListings,
        itsEndUses,
        itsInterest,
        itsControl,
        itsOwners);
  }
}
