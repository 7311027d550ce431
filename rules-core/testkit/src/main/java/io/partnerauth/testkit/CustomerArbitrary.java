package io.partnerauth.testkit;

import io.partnerauth.Customer;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Sector;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Customers: mostly of one place, most facts known, owners given as figures or as a graph.
 *
 * <p>They shrink towards a customer of which only those facts are known that the failure needs.
 * Immutable: each refinement is a new arbitrary.
 */
public final class CustomerArbitrary extends ArbitraryDecorator<Customer> {
  private final Marks marks;
  private final Known known;
  private final Arbitrary<String> places;
  private final Optional<List<BuyerClass>> buyerClasses;
  private final Optional<Arbitrary<OwnershipGraph>> ownership;

  CustomerArbitrary(Marks marks) {
    this(marks, Known.MOST, marks.places().arbitrary(), Optional.empty(), Optional.empty());
  }

  private CustomerArbitrary(
      Marks marks,
      Known known,
      Arbitrary<String> places,
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
    return new CustomerArbitrary(marks, known, Arbitraries.of(codes), buyerClasses, ownership);
  }

  /** {@return such customers, each known to be of one of these classes} */
  public CustomerArbitrary buyerClass(BuyerClass... classes) {
    return new CustomerArbitrary(marks, known, places, Optional.of(List.of(classes)), ownership);
  }

  /** {@return such customers of which every fact is known and has one value} */
  public CustomerArbitrary known() {
    return new CustomerArbitrary(marks, Known.ALL, places, buyerClasses, ownership);
  }

  /** {@return such customers of which about half of the facts are unknown or known in part} */
  public CustomerArbitrary partlyKnown() {
    return new CustomerArbitrary(marks, Known.PARTLY, places, buyerClasses, ownership);
  }

  /** {@return such customers, each with a graph of owners instead of figures} */
  public CustomerArbitrary withOwnership(Arbitrary<OwnershipGraph> graphs) {
    return new CustomerArbitrary(marks, known, places, buyerClasses, Optional.of(graphs));
  }

  @Override
  protected Arbitrary<Customer> arbitrary() {
    List<Arbitrary<UnaryOperator<Customer>>> facts = new ArrayList<>();
    facts.add(placesOf());
    facts.add(classOf());
    facts.add(
        known.of(
            marks.sectors().arbitrary().map(one -> customer -> customer.sector(one)),
            several(marks.sectors())
                .map(some -> customer -> customer.sector(some.toArray(Sector[]::new)))));
    facts.add(known.of(subsets(marks.listings()).map(set -> customer -> customer.listings(set))));
    facts.add(known.of(subsets(marks.endUses()).map(set -> customer -> customer.endUses(set))));
    facts.add(owners());
    return Combinators.combine(facts).as(CustomerArbitrary::stated).withoutEdgeCases();
  }

  private static Customer stated(List<UnaryOperator<Customer>> statements) {
    Customer customer = Customer.unknown();
    for (Function<Customer, Customer> statement : statements) {
      customer = statement.apply(customer);
    }
    return customer;
  }

  private Arbitrary<UnaryOperator<Customer>> placesOf() {
    Arbitrary<UnaryOperator<Customer>> one =
        places.map(place -> customer -> customer.places(place));
    Arbitrary<UnaryOperator<Customer>> two =
        places
            .list()
            .ofSize(2)
            .map(some -> customer -> customer.places(some.toArray(String[]::new)));
    return Arbitraries.frequencyOf(Tuple.of(9, known.of(one)), Tuple.of(1, two));
  }

  private Arbitrary<UnaryOperator<Customer>> classOf() {
    if (buyerClasses.isPresent()) {
      return Arbitraries.of(buyerClasses.get()).map(one -> customer -> customer.buyerClass(one));
    }
    return known.of(
        marks.buyerClasses().arbitrary().map(one -> customer -> customer.buyerClass(one)),
        several(marks.buyerClasses())
            .map(some -> customer -> customer.buyerClass(some.toArray(BuyerClass[]::new))));
  }

  private Arbitrary<UnaryOperator<Customer>> owners() {
    if (ownership.isPresent()) {
      return ownership.get().map(graph -> customer -> customer.ownership(graph));
    }
    Arbitrary<UnaryOperator<Customer>> figures =
        Combinators.combine(interests(), known.of(controls())).as(CustomerArbitrary::both);
    OwnershipArbitrary graphs = new OwnershipArbitrary(marks);
    Arbitrary<OwnershipGraph> fitting = known == Known.ALL ? graphs.complete().exact() : graphs;
    Arbitrary<UnaryOperator<Customer>> graph =
        fitting.map(found -> customer -> customer.ownership(found));
    return known == Known.ALL
        ? figures
        : Arbitraries.frequencyOf(Tuple.of(3, figures), Tuple.of(1, graph));
  }

  private static UnaryOperator<Customer> both(
      UnaryOperator<Customer> one, UnaryOperator<Customer> other) {
    return customer -> other.apply(one.apply(customer));
  }

  private Arbitrary<UnaryOperator<Customer>> interests() {
    Arbitrary<Share> shares = marks.shares().arbitrary();
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

  private static Arbitrary<UnaryOperator<Customer>> controls() {
    return Arbitraries.of(false, true).map(flag -> customer -> customer.stateControlled(flag));
  }

  private static <T> Arbitrary<List<T>> several(Choice<T> choice) {
    return choice.arbitrary().list().uniqueElements().ofMinSize(2).ofMaxSize(3);
  }

  private static <T> Arbitrary<Set<T>> subsets(Choice<T> choice) {
    return choice.arbitrary().set().ofMaxSize(2);
  }
}
