package io.partnerauth.internal.combination;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Days;
import io.partnerauth.internal.space.Percentages;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.internal.space.Variable;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses one combination of a narrowed block: values that people meet often. */
final class Sampler {
  private final List<Variable> dimensions;
  private final String vendor;
  private final Box box;

  Sampler(List<Variable> dimensions, String vendor, Box box) {
    this.dimensions = dimensions;
    this.vendor = vendor;
    this.box = box;
  }

  Combination sample() {
    int[] options = new int[dimensions.size()];
    boolean state = false;
    LocalDate lastDay = LocalDate.MAX;
    for (int i = 0; i < options.length; i++) {
      boolean ofState = state;
      LocalDate notAfter = lastDay;
      options[i] =
          switch (dimensions.get(i).attribute()) {
            case CUSTOMER_BUYER_CLASS -> buyer(i);
            case CUSTOMER_STATE_INTEREST -> ofState ? last(i, p -> true) : first(i);
            case CUSTOMER_STATE_CONTROLLED -> ofState ? last(i, p -> true) : first(i);
            case SALE_DATE -> last(i, p -> true);
            case SALE_CONTRACT_SIGNED -> last(i, p -> !from(p).isAfter(notAfter));
            default -> first(i);
          };
      if (dimensions.get(i) instanceof Variable.Scalar some) {
        ValueClass piece = some.pieces().get(options[i]);
        state |= piece.value() instanceof BuyerClass buyer && Limits.isState(buyer);
        if (piece instanceof ValueClass.Days days && days.attribute() == Attribute.SALE_DATE) {
          lastDay = days.to();
        }
      }
    }
    return new Combination(vendor, dimensions, options, values(options, state));
  }

  private int first(int dimension) {
    return box.view(dimension).nextSetBit(0);
  }

  private int last(int dimension, Predicate<ValueClass> fits) {
    List<ValueClass> pieces = ((Variable.Scalar) dimensions.get(dimension)).pieces();
    BitSet some = box.view(dimension);
    int option = some.length() - 1;
    while (!fits.test(pieces.get(option))) {
      option = some.previousSetBit(option - 1);
    }
    return option;
  }

  /** A company if it may be, else another body that is not the state's by its class. */
  private int buyer(int dimension) {
    List<ValueClass> pieces = ((Variable.Scalar) dimensions.get(dimension)).pieces();
    BitSet some = box.view(dimension);
    return some.stream()
        .filter(option -> pieces.get(option).value() == BuyerClass.COMPANY)
        .findFirst()
        .orElse(
            some.stream()
                .filter(option -> !Limits.isState((BuyerClass) pieces.get(option).value()))
                .findFirst()
                .orElse(first(dimension)));
  }

  private static LocalDate from(ValueClass piece) {
    return piece instanceof ValueClass.Days days ? days.from() : LocalDate.MIN;
  }

  private Situation values(int[] options, boolean state) {
    Situation values = Situation.empty();
    LocalDate sold = Days.ANY;
    for (int i = 0; i < options.length; i++) {
      if (dimensions.get(i) instanceof Variable.Scalar some) {
        ValueClass piece = some.pieces().get(options[i]);
        Object value = value(piece, state);
        if (piece instanceof ValueClass.Days days) {
          if (days.attribute() == Attribute.SALE_CONTRACT_SIGNED) {
            sold = Days.notBefore(days, sold);
            values = values.with(Attribute.SALE_DATE, sold);
            value = Days.notAfter(days, sold);
          } else {
            sold = Days.one(days);
            value = sold;
          }
        }
        values = values.with(some.attribute(), value);
      }
    }
    return values;
  }

  private static @Nullable Object value(ValueClass piece, boolean state) {
    if (piece instanceof ValueClass.Numbers numbers) {
      return state ? Share.HUNDRED : Percentages.readable(numbers.range());
    }
    return piece.value();
  }
}
