package io.partnerauth.internal.combination;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.rule.ValueType;
import io.partnerauth.internal.space.PlaceClass;
import io.partnerauth.internal.space.Truth;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.internal.space.Variable;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Makes readings of tests on given dimensions. */
record Readings(String vendor, List<Variable> dimensions) {
  Reading of(int side, Condition.Test test) {
    return switch (test.attribute()) {
      case GRANT_VENDOR -> new Reading.Constant(answer(test, vendor));
      case CUSTOMER_REGIONS -> onRegion(side, test, Attribute.CUSTOMER_COUNTRY);
      case PARTNER_REGIONS -> onRegion(side, test, Attribute.PARTNER_COUNTRY);
      case CUSTOMER_SUBDIVISION -> onPlaces(test, Attribute.CUSTOMER_COUNTRY);
      case CUSTOMER_COUNTRY, PARTNER_COUNTRY -> onPlaces(test, test.attribute());
      default ->
          test.attribute().type() == ValueType.CONSTANT_SET ? onElement(test) : onPieces(test);
    };
  }

  private static boolean answer(Condition.Test test, Object value) {
    return test.test(Situation.empty().with(test.attribute(), value));
  }

  private Reading onPieces(Condition.Test test) {
    int dimension = index(Variable.Scalar.class, test.attribute());
    List<ValueClass> pieces = ((Variable.Scalar) dimensions.get(dimension)).pieces();
    return onOptions(
        dimension,
        option -> test.test(Situation.empty().with(test.attribute(), pieces.get(option).value())));
  }

  private Reading onElement(Condition.Test test) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i) instanceof Variable.Element one
          && one.attribute() == test.attribute()
          && one.element().equals(test.literal())) {
        return onOptions(i, option -> answer(test, option == 1 ? Set.of(one.element()) : Set.of()));
      }
    }
    throw new IllegalStateException("No dimension for " + test);
  }

  private Reading onPlaces(Condition.Test test, Attribute country) {
    int dimension = index(Variable.Location.class, country);
    List<PlaceClass> kinds = ((Variable.Location) dimensions.get(dimension)).kinds();
    return onOptions(
        dimension,
        option -> {
          var place = kinds.get(option).example();
          return test.test(
              Situation.empty()
                  .with(country, place.country())
                  .with(Attribute.CUSTOMER_SUBDIVISION, place.subdivision().orElse(null)));
        });
  }

  private Reading onRegion(int side, Condition.Test test, Attribute country) {
    int places = index(Variable.Location.class, country);
    int dates = index(Variable.Scalar.class, Attribute.SALE_DATE);
    String region = (String) test.literal();
    List<PlaceClass> kinds = ((Variable.Location) dimensions.get(places)).kinds();
    Truth[][] table = new Truth[kinds.size()][dimensions.get(dates).size()];
    for (int kind = 0; kind < table.length; kind++) {
      for (int date = 0; date < table[kind].length; date++) {
        table[kind][date] = kinds.get(kind).at(side, date).of(region);
      }
    }
    return new Reading.OnRegion(
        test.operator() == Operator.CONTAINS,
        places,
        dates,
        table,
        assumption(side, test.attribute(), region));
  }

  /**
   * {@return the dimension of what is assumed; -1 when the side's regions leave nothing unknown}
   */
  private int assumption(int side, Attribute regions, String region) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i) instanceof Variable.Assumption one
          && one.side() == side
          && one.attribute() == regions
          && one.region().equals(region)) {
        return i;
      }
    }
    return -1;
  }

  private Reading onOptions(int dimension, IntPredicate answer) {
    BitSet yes = new BitSet();
    for (int option = 0; option < dimensions.get(dimension).size(); option++) {
      yes.set(option, answer.test(option));
    }
    return new Reading.OnOptions(dimension, yes);
  }

  private int index(Class<? extends Variable> type, Attribute attribute) {
    for (int i = 0; i < dimensions.size(); i++) {
      Variable dimension = dimensions.get(i);
      if (type.isInstance(dimension) && dimension.attribute() == attribute) {
        return i;
      }
    }
    throw new IllegalStateException("No dimension for " + attribute);
  }
}
