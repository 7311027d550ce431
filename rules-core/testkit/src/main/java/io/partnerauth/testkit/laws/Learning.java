package io.partnerauth.testkit.laws;

import io.partnerauth.Customer;
import io.partnerauth.CustomerBuilder;
import io.partnerauth.Enquiry;
import io.partnerauth.Fact;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
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
      more.add(
          ChangedQuestion.inOnePlace(ChangedQuestion.places(enquiry, truth.customer().places())));
    }
    facts(enquiry.customer(), truth.customer(), ChangedQuestion.sale(enquiry).date(), shares)
        .forEach(customer -> more.add(ChangedQuestion.with(enquiry, customer)));
    Sale sale = ChangedQuestion.sale(enquiry);
    Partner partner = enquiry.partner();
    Partner told = truth.partner();
    if (partner.country().isEmpty() && told.country().isPresent()) {
      more.add(ChangedQuestion.with(enquiry, of(partner, told.country(), partner)));
    }
    if (partner.role().isEmpty() && told.role().isPresent()) {
      more.add(ChangedQuestion.with(enquiry, of(partner, partner.country(), told)));
    }
    learned(sale.contractSigned(), ChangedQuestion.sale(truth).contractSigned())
        .filter(fact -> isUpTo(sale.date(), fact))
        .ifPresent(fact -> more.add(ChangedQuestion.withContract(enquiry, fact)));
    return more;
  }

  private static boolean isUpTo(LocalDate date, Fact<Optional<LocalDate>> signed) {
    return signed.value().flatMap(day -> day).filter(date::isBefore).isEmpty();
  }

  private static Partner of(Partner partner, Optional<String> country, Partner roleOf) {
    return partner.toBuilder().country(country).role(roleOf.role()).build();
  }

  private static List<Customer> facts(
      Customer known, Customer told, LocalDate day, Collection<Share> shares) {
    List<Customer> more = new ArrayList<>();
    if (known.headquarters().isEmpty() && told.headquarters().isPresent()) {
      more.add(known.toBuilder().headquarters(told.headquarters()).build());
    }
    learned(known.buyerClass(), told.buyerClass())
        .ifPresent(fact -> more.add(known.toBuilder().buyerClass(fact).build()));
    learned(known.sector(), told.sector())
        .ifPresent(fact -> more.add(known.toBuilder().sector(fact).build()));
    learned(known.listings(), told.listings())
        .ifPresent(fact -> more.add(known.toBuilder().listings(fact).build()));
    learned(known.endUses(), told.endUses())
        .ifPresent(fact -> more.add(known.toBuilder().endUses(fact).build()));
    if (known.ownership().isPresent()) {
      Graphs.learned(known.ownership().get(), day).stream()
          .filter(graph -> graph.stateHolding(OwnershipGraph.SELF, day).errors().isEmpty())
          .forEach(graph -> more.add(known.toBuilder().ownership(graph).build()));
    } else if (ownersCount(known)) {
      learned(known.stateControlled(), told.stateControlled())
          .ifPresent(fact -> more.add(known.toBuilder().stateControlled(fact).build()));
      ShareRange range = known.stateInterest().orElse(ShareRange.UNKNOWN);
      shares.stream()
          .filter(share -> !range.isExact() && range.contains(share))
          .forEach(
              share ->
                  more.add(known.toBuilder().stateInterest(ShareRange.exactly(share)).build()));
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
    List<CustomerBuilder> customers = new ArrayList<>();
    customers.add(known.toBuilder().places());
    customers.add(known.toBuilder().buyerClass(Fact.unknown()));
    customers.add(known.toBuilder().sector(Fact.unknown()));
    customers.add(known.toBuilder().listings(Fact.unknown()));
    customers.add(known.toBuilder().endUses(Fact.unknown()));
    if (!mayBeWithoutOwners(known)) {
      customers.add(known.toBuilder().stateControlled(Fact.unknown()));
      customers.add(known.toBuilder().stateInterest(Optional.empty()));
      customers.add(known.toBuilder().ownersUnknown());
    }
    customers.forEach(customer -> less.add(ChangedQuestion.with(enquiry, customer.build())));
    Partner partner = enquiry.partner();
    less.add(ChangedQuestion.with(enquiry, of(partner, Optional.empty(), partner)));
    less.add(ChangedQuestion.with(enquiry, partner.toBuilder().role(Optional.empty()).build()));
    less.add(ChangedQuestion.withoutProduct(enquiry));
    less.add(ChangedQuestion.withContract(enquiry, Fact.unknown()));
    less.removeIf(enquiry::equals);
    return less;
  }
}
