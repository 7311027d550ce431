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

  /** {@return the outcome; null when a grant depends on something unknown, or too many sets} */
  @Nullable Outcome outcome(Question question) {
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
  void vote(Question question) {
    OutcomeTable table = points.tables().table(question.vendor());
    Set<Optional<String>> programs = new HashSet<>();
    if (table.asksProgram()) {
      question.grants().forEach(grant -> programs.add(grant.program()));
    } else if (!question.grants().isEmpty()) {
      programs.add(Optional.empty());
    }
    for (Optional<Place> place : question.places()) {
      for (Question one : each(question)) {
        KnownFacts own = facts(one, place.orElse(null));
        programs.forEach(
            program ->
                table.outcomes(
                    own.program(program.orElse(null)), true, EnumSet.noneOf(Outcome.class)));
        table.outcomes(own, false, EnumSet.noneOf(Outcome.class));
      }
    }
  }

  private @Nullable Outcome in(@Nullable Place place, Question question, OutcomeTable table) {
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
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (Question one : each(question)) {
      KnownFacts own = facts(one, place);
      KnownFacts granted = covering == null ? own : Points.under(covering, own);
      if (!table.outcomes(granted, covering != null, outcomes)) {
        return null;
      }
    }
    return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.REVIEW;
  }

  private KnownFacts facts(Question question, @Nullable Place place) {
    return KnownFacts.of(question, place, points.regions());
  }

  /**
   * The same question about each class of buyer, since that decides what is known of the owners,
   * and about each set where a fact is one of several sets.
   */
  private static List<Question> each(Question question) {
    Fact<BuyerClass> known = question.customer().buyerClass();
    List<Question> classes =
        (known.isUnknown() ? List.of(BuyerClass.values()) : known.candidates())
            .stream().map(buyer -> question.customer(ofClass(question, buyer))).toList();
    return hasManySets(question) ? classes : classes.stream().flatMap(PointSets::eachSet).toList();
  }

  private static boolean hasManySets(Question question) {
    double many = 1;
    for (Fact<?> fact :
        List.of(
            question.customer().listings(),
            question.customer().endUses(),
            question.customer().labels(),
            question.partner().labels(),
            question.sale().categories(),
            question.sale().licences(),
            question.sale().labels())) {
      many *= Math.max(1, fact.candidates().size());
    }
    return many > MOST_SETS;
  }

  private static Stream<Question> eachSet(Question question) {
    return Stream.of(question)
        .flatMap(one -> split(one, Customer::listings, CustomerBuilder::listings))
        .flatMap(one -> split(one, Customer::endUses, CustomerBuilder::endUses))
        .flatMap(one -> split(one, Customer::labels, CustomerBuilder::labels))
        .flatMap(
            one ->
                sets(one.partner().labels())
                    .map(
                        some ->
                            some.equals(one.partner().labels())
                                ? one
                                : one.partner(one.partner().toBuilder().labels(some).build())))
        .flatMap(one -> splitSale(one, Sale::categories, SaleBuilder::categories))
        .flatMap(one -> splitSale(one, Sale::licences, SaleBuilder::licences))
        .flatMap(one -> splitSale(one, Sale::labels, SaleBuilder::labels));
  }

  private static Stream<Question> splitSale(
      Question question,
      Function<Sale, Fact<Set<String>>> known,
      BiFunction<SaleBuilder, Fact<Set<String>>, SaleBuilder> say) {
    return sets(known.apply(question.sale()))
        .map(
            some ->
                some.equals(known.apply(question.sale()))
                    ? question
                    : question.sale(say.apply(question.sale().toBuilder(), some).build()));
  }

  private static Stream<Question> split(
      Question question,
      Function<Customer, Fact<Set<String>>> known,
      BiFunction<CustomerBuilder, Fact<Set<String>>, CustomerBuilder> say) {
    return sets(known.apply(question.customer()))
        .map(
            some ->
                some.equals(known.apply(question.customer()))
                    ? question
                    : question.customer(say.apply(question.customer().toBuilder(), some).build()));
  }

  /** With figures in place of a graph of owners, which is then asked once. */
  private static Customer ofClass(Question question, BuyerClass buyerClass) {
    Customer customer = question.customer();
    Holding holding = Holding.of(customer, buyerClass, question.sale().date());
    return Figures.of(
        customer.toBuilder().buyerClass(buyerClass).build(),
        holding.interest(),
        holding.controlled());
  }

  private static Stream<Fact<Set<String>>> sets(Fact<Set<String>> fact) {
    return fact.isUnknown() || fact.isKnown()
        ? Stream.of(fact)
        : fact.candidates().stream().map(Fact::of);
  }
}
