package io.partnerauth.testkit;

import static java.util.function.Predicate.not;

import io.partnerauth.Customer;
import io.partnerauth.CustomerBuilder;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Customers: mostly of one place, most facts known, owners given as figures or as a graph.
 *
 * <p>They shrink towards a customer of which only those facts are known that the failure needs.
 * Immutable: each refinement is a new arbitrary.
 */
public final class CustomerArbitrary extends Built<Customer> {
  private static final int MOST_POSSIBLE = 3;

  /** A graph that says nothing; a customer without one is shorter. */
  private static final OwnershipGraph NOBODY = OwnershipGraph.builder().build();

  private final Marks marks;
  private final KnownPart known;
  private final Optional<List<String>> places;
  private final Optional<List<BuyerClass>> buyerClasses;
  private final Optional<Arbitrary<OwnershipGraph>> ownership;

  CustomerArbitrary(Marks marks) {
    this(marks, KnownPart.MOST, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private CustomerArbitrary(
      Marks marks,
      KnownPart known,
      Optional<List<String>> places,
      Optional<List<BuyerClass>> buyerClasses,
      Optional<Arbitrary<OwnershipGraph>> ownership) {
    this.marks = marks;
    this.known = known;
    this.places = places;
    this.buyerClasses = buyerClasses;
    this.ownership = ownership;
  }

  /**
   * {@return such customers in one of these places each}
   *
   * @param codes ISO 3166-1 alpha-2 countries or ISO 3166-2 subdivisions
   */
  public CustomerArbitrary in(String... codes) {
    return new CustomerArbitrary(
        marks, known, Optional.of(List.of(Mistakes.all("place", codes))), buyerClasses, ownership);
  }

  /** {@return such customers, each known to be of one of these classes} */
  public CustomerArbitrary buyerClass(BuyerClass... classes) {
    return new CustomerArbitrary(
        marks,
        known,
        places,
        Optional.of(List.of(Mistakes.all("buyer class", classes))),
        ownership);
  }

  /** {@return such customers of which every fact is known and has one value} */
  public CustomerArbitrary known() {
    return new CustomerArbitrary(marks, KnownPart.ALL, places, buyerClasses, ownership);
  }

  /** {@return such customers of which about half of the facts are unknown or known in part} */
  public CustomerArbitrary partlyKnown() {
    return new CustomerArbitrary(marks, KnownPart.PARTLY, places, buyerClasses, ownership);
  }

  /** {@return such customers, each with a graph of owners instead of figures} */
  public CustomerArbitrary withOwnership(Arbitrary<OwnershipGraph> graphs) {
    return new CustomerArbitrary(
        marks,
        known,
        places,
        buyerClasses,
        Optional.of(Mistakes.given("arbitrary of owners", graphs)));
  }

  @Override
  Arbitrary<Customer> build() {
    Choice<Set<String>> listings = marks.of(Mark.LISTINGS);
    Choice<Set<String>> uses = marks.of(Mark.END_USES);
    Choice<Set<String>> labels = marks.of(Mark.CUSTOMER_LABELS);
    List<Arbitrary<Consumer<CustomerBuilder>>> facts = new ArrayList<>();
    facts.add(placesOf());
    facts.add(
        known.of(
            marks
                .<String>of(Mark.HEADQUARTERS)
                .arbitrary()
                .map(code -> customer -> customer.headquarters(code))));
    facts.add(classOf());
    facts.add(
        known.of(
            marks.<String>of(Mark.SECTOR).arbitrary().map(one -> customer -> customer.sector(one)),
            several(marks.<String>of(Mark.SECTOR))
                .map(some -> customer -> customer.sector(some.toArray(String[]::new)))));
    facts.add(known.of(listings.arbitrary().map(set -> customer -> customer.listings(set))));
    facts.add(known.of(uses.arbitrary().map(set -> customer -> customer.endUses(set))));
    facts.add(known.of(labels.arbitrary().map(set -> customer -> customer.labels(set))));
    facts.add(
        marks.own().facts("Customer", known.often()).map(own -> customer -> customer.own(own)));
    facts.add(owners());
    return Combinators.combine(facts).as(CustomerArbitrary::stated);
  }

  private static Customer stated(List<Consumer<CustomerBuilder>> statements) {
    CustomerBuilder customer = Customer.builder();
    statements.forEach(statement -> statement.accept(customer));
    return customer.build();
  }

  private Arbitrary<Consumer<CustomerBuilder>> placesOf() {
    if (places.isPresent()) {
      return Arbitraries.of(places.get()).map(place -> customer -> customer.places(place));
    }
    Arbitrary<String> codes = marks.<String>of(Mark.PLACE).arbitrary();
    Arbitrary<Consumer<CustomerBuilder>> one =
        codes.map(place -> customer -> customer.places(place));
    Arbitrary<Consumer<CustomerBuilder>> two =
        codes
            .list()
            .ofSize(2)
            .map(some -> customer -> customer.places(some.toArray(String[]::new)));
    return Arbitraries.frequencyOf(Tuple.of(19, known.of(one)), Tuple.of(1, two));
  }

  private Arbitrary<Consumer<CustomerBuilder>> classOf() {
    if (buyerClasses.isPresent()) {
      return Arbitraries.of(buyerClasses.get()).map(one -> customer -> customer.buyerClass(one));
    }
    return known.of(
        marks
            .<BuyerClass>of(Mark.BUYER_CLASS)
            .arbitrary()
            .map(one -> customer -> customer.buyerClass(one)),
        several(marks.<BuyerClass>of(Mark.BUYER_CLASS))
            .map(some -> customer -> customer.buyerClass(some.toArray(BuyerClass[]::new))));
  }

  private Arbitrary<Consumer<CustomerBuilder>> owners() {
    if (ownership.isPresent()) {
      return ownership.get().map(graph -> customer -> customer.ownership(graph));
    }
    Arbitrary<Consumer<CustomerBuilder>> figures =
        Combinators.combine(
                interests(), known.of(controls()), marks.own().figures("Customer", known.often()))
            .as(
                (interest, control, others) ->
                    interest.andThen(control).andThen(customer -> customer.figures(others)));
    OwnershipArbitrary graphs = new OwnershipArbitrary(marks);
    Arbitrary<OwnershipGraph> fitting = known == KnownPart.ALL ? graphs.complete().exact() : graphs;
    Arbitrary<Consumer<CustomerBuilder>> graph =
        fitting.map(
            found ->
                customer -> customer.ownership(Optional.of(found).filter(not(NOBODY::equals))));
    return known == KnownPart.ALL
        ? figures
        : Arbitraries.frequencyOf(Tuple.of(9, figures), Tuple.of(1, graph));
  }

  private Arbitrary<Consumer<CustomerBuilder>> interests() {
    Arbitrary<Share> shares = marks.<Share>of(Mark.STATE_INTEREST).arbitrary();
    return known.of(
        shares.map(share -> customer -> customer.stateInterest(ShareRange.exactly(share))),
        Combinators.combine(shares, shares)
            .as((a, b) -> customer -> customer.stateInterest(range(a, b))));
  }

  private static ShareRange range(Share one, Share other) {
    return one.compareTo(other) <= 0
        ? ShareRange.between(one, other)
        : ShareRange.between(other, one);
  }

  private Arbitrary<Consumer<CustomerBuilder>> controls() {
    return marks
        .<Boolean>of(Mark.STATE_CONTROLLED)
        .arbitrary()
        .map(flag -> customer -> customer.stateControlled(flag));
  }

  /** {@return two or three values; one where there is no more} */
  private static <T> Arbitrary<List<T>> several(Choice<T> choice) {
    int most = Math.min(choice.all().size(), MOST_POSSIBLE);
    return choice.arbitrary().list().uniqueElements().ofMinSize(Math.min(most, 2)).ofMaxSize(most);
  }
}
