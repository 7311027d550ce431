package io.partnerauth.internal.decide;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.OwnershipPath;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the state's part in a customer of one class.
 *
 * <p>Status comes before arithmetic: a state body or institution is the state's whatever its
 * shares, and a private institution or a person has no owners unless the host says otherwise.
 *
 * @param paths the chains of holders behind the figure; empty without a graph of owners
 * @param notes what is wrong with the graph's data, for people
 */
record Holding(
    ShareRange interest, Fact<Boolean> controlled, List<OwnershipPath> paths, List<String> notes) {
  private static final Holding STATE =
      new Holding(ShareRange.exactly(Share.HUNDRED), Fact.of(true), List.of(), List.of());
  private static final Holding NO_OWNERS =
      new Holding(ShareRange.exactly(Share.ZERO), Fact.of(false), List.of(), List.of());

  /** {@return what is known where the customer is of the class that it has in the situation} */
  static Holding of(VendorQuestion question, Situation situation) {
    BuyerClass buyerClass =
        (BuyerClass) requireNonNull(situation.get(Attribute.CUSTOMER_BUYER_CLASS));
    return of(question.customer(), buyerClass, question.sale().date());
  }

  static Holding of(Customer customer, BuyerClass buyerClass, LocalDate date) {
    return byStatus(customer, buyerClass) ? byStatus(buyerClass) : said(customer, date);
  }

  /** Whether the class alone says what is known, and shares are not looked at. */
  static boolean byStatus(Customer customer, BuyerClass buyerClass) {
    return switch (buyerClass) {
      case GOVERNMENT_AGENCY, STATE_INSTITUTION -> true;
      case PRIVATE_INSTITUTION, PERSON -> !saysSomething(customer);
      case COMPANY -> false;
    };
  }

  /** {@return the state interest, when it is known without a graph of owners; null otherwise} */
  static @Nullable Share knownInterest(Customer customer, BuyerClass buyerClass) {
    if (byStatus(customer, buyerClass)) {
      return byStatus(buyerClass).interest().low();
    }
    ShareRange range = customer.stateInterest().orElse(null);
    return range != null && range.isExact() ? range.low() : null;
  }

  /** {@return whether a state controls it, when that is known without a graph; null otherwise} */
  static @Nullable Boolean knownControl(Customer customer, BuyerClass buyerClass) {
    Fact<Boolean> controlled =
        byStatus(customer, buyerClass)
            ? byStatus(buyerClass).controlled()
            : customer.stateControlled();
    return controlled.isKnown() ? controlled.candidates().get(0) : null;
  }

  private static Holding byStatus(BuyerClass buyerClass) {
    return switch (buyerClass) {
      case GOVERNMENT_AGENCY, STATE_INSTITUTION -> STATE;
      case PRIVATE_INSTITUTION, PERSON, COMPANY -> NO_OWNERS;
    };
  }

  private static boolean saysSomething(Customer customer) {
    return customer.ownership().isPresent()
        || customer.stateInterest().isPresent()
        || !customer.figures().isEmpty()
        || !customer.stateControlled().isUnknown();
  }

  private static Holding said(Customer customer, LocalDate date) {
    if (customer.ownership().isEmpty()) {
      return new Holding(
          customer.stateInterest().orElse(ShareRange.UNKNOWN),
          customer.stateControlled(),
          List.of(),
          List.of());
    }
    GroupHolding computed = customer.ownership().get().stateHolding(OwnershipGraph.SELF, date);
    return new Holding(
        computed.interest(),
        switch (computed.controlled()) {
          case YES -> Fact.of(true);
          case NO -> Fact.of(false);
          case UNKNOWN -> Fact.unknown();
        },
        computed.paths(),
        computed.errors().stream().map(Object::toString).toList());
  }
}
