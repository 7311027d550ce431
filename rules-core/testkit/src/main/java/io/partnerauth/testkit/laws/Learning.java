package io.partnerauth.testkit.laws;

import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Fact;
import io.partnerauth.Partner;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The same question with one fact more, or one less. */
final class Learning {
  private Learning() {}

  /**
   * {@return the question with one fact learned, for each that is not known}
   *
   * @param truth what is learned, where what is known already allows it
   * @param shares the state interests that are learned, likewise
   */
  static List<Enquiry> more(Enquiry enquiry, Enquiry truth, Collection<Share> shares) {
    List<Enquiry> more = new ArrayList<>();
    if (enquiry.customer().places().isEmpty() && !truth.customer().places().isEmpty()) {
      more.add(Questions.inOnePlace(Questions.places(enquiry, truth.customer().places())));
    }
    facts(enquiry.customer(), truth.customer(), Questions.sale(enquiry).date(), shares)
        .forEach(customer -> more.add(Questions.with(enquiry, customer)));
    Partner partner = enquiry.partner();
    Partner told = truth.partner();
    if (partner.country().isEmpty() && told.country().isPresent()) {
      more.add(Questions.with(enquiry, of(partner, told.country(), partner)));
    }
    if (partner.role().isEmpty() && told.role().isPresent()) {
      more.add(Questions.with(enquiry, of(partner, partner.country(), told)));
    }
    return more;
  }

  private static Partner of(Partner partner, Optional<String> country, Partner roleOf) {
    return new Partner(partner.id(), partner.name(), country, roleOf.role(), partner.grants());
  }

  private static List<Customer> facts(
      Customer known, Customer told, LocalDate day, Collection<Share> shares) {
    List<Customer> more = new ArrayList<>();
    CustomerFacts facts = CustomerFacts.of(known);
    learned(known.buyerClass(), told.buyerClass()).map(facts::buyerClass).ifPresent(more::add);
    learned(known.sector(), told.sector()).map(facts::sector).ifPresent(more::add);
    learned(known.listings(), told.listings()).map(facts::listings).ifPresent(more::add);
    learned(known.endUses(), told.endUses()).map(facts::endUses).ifPresent(more::add);
    if (known.ownership().isPresent()) {
      Graphs.learned(known.ownership().get(), day).stream()
          .filter(graph -> graph.stateHolding(OwnershipGraph.SELF, day).errors().isEmpty())
          .forEach(graph -> more.add(known.ownership(graph)));
    } else if (ownersCount(known)) {
      learned(known.stateControlled(), told.stateControlled())
          .map(facts::stateControlled)
          .ifPresent(more::add);
      ShareRange range = known.stateInterest().orElse(ShareRange.UNKNOWN);
      shares.stream()
          .filter(share -> !range.isExact() && range.contains(share))
          .forEach(share -> more.add(known.stateInterest(ShareRange.exactly(share))));
    }
    return more;
  }

  /** Whether a host that says nothing more of the owners has said "unknown" rather than "none". */
  private static boolean ownersCount(Customer customer) {
    boolean silent = customer.stateInterest().isEmpty() && customer.stateControlled().isUnknown();
    return !silent || !mayBeWithoutOwners(customer);
  }

  private static boolean mayBeWithoutOwners(Customer customer) {
    return customer.buyerClass().allows(BuyerClass.PERSON)
        || customer.buyerClass().allows(BuyerClass.PRIVATE_INSTITUTION);
  }

  private static <T> Optional<Fact<T>> learned(Fact<T> known, Fact<T> told) {
    return told.value().filter(value -> !known.isKnown() && known.allows(value)).map(Fact::of);
  }

  /** {@return the question with one fact deleted, for each that is known} */
  static List<Enquiry> less(Enquiry enquiry) {
    List<Enquiry> less = new ArrayList<>();
    Customer known = enquiry.customer();
    CustomerFacts facts = CustomerFacts.of(known);
    List<Customer> customers = new ArrayList<>();
    customers.add(known.places(new String[0]));
    customers.add(facts.buyerClass(Fact.unknown()));
    customers.add(facts.sector(Fact.unknown()));
    customers.add(facts.listings(Fact.unknown()));
    customers.add(facts.endUses(Fact.unknown()));
    if (!mayBeWithoutOwners(known)) {
      customers.add(facts.stateControlled(Fact.unknown()));
      customers.add(facts.withoutInterest());
      customers.add(facts.withoutOwners());
    }
    customers.forEach(customer -> less.add(Questions.with(enquiry, customer)));
    Partner partner = enquiry.partner();
    less.add(Questions.with(enquiry, of(partner, Optional.empty(), partner)));
    less.add(
        Questions.with(
            enquiry,
            new Partner(
                partner.id(),
                partner.name(),
                partner.country(),
                Optional.empty(),
                partner.grants())));
    less.add(Questions.withoutProduct(enquiry));
    less.removeIf(enquiry::equals);
    return less;
  }
}
