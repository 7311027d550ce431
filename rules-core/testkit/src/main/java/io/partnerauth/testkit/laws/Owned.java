package io.partnerauth.testkit.laws;

import static java.util.Objects.requireNonNull;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.GroupControl;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about a company and its owners, with owners changed. */
final class Owned {
  /** A body of the state that changes put in; another one than any that arbitraries make. */
  private static final Party BODY = Party.of("state-body", PartyKind.PUBLIC_BODY).ofState("RU");

  /** What is asked where only owners matter. */
  static final Enquiry ANY_QUESTION =
      Enquiry.of(
          Customer.builder().places("RU").build(),
          Partner.of("partner", "RU", Grant.of("any vendor")),
          Sale.builder(FigureLaws.DAY).vendor("any vendor").build());

  private Owned() {}

  /** {@return the question about a company in one place with these owners} */
  static Enquiry company(Enquiry enquiry, OwnershipGraph owners) {
    Enquiry one = ChangedQuestion.inOnePlace(ChangedQuestion.ofOneVendor(enquiry));
    Customer customer =
        one.customer().toBuilder()
            .buyerClass(BuyerClass.COMPANY)
            .ownersUnknown()
            .ownership(owners)
            .build();
    return ChangedQuestion.with(one, customer);
  }

  /** {@return the graph with a state that owns a stranger, and something that the customer owns} */
  static OwnershipGraph withStrangers(OwnershipGraph graph) {
    Party stranger = Party.of("stranger", PartyKind.COMPANY).covered(Coverage.COMPLETE);
    Party daughter = Party.of("daughter", PartyKind.COMPANY).covered(Coverage.COMPLETE);
    return Graphs.with(
        graph,
        List.of(BODY, stranger, daughter),
        List.of(
            Stake.of(BODY.id(), stranger.id(), Share.HUNDRED),
            Stake.of(BODY.id(), daughter.id(), Share.FIFTY),
            Stake.of(OwnershipGraph.SELF, daughter.id(), Share.FIFTY)));
  }

  /** {@return for each stake of somebody who is no state, the graph in which a state holds it} */
  static List<OwnershipGraph> movedToAState(OwnershipGraph graph) {
    List<OwnershipGraph> moved = new ArrayList<>();
    for (Stake stake : graph.stakes()) {
      if (isPrivate(requireNonNull(graph.parties().get(stake.owner())))) {
        Stake instead = Graphs.owned(stake, BODY.id(), stake.owned());
        moved.add(Graphs.replaced(graph, List.of(BODY), List.of(stake), List.of(instead)));
      }
    }
    return moved;
  }

  /** {@return for each owner who is no state, the graph in which it is a state body} */
  static List<OwnershipGraph> withAStateBody(OwnershipGraph graph) {
    List<OwnershipGraph> replaced = new ArrayList<>();
    for (Party party : graph.parties().values()) {
      if (isPrivate(party)) {
        replaced.add(Graphs.with(graph, Party.of(party.id(), PartyKind.PUBLIC_BODY).ofState("RU")));
      }
    }
    return replaced;
  }

  private static boolean isPrivate(Party party) {
    return party.kind() == PartyKind.PERSON || party.kind() == PartyKind.DISPERSED;
  }

  /**
   * Fails when the first has a lower figure, or where both answers are definite a milder one;
   * registers that cannot be true are left out.
   */
  static void isNeverMilder(
      RulesUnderTest test, AuthorizationRules rules, Enquiry more, Enquiry less) {
    GroupHolding here = holding(test, more);
    GroupHolding there = holding(test, less);
    if (!here.errors().isEmpty() || !there.errors().isEmpty()) {
      return;
    }
    if (!isNotLower(here, there)) {
      throw Breach.of(
          "A state holds more, and the figure is lower.", more, "with more", here, "less", there);
    }
    ComparedEnquiry asked =
        new ComparedEnquiry(test, "with more in the hands of a state", rules, more);
    ComparedEnquiry before = new ComparedEnquiry(test, "with less", rules, less);
    if (asked.isDefinite() && before.isDefinite()) {
      asked.isNeverMilderThan(before);
    }
  }

  private static GroupHolding holding(RulesUnderTest test, Enquiry enquiry) {
    OwnershipGraph graph = enquiry.customer().ownership().orElseThrow();
    return test.holding(graph, ChangedQuestion.sale(enquiry).date());
  }

  private static boolean isNotLower(GroupHolding here, GroupHolding there) {
    List<GroupControl> rising = List.of(GroupControl.NO, GroupControl.UNKNOWN, GroupControl.YES);
    return here.interest().low().compareTo(there.interest().low()) >= 0
        && here.interest().high().compareTo(there.interest().high()) >= 0
        && rising.indexOf(here.controlled()) >= rising.indexOf(there.controlled());
  }

  /** {@return the cell with control, and with the next two larger state interests to tell apart} */
  static List<Enquiry> more(Subject subject, Enquiry cell) {
    Customer customer = cell.customer();
    List<Enquiry> more = new ArrayList<>();
    if (customer.stateControlled().value().equals(Optional.of(false))) {
      more.add(ChangedQuestion.with(cell, customer.toBuilder().stateControlled(true).build()));
    }
    customer
        .stateInterest()
        .ifPresent(
            now ->
                subject.shares().tailSet(now.low(), false).stream()
                    .limit(2)
                    .map(
                        share ->
                            customer.toBuilder().stateInterest(ShareRange.exactly(share)).build())
                    .forEach(larger -> more.add(ChangedQuestion.with(cell, larger))));
    return more;
  }
}
