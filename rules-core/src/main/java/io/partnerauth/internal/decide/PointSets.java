package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.CustomerBuilder;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.SaleBuilder;
import io.partnerauth.facts.BuyerClass;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a question some of whose facts are not known: all points that the facts allow are
 * walked as a set, so that their number does not matter.
 *
 * <p>Where grants cut the set, because an unknown product, place or program decides which of them
 * covers the sale, it gives no answer.
 */
record PointSets(Points points) {
  /** Of more combinations of sets the diagram of the question is asked, which shares them. */
  private static final int MOST_SETS = 64;

  private static final List<SetFact> SETS =
      List.of(
          SetFact.ofCustomer(Customer::listings, CustomerBuilder::listings),
          SetFact.ofCustomer(Customer::endUses, CustomerBuilder::endUses),
          SetFact.ofCustomer(Customer::labels, CustomerBuilder::labels),
          new SetFact(
              question -> question.partner().labels(),
              (question, labels) ->
                  question.partner(question.partner().toBuilder().labels(labels).build())),
          SetFact.ofSale(Sale::categories, SaleBuilder::categories),
          SetFact.ofSale(Sale::labels, SaleBuilder::labels));

  /**
   * A fact of a question that is a set of words.
   *
   * @param say makes a question with another one
   */
  private record SetFact(
      Function<VendorQuestion, Fact<Set<String>>> read,
      BiFunction<VendorQuestion, Fact<Set<String>>, VendorQuestion> say) {
    static SetFact ofCustomer(
        Function<Customer, Fact<Set<String>>> read,
        BiFunction<CustomerBuilder, Fact<Set<String>>, CustomerBuilder> say) {
      return new SetFact(
          question -> read.apply(question.customer()),
          (question, fact) ->
              question.customer(say.apply(question.customer().toBuilder(), fact).build()));
    }

    static SetFact ofSale(
        Function<Sale, Fact<Set<String>>> read,
        BiFunction<SaleBuilder, Fact<Set<String>>, SaleBuilder> say) {
      return new SetFact(
          question -> read.apply(question.sale()),
          (question, fact) -> question.sale(say.apply(question.sale().toBuilder(), fact).build()));
    }

    /** {@return the question with each of the sets that the fact could be} */
    Stream<VendorQuestion> each(VendorQuestion question) {
      return read.apply(question).candidates().stream()
          .map(set -> say.apply(question, Fact.of(set)));
    }
  }

  /** {@return the outcome; null when a grant depends on something unknown, or too many sets} */
  @Nullable Outcome outcome(VendorQuestion question) {
    if (hasManySets(question)) {
      return null;
    }
    OutcomeTable table = points.tables().table(question.vendor());
    Outcome worst = Outcome.AUTHORIZED;
    for (Optional<Place> place : question.places()) {
      Outcome outcome = in(place.orElse(null), question, table);
      if (outcome == null) {
        return null;
      }
      worst = worst.max(outcome);
    }
    return worst;
  }

  /**
   * Has Drools vote on every way into an answer that the question can take; also on others when
   * elements of sets go together in very many ways.
   */
  void vote(VendorQuestion question) {
    OutcomeTable table = points.tables().table(question.vendor());
    Set<Optional<String>> programs = new HashSet<>();
    if (table.asksProgram()) {
      question.grants().forEach(grant -> programs.add(grant.program()));
    } else if (!question.grants().isEmpty()) {
      programs.add(Optional.empty());
    }
    for (Optional<Place> place : question.places()) {
      each(
          question,
          table,
          one -> {
            KnownFacts own = facts(one, place.orElse(null)).owned(question.customer());
            programs.forEach(program -> table.castVotes(own.program(program.orElse(null)), true));
            table.castVotes(own, false);
            return true;
          });
    }
  }

  private @Nullable Outcome in(@Nullable Place place, VendorQuestion question, OutcomeTable table) {
    if (table.isTooLarge()) {
      return null;
    }
    KnownFacts facts = facts(question, place);
    Grant covering = null;
    boolean several = false;
    for (Grant grant : question.grants()) {
      if (!points.isCertain(grant, facts)) {
        return null;
      }
      if (points.covers(grant, facts)) {
        several |= covering != null && !covering.program().equals(grant.program());
        covering = grant;
      }
    }
    if (several && table.asksProgram()) {
      return null; // each point has the milder of several answers
    }
    Grant used = covering;
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    each(
        question,
        table,
        one -> {
          KnownFacts own = facts(one, place).owned(question.customer());
          table.outcomes(used == null ? own : Points.under(used, own), used != null, outcomes);
          return outcomes.size() < 2;
        });
    return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.REVIEW;
  }

  private KnownFacts facts(VendorQuestion question, @Nullable Place place) {
    return KnownFacts.of(question, place, points.regions());
  }

  /**
   * Asks the same question about each class of buyer where rules ask about owners, since it decides
   * what is known of them, and about each set where a fact is one of several sets.
   *
   * @param goesOn whether to go on to the next
   */
  private void each(VendorQuestion question, OutcomeTable table, Predicate<VendorQuestion> goesOn) {
    Customer customer = question.customer();
    List<BuyerClass> known = customer.buyerClass().candidates();
    boolean settled = known.size() == 1 && customer.ownership().isEmpty();
    boolean any = known.isEmpty() && !table.asksOfOwners();
    if (settled || any) {
      eachSet(question, goesOn);
      return;
    }
    for (BuyerClass buyer : known.isEmpty() ? List.of(BuyerClass.values()) : known) {
      if (!eachSet(question.customer(ofClass(question, buyer)), goesOn)) {
        return;
      }
    }
  }

  private static boolean hasManySets(VendorQuestion question) {
    double many = 1;
    for (SetFact fact : SETS) {
      many *= Math.max(1, fact.read.apply(question).candidates().size());
    }
    return many > MOST_SETS;
  }

  private static boolean eachSet(VendorQuestion question, Predicate<VendorQuestion> goesOn) {
    Stream<VendorQuestion> all = Stream.of(question);
    for (SetFact fact : SETS) {
      if (fact.read.apply(question).candidates().size() > 1 && !hasManySets(question)) {
        all = all.flatMap(fact::each);
      }
    }
    return all.allMatch(goesOn);
  }

  /** With figures in place of a graph of owners, which is then asked once. */
  private static Customer ofClass(VendorQuestion question, BuyerClass buyerClass) {
    Customer customer = question.customer();
    Holding holding = Holding.of(customer, buyerClass, question.sale().date());
    return StateFigures.of(
        customer.toBuilder().buyerClass(buyerClass).build(),
        holding.interest(),
        holding.controlled());
  }
}
