package io.partnerauth;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what a host knows of a customer; what is never said stays unknown.
 *
 * <p>Each method says one fact, and saying it again replaces it, a mistake included. What cannot be
 * meant is kept for {@link #build}, which tells of all at once; only null is refused at once. Not
 * thread-safe; may be used on after {@link #build}, and customers that were built do not change.
 */
public final class CustomerBuilder {
  private Mistakes inPlaces = Mistakes.NONE;
  private Mistakes inStateInterest = Mistakes.NONE;
  private String id = "";
  private String name = "";
  private List<Place> places = List.of();
  private Optional<String> headquarters = Optional.empty();
  private Fact<BuyerClass> buyerClass = Fact.unknown();
  private Fact<String> sector = Fact.unknown();
  private Fact<Set<String>> listings = Fact.unknown();
  private Fact<Set<String>> endUses = Fact.unknown();
  private Fact<Set<String>> labels = Fact.unknown();
  private OwnFacts own = OwnFacts.NONE;
  private OwnerFigures figures = OwnerFigures.NONE;
  private Optional<ShareRange> stateInterest = Optional.empty();
  private Fact<Boolean> stateControlled = Fact.unknown();
  private Optional<OwnershipGraph> ownership = Optional.empty();

  CustomerBuilder() {}

  CustomerBuilder(Customer customer) {
    id = customer.id();
    name = customer.name();
    places = customer.places();
    headquarters = customer.headquarters();
    buyerClass = customer.buyerClass();
    sector = customer.sector();
    listings = customer.listings();
    endUses = customer.endUses();
    labels = customer.labels();
    own = customer.own();
    figures = customer.figures();
    stateInterest = customer.stateInterest();
    stateControlled = customer.stateControlled();
    ownership = customer.ownership();
  }

  /** Takes the host's own identifier; none unless said. */
  public CustomerBuilder id(String own) {
    id = Names.given("id of a customer", own);
    return this;
  }

  /** Takes a name for people, which decides nothing; none unless said. */
  public CustomerBuilder name(String shown) {
    name = Names.given("name of a customer", shown);
    return this;
  }

  /**
   * Takes all places where it is established or uses the product; none means unknown.
   *
   * @param codes ISO 3166-1 alpha-2 countries ({@code "RU"}) or ISO 3166-2 subdivisions ({@code
   *     "UA-43"})
   */
  public CustomerBuilder places(String... codes) {
    List<Place> all = new ArrayList<>();
    Mistakes found = new Mistakes();
    for (String code : Names.given("list of a customer's places", codes)) {
      Names.given("place of a customer", code);
      found.collect(() -> all.add(Place.of(code)));
    }
    places(all);
    inPlaces = found;
    return this;
  }

  /** Takes all places where it is established or uses the product; none means unknown. */
  public CustomerBuilder places(Collection<Place> all) {
    places = Names.sortedList(Names.all("place of a customer", all));
    inPlaces = Mistakes.NONE;
    return this;
  }

  /**
   * Takes the country of its ultimate parent, or its own where it has none.
   *
   * @param code ISO 3166-1 alpha-2
   */
  public CustomerBuilder headquarters(String code) {
    return headquarters(Names.present("headquarters of a customer", code));
  }

  /** Takes the country of its ultimate parent; empty when unknown. */
  public CustomerBuilder headquarters(Optional<String> code) {
    headquarters = Names.given("headquarters of a customer", code);
    return this;
  }

  /** Takes the class of body that it is; several where it is one of them. */
  public CustomerBuilder buyerClass(BuyerClass... possible) {
    return buyerClass(Names.oneOf("buyer class of a customer", possible));
  }

  /** Takes what is known of the class of body that it is. */
  public CustomerBuilder buyerClass(Fact<BuyerClass> known) {
    buyerClass = Names.given("buyer class of a customer", known);
    return this;
  }

  /** Takes the sector that it mainly works in, in the pack's words; several where one of them. */
  public CustomerBuilder sector(String... possible) {
    return sector(Names.oneOf("sector of a customer", possible));
  }

  /** Takes what is known of the sector that it mainly works in. */
  public CustomerBuilder sector(Fact<String> known) {
    sector = Names.given("sector of a customer", known);
    return this;
  }

  /** Takes the official lists that name it, all of them, in the pack's words. */
  public CustomerBuilder listings(String one, String... more) {
    return listings(Names.several("listing of a customer", one, more));
  }

  /** Takes the official lists that name it, all of them; an empty set says that none does. */
  public CustomerBuilder listings(Set<String> all) {
    return listings(Fact.of(Mistakes.all("listing of a customer", all)));
  }

  /** Takes what is known of the official lists that name it. */
  public CustomerBuilder listings(Fact<Set<String>> known) {
    listings = Names.given("listings of a customer", known);
    return this;
  }

  /** Takes what it will use the product for, all that matters, in the pack's words. */
  public CustomerBuilder endUses(String one, String... more) {
    return endUses(Names.several("end use of a customer", one, more));
  }

  /** Takes what it will use the product for; an empty set says that nothing of it matters. */
  public CustomerBuilder endUses(Set<String> all) {
    return endUses(Fact.of(Mistakes.all("end use of a customer", all)));
  }

  /** Takes what is known of its end uses. */
  public CustomerBuilder endUses(Fact<Set<String>> known) {
    endUses = Names.given("end uses of a customer", known);
    return this;
  }

  /** Takes the pack's labels that it has, all of them; an empty set says that it has none. */
  public CustomerBuilder labels(Set<String> all) {
    return labels(Fact.of(Mistakes.all("label of a customer", all)));
  }

  /** Takes what is known of its labels. */
  public CustomerBuilder labels(Fact<Set<String>> known) {
    labels = Names.given("labels of a customer", known);
    return this;
  }

  /** Takes what is known of the attributes that the pack adds; nothing unless said. */
  public CustomerBuilder own(OwnFacts known) {
    own = Names.given("own facts of a customer", known);
    return this;
  }

  /** Takes figures of its owners by whose they are; nothing unless said. */
  public CustomerBuilder figures(OwnerFigures known) {
    figures = Names.given("figures of a customer", known);
    return this;
  }

  /**
   * Takes the percentage that one state holds, directly and through others.
   *
   * @param percent 0 to 100
   */
  public CustomerBuilder stateInterest(long percent) {
    Mistakes found = new Mistakes();
    stateInterest(Optional.empty());
    found.collect(() -> stateInterest(ShareRange.exactly(Share.percent(percent))));
    inStateInterest = found;
    return this;
  }

  /** Takes the range in which the percentage lies that one state holds. */
  public CustomerBuilder stateInterest(ShareRange range) {
    return stateInterest(Names.present("state interest of a customer", range));
  }

  /** Takes the range in which the percentage lies that one state holds; empty when unknown. */
  public CustomerBuilder stateInterest(Optional<ShareRange> known) {
    stateInterest = Names.given("state interest of a customer", known);
    inStateInterest = Mistakes.NONE;
    return this;
  }

  /** Takes whether a state controls it. */
  public CustomerBuilder stateControlled(boolean controlled) {
    return stateControlled(Fact.of(controlled));
  }

  /** Takes what is known of whether a state controls it. */
  public CustomerBuilder stateControlled(Fact<Boolean> known) {
    stateControlled = Names.given("state control of a customer", known);
    return this;
  }

  /** Takes who owns it; the customer is the party {@link OwnershipGraph#SELF}. */
  public CustomerBuilder ownership(OwnershipGraph graph) {
    return ownership(Names.present("ownership of a customer", graph));
  }

  /** Takes who owns it; empty when no graph of owners is known. */
  public CustomerBuilder ownership(Optional<OwnershipGraph> known) {
    ownership = Names.given("ownership of a customer", known);
    return this;
  }

  /** Forgets all that was said of its owners, figures and graph. */
  public CustomerBuilder ownersUnknown() {
    stateInterest(Optional.empty());
    stateControlled = Fact.unknown();
    figures = OwnerFigures.NONE;
    ownership = Optional.empty();
    return this;
  }

  /**
   * {@return the customer of these facts}
   *
   * @throws InvalidQuestionException with all mistakes: codes that are no places, a percentage
   *     outside 0 to 100, figures together with a graph of owners
   */
  public Customer build() {
    Mistakes.check(inPlaces, inStateInterest);
    return new Customer(
        id,
        name,
        places,
        headquarters,
        buyerClass,
        sector,
        listings,
        endUses,
        labels,
        own,
        figures,
        stateInterest,
        stateControlled,
        ownership);
  }
}
