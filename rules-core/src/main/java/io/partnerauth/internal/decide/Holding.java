package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.OwnershipPath;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.StateHolding;
import java.time.LocalDate;
import java.util.List;

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

  static Holding of(Customer customer, BuyerClass buyerClass, LocalDate date) {
    return switch (buyerClass) {
      case GOVERNMENT_AGENCY, STATE_INSTITUTION -> byStatus(Share.HUNDRED, true);
      case PRIVATE_INSTITUTION, PERSON ->
          saysSomething(customer) ? said(customer, date) : byStatus(Share.ZERO, false);
      case COMPANY -> said(customer, date);
    };
  }

  private static Holding byStatus(Share interest, boolean controlled) {
    return new Holding(ShareRange.exactly(interest), Fact.of(controlled), List.of(), List.of());
  }

  private static boolean saysSomething(Customer customer) {
    return customer.ownership().isPresent()
        || customer.stateInterest().isPresent()
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
    StateHolding computed = customer.ownership().get().stateHolding(OwnershipGraph.SELF, date);
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
