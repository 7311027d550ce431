package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.ownership.ShareRange;
import java.util.List;
import java.util.Optional;

/** Figures of the state's part in a customer, and the scale on which rules measure them. */
final class StateFigures {
  private StateFigures() {}

  /** The customer with these figures, whatever was said of its owners before. */
  static Customer of(Customer customer, ShareRange interest, Fact<Boolean> controlled) {
    return customer.toBuilder()
        .stateInterest(interest)
        .stateControlled(controlled)
        .ownership(Optional.empty())
        .build();
  }

  /** The stretches of a share that rules tell apart, from 0 to 100. */
  static List<ValueClass.ShareClass> scale(Partitions landmarks, Attribute share) {
    return landmarks.pieces(share).stream().map(ValueClass.ShareClass.class::cast).toList();
  }

  /** Whether no share lies between the two. */
  static boolean touch(ShareRange lower, ShareRange upper) {
    return lower.high().equals(upper.low()) && (lower.highIncluded() || upper.lowIncluded());
  }

  /** The smallest range that holds both. */
  static ShareRange join(ShareRange lower, ShareRange upper) {
    return new ShareRange(lower.low(), lower.lowIncluded(), upper.high(), upper.highIncluded());
  }
}
