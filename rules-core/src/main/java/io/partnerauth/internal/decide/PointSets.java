package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.CustomerBuilder;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.facts.BuyerClass;
import java.util.EnumSet;
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

  /** {@return the outcome; null when a grant depends on something unknown} */
  @Nullable Outcome outcome(Question question) {
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
    return new KnownFacts(
        question.customer(),
        question.partner(),
        question.sale(),
        question.vendor(),
        place,
        null,
        points.regions());
  }

  /**
   * The same question about each class of buyer, since that decides what is known of the owners,
   * and about each set where a fact is one of several sets.
   */
  private static List<Question> each(Question question) {
    Fact<BuyerClass> known = question.customer().buyerClass();
    return Stream.of(question)
        .flatMap(
            one ->
                (known.isUnknown() ? List.of(BuyerClass.values()) : known.candidates())
                    .stream().map(buyer -> one.customer(ofClass(one, buyer))))
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
        .flatMap(
            one ->
                sets(one.sale().licences())
                    .map(
                        some ->
                            some.equals(one.sale().licences())
                                ? one
                                : one.sale(one.sale().toBuilder().licences(some).build())))
        .flatMap(
            one ->
                sets(one.sale().labels())
                    .map(
                        some ->
                            some.equals(one.sale().labels())
                                ? one
                                : one.sale(one.sale().toBuilder().labels(some).build())))
        .toList();
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
