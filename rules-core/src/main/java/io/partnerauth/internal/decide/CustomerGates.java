package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.EndUse;
import io.partnerauth.facts.Listing;
import io.partnerauth.facts.Sector;
import io.partnerauth.internal.cell.ConstantGate;
import io.partnerauth.internal.cell.ConstantsGate;
import io.partnerauth.internal.cell.FlagGate;
import io.partnerauth.internal.cell.ShareGate;
import io.partnerauth.internal.cell.Sieve;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.ownership.Share;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a customer's facts let pass, other than its place. A gate that no rule asks for is null. */
final class CustomerGates {
  private final @Nullable ConstantGate buyerClass;
  private final @Nullable ConstantGate sector;
  private final @Nullable ShareGate interest;
  private final @Nullable FlagGate controlled;
  private final @Nullable ConstantsGate listings;
  private final @Nullable ConstantsGate endUses;
  private final boolean needsClass;

  CustomerGates(Sieve sieve) {
    buyerClass = sieve.gate(Attribute.CUSTOMER_BUYER_CLASS, ConstantGate.class);
    sector = sieve.gate(Attribute.CUSTOMER_SECTOR, ConstantGate.class);
    interest = sieve.gate(Attribute.CUSTOMER_STATE_INTEREST, ShareGate.class);
    controlled = sieve.gate(Attribute.CUSTOMER_STATE_CONTROLLED, FlagGate.class);
    listings = sieve.gate(Attribute.CUSTOMER_LISTINGS, ConstantsGate.class);
    endUses = sieve.gate(Attribute.CUSTOMER_END_USES, ConstantsGate.class);
    needsClass = buyerClass != null || interest != null || controlled != null;
  }

  /** {@return those of {@code passing} that the customer lets pass; 0 when a fact is unknown} */
  long pass(Customer customer, long all, long @Nullable [] others) {
    long passing = all;
    if (needsClass) {
      BuyerClass known = only(customer.buyerClass());
      passing = known == null ? 0 : passClass(customer, known, passing, others);
    }
    if (sector != null) {
      Sector known = only(customer.sector());
      passing = known == null ? 0 : sector.pass(known, passing, others);
    }
    if (listings != null) {
      Set<Listing> known = only(customer.listings());
      passing = known == null ? 0 : listings.pass(known, passing, others);
    }
    if (endUses != null) {
      Set<EndUse> known = only(customer.endUses());
      passing = known == null ? 0 : endUses.pass(known, passing, others);
    }
    return passing;
  }

  private long passClass(Customer customer, BuyerClass known, long all, long @Nullable [] others) {
    long passing = buyerClass == null ? all : buyerClass.pass(known, all, others);
    if (interest != null) {
      Share share = Holding.knownInterest(customer, known);
      passing = share == null ? 0 : interest.pass(share, passing, others);
    }
    if (controlled != null) {
      Boolean control = Holding.knownControl(customer, known);
      passing = control == null ? 0 : controlled.pass(control, passing, others);
    }
    return passing;
  }

  /** {@return the value of a known fact; null when it could have another} */
  static <T> @Nullable T only(Fact<T> fact) {
    List<T> candidates = fact.candidates();
    return candidates.size() == 1 ? candidates.get(0) : null;
  }
}
