package io.partnerauth;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.EndUse;
import io.partnerauth.facts.Listing;
import io.partnerauth.facts.Sector;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The buyer, as far as the host knows it. What is left out is unknown, and unknown is never
 * permission.
 *
 * <p>A state body or state institution is the state's by its class, whatever its shares. A private
 * institution or a person has no owners unless the host says otherwise. For a company, give the
 * figures that are known ({@link #stateInterest(ShareRange)}, {@link #stateControlled(boolean)}) or
 * the graph of its owners ({@link #ownership(OwnershipGraph)}), not both.
 *
 * @param id the host's own identifier; empty when there is none
 * @param name a name for people; decides nothing
 * @param places where it is established or uses the product, sorted; empty when unknown; each is
 *     asked about and the most severe answer wins
 * @param buyerClass what kind of body it is
 * @param sector what it mainly does
 * @param listings the official lists that name it, all of them
 * @param endUses what it will use the product for, all that matters
 * @param stateInterest percentage that one state holds, directly and through others, 0 to 100
 * @param stateControlled whether a state controls it
 * @param ownership who owns it; the customer is the party {@link OwnershipGraph#SELF}
 */
public record Customer(
    String id,
    String name,
    List<Place> places,
    Fact<BuyerClass> buyerClass,
    Fact<Sector> sector,
    Fact<Set<Listing>> listings,
    Fact<Set<EndUse>> endUses,
    Optional<ShareRange> stateInterest,
    Fact<Boolean> stateControlled,
    Optional<OwnershipGraph> ownership) {
  private static final Customer UNKNOWN =
      new Customer(
          "",
          "",
          List.of(),
          Fact.unknown(),
          Fact.unknown(),
          Fact.unknown(),
          Fact.unknown(),
          Optional.empty(),
          Fact.unknown(),
          Optional.empty());

  /**
   * Sorts the places.
   *
   * @throws IllegalArgumentException when both figures and a graph of owners are given
   */
  public Customer {
    Names.given("id of a customer", id);
    Names.given("name of a customer", name);
    places = Names.sortedList(Names.given("list of a customer's places", places));
    Names.given("buyer class of a customer", buyerClass);
    Names.given("sector of a customer", sector);
    listings = Names.sortedSets(Names.given("listings of a customer", listings));
    endUses = Names.sortedSets(Names.given("end uses of a customer", endUses));
    Names.given("state interest of a customer", stateInterest);
    Names.given("state control of a customer", stateControlled);
    Names.given("ownership of a customer", ownership);
    if (ownership.isPresent() && (stateInterest.isPresent() || !stateControlled.isUnknown())) {
      throw new IllegalArgumentException(
          "Customer %s has both a graph of owners and a known figure; give one of them"
              .formatted(id));
    }
  }

  /** {@return a customer of which nothing is known} */
  public static Customer unknown() {
    return UNKNOWN;
  }

  /**
   * {@return a customer of this class in this place}
   *
   * @param place ISO 3166-1 alpha-2 country or ISO 3166-2 subdivision
   * @param buyerClass what kind of body it is
   * @throws IllegalArgumentException when the place is not such a code
   */
  public static Customer of(String place, BuyerClass buyerClass) {
    return UNKNOWN.places(place).buyerClass(buyerClass);
  }

  /** {@return the same customer with this identifier} */
  public Customer id(String other) {
    return new Customer(
        other,
        name,
        places,
        buyerClass,
        sector,
        listings,
        endUses,
        stateInterest,
        stateControlled,
        ownership);
  }

  /** {@return the same customer with this name for people} */
  public Customer name(String other) {
    return new Customer(
        id,
        other,
        places,
        buyerClass,
        sector,
        listings,
        endUses,
        stateInterest,
        stateControlled,
        ownership);
  }

  /**
   * {@return the same customer in these places}
   *
   * @param codes ISO 3166-1 alpha-2 countries or ISO 3166-2 subdivisions
   * @throws IllegalArgumentException when one is not such a code
   */
  public Customer places(String... codes) {
    return new Customer(
        id,
        name,
        Arrays.stream(codes).map(Place::of).toList(),
        buyerClass,
        sector,
        listings,
        endUses,
        stateInterest,
        stateControlled,
        ownership);
  }

  /** {@return the same customer, one of these classes} */
  public Customer buyerClass(BuyerClass... possible) {
    return new Customer(
        id,
        name,
        places,
        Fact.oneOf(List.of(possible)),
        sector,
        listings,
        endUses,
        stateInterest,
        stateControlled,
        ownership);
  }

  /** {@return the same customer, in one of these sectors} */
  public Customer sector(Sector... possible) {
    return new Customer(
        id,
        name,
        places,
        buyerClass,
        Fact.oneOf(List.of(possible)),
        listings,
        endUses,
        stateInterest,
        stateControlled,
        ownership);
  }

  /** {@return the same customer, named by exactly these lists} */
  public Customer listings(Listing one, Listing... more) {
    return listings(EnumSet.of(one, more));
  }

  /** {@return the same customer, named by exactly these lists; by none when the set is empty} */
  public Customer listings(Set<Listing> all) {
    return new Customer(
        id,
        name,
        places,
        buyerClass,
        sector,
        Fact.of(all),
        endUses,
        stateInterest,
        stateControlled,
        ownership);
  }

  /** {@return the same customer, with exactly these end uses} */
  public Customer endUses(EndUse one, EndUse... more) {
    return endUses(EnumSet.of(one, more));
  }

  /**
   * {@return the same customer, with exactly these end uses; with none that matters when the set is
   * empty}
   */
  public Customer endUses(Set<EndUse> all) {
    return new Customer(
        id,
        name,
        places,
        buyerClass,
        sector,
        listings,
        Fact.of(all),
        stateInterest,
        stateControlled,
        ownership);
  }

  /**
   * {@return the same customer with this state interest}
   *
   * @param percent 0 to 100
   * @throws IllegalArgumentException when it is outside
   */
  public Customer stateInterest(long percent) {
    return stateInterest(ShareRange.exactly(Share.percent(percent)));
  }

  /** {@return the same customer with a state interest in this range} */
  public Customer stateInterest(ShareRange range) {
    return new Customer(
        id,
        name,
        places,
        buyerClass,
        sector,
        listings,
        endUses,
        Names.present("state interest of a customer", range),
        stateControlled,
        ownership);
  }

  /** {@return the same customer, controlled by a state or not} */
  public Customer stateControlled(boolean controlled) {
    return new Customer(
        id,
        name,
        places,
        buyerClass,
        sector,
        listings,
        endUses,
        stateInterest,
        Fact.of(controlled),
        ownership);
  }

  /** {@return the same customer with this graph of owners instead of figures} */
  public Customer ownership(OwnershipGraph graph) {
    return new Customer(
        id,
        name,
        places,
        buyerClass,
        sector,
        listings,
        endUses,
        Optional.empty(),
        Fact.unknown(),
        Names.present("ownership of a customer", graph));
  }
}
