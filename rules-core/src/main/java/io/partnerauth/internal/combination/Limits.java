package io.partnerauth.internal.combination;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.internal.space.Variable;
import io.partnerauth.ownership.Share;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which options can occur together: a state's own body is wholly the state's, and a contract is not
 * signed after the sale under it. Everything else can.
 */
final class Limits {
  private final List<Variable> dimensions;
  private final int buyerClass;
  private final int interest;
  private final int controlled;
  private final int date;
  private final int signed;
  private final BitSet stateBodies;
  private final BitSet whole;
  private final BitSet control;

  Limits(List<Variable> dimensions) {
    this.dimensions = dimensions;
    this.buyerClass = find(Attribute.CUSTOMER_BUYER_CLASS);
    this.interest = find(Attribute.CUSTOMER_STATE_INTEREST);
    this.controlled = find(Attribute.CUSTOMER_STATE_CONTROLLED);
    this.date = find(Attribute.SALE_DATE);
    this.signed = find(Attribute.SALE_CONTRACT_SIGNED);
    this.stateBodies = having(buyerClass, piece -> isState((BuyerClass) piece.value()));
    this.whole =
        having(interest, piece -> ((ValueClass.Numbers) piece).range().contains(Share.HUNDRED));
    this.control = having(controlled, piece -> Boolean.TRUE.equals(piece.value()));
  }

  /** {@return whether the buyer's class alone says that it is wholly the state's} */
  static boolean isState(@Nullable BuyerClass buyerClass) {
    return buyerClass == BuyerClass.GOVERNMENT_AGENCY || buyerClass == BuyerClass.STATE_INSTITUTION;
  }

  private int find(Attribute attribute) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i) instanceof Variable.Scalar some && some.attribute() == attribute) {
        return i;
      }
    }
    return -1;
  }

  private BitSet having(int dimension, Predicate<ValueClass> wanted) {
    BitSet some = new BitSet();
    if (dimension >= 0) {
      for (int i = 0; i < dimensions.get(dimension).size(); i++) {
        if (wanted.test(piece(dimension, i))) {
          some.set(i);
        }
      }
    }
    return some;
  }

  private ValueClass piece(int dimension, int option) {
    return ((Variable.Scalar) dimensions.get(dimension)).pieces().get(option);
  }

  /**
   * {@return the block without options that occur in none of its combinations; empty if none is}
   */
  Optional<Box> narrow(Box box) {
    Box narrowed = signedBeforeSale(stateBodies(box));
    return narrowed.isEmpty() ? Optional.empty() : Optional.of(narrowed);
  }

  private Box stateBodies(Box box) {
    if (buyerClass < 0 || !box.view(buyerClass).intersects(stateBodies)) {
      return box;
    }
    boolean possible = holds(box, interest, whole) && holds(box, controlled, control);
    BitSet others = box.options(buyerClass);
    others.andNot(stateBodies);
    if (!possible) {
      return box.with(buyerClass, others);
    }
    return others.isEmpty() ? only(only(box, interest, whole), controlled, control) : box;
  }

  private static boolean holds(Box box, int dimension, BitSet some) {
    return dimension < 0 || box.view(dimension).intersects(some);
  }

  private static Box only(Box box, int dimension, BitSet some) {
    return dimension < 0 ? box : box.with(dimension, some);
  }

  private Box signedBeforeSale(Box box) {
    if (signed < 0 || box.isEmpty()) {
      return box;
    }
    LocalDate last = days(date, box.view(date).length() - 1).to();
    BitSet contracts = box.options(signed);
    contracts.stream().filter(i -> from(i).isAfter(last)).forEach(contracts::clear);
    if (contracts.isEmpty()) {
      return box.with(signed, contracts);
    }
    LocalDate first =
        contracts.stream().mapToObj(this::from).min(LocalDate::compareTo).orElseThrow();
    BitSet sales = box.options(date);
    sales.stream().filter(i -> days(date, i).to().isBefore(first)).forEach(sales::clear);
    return box.with(signed, contracts).with(date, sales);
  }

  private ValueClass.Days days(int dimension, int option) {
    return (ValueClass.Days) piece(dimension, option);
  }

  /** The first day on which the contract can have been signed; no contract fits every sale. */
  private LocalDate from(int option) {
    return piece(signed, option) instanceof ValueClass.Days some ? some.from() : LocalDate.MIN;
  }

  /** {@return how many choices of options can occur; what a side leaves unknown is not counted} */
  BigInteger count(Box box) {
    BigInteger count = BigInteger.ONE;
    for (int i = 0; i < dimensions.size(); i++) {
      boolean tied =
          i == buyerClass
              || (buyerClass >= 0 && (i == interest || i == controlled))
              || (signed >= 0 && (i == date || i == signed))
              || dimensions.get(i) instanceof Variable.Assumption;
      if (!tied) {
        count = count.multiply(BigInteger.valueOf(box.view(i).cardinality()));
      }
    }
    return count
        .multiply(BigInteger.valueOf(buyerClass < 0 ? 1 : countBuyers(box)))
        .multiply(BigInteger.valueOf(signed < 0 ? 1 : countDays(box)));
  }

  private long countBuyers(Box box) {
    BitSet others = box.options(buyerClass);
    others.andNot(stateBodies);
    long ofState = box.view(buyerClass).cardinality() - others.cardinality();
    boolean possible = holds(box, interest, whole) && holds(box, controlled, control);
    return others.cardinality() * size(box, interest) * size(box, controlled)
        + (possible ? ofState : 0);
  }

  private static long size(Box box, int dimension) {
    return dimension < 0 ? 1 : box.view(dimension).cardinality();
  }

  private long countDays(Box box) {
    return box.view(date).stream()
        .mapToObj(day -> days(date, day).to())
        .mapToLong(last -> box.view(signed).stream().filter(i -> !from(i).isAfter(last)).count())
        .sum();
  }
}
