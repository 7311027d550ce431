package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.EndUse;
import io.partnerauth.facts.Listing;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    KnownFacts facts = facts(question.customer(), question, place);
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
    for (Customer customer : customers(question)) {
      KnownFacts own = facts(customer, question, place);
      KnownFacts granted = covering == null ? own : Points.under(covering, own);
      if (!table.outcomes(granted, covering != null, outcomes)) {
        return null;
      }
    }
    return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.REVIEW;
  }

  private KnownFacts facts(Customer customer, Question question, @Nullable Place place) {
    return new KnownFacts(
        customer,
        question.partner(),
        question.sale(),
        question.vendor(),
        place,
        null,
        points.regions());
  }

  /**
   * The same customer, once for each class and each of several sets that it could have: the class
   * decides what is known of the owners, and elements of a set go together.
   */
  private static List<Customer> customers(Question question) {
    Customer customer = question.customer();
    List<BuyerClass> classes =
        customer.buyerClass().isUnknown()
            ? List.of(BuyerClass.values())
            : customer.buyerClass().candidates();
    return classes.stream()
        .map(one -> ofClass(question, one))
        .flatMap(
            one ->
                each(customer.listings()).stream()
                    .map((Fact<Set<Listing>> some) -> one.toBuilder().listings(some).build()))
        .flatMap(
            one ->
                each(customer.endUses()).stream()
                    .map((Fact<Set<EndUse>> some) -> one.toBuilder().endUses(some).build()))
        .toList();
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

  private static <T> List<Fact<T>> each(Fact<T> fact) {
    return fact.isUnknown() || fact.isKnown()
        ? List.of(fact)
        : fact.candidates().stream().map(Fact::of).toList();
  }
}
