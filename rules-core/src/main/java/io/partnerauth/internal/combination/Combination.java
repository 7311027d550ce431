package io.partnerauth.internal.combination;

import io.partnerauth.Place;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.rule.ValueType;
import io.partnerauth.internal.space.PlaceClass;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.internal.space.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One combination: a value for everything that rules ask about. Immutable. */
public final class Combination {
  private final String vendor;
  private final List<Variable> dimensions;
  private final int[] options;
  private final Situation values;

  /**
   * A combination.
   *
   * @param options the chosen option of each dimension
   * @param values the values of all attributes that have pieces
   */
  Combination(String vendor, List<Variable> dimensions, int[] options, Situation values) {
    this.vendor = vendor;
    this.dimensions = dimensions;
    this.options = options.clone();
    this.values = values;
  }

  /** {@return whose product is sold} */
  public String vendor() {
    return vendor;
  }

  /** {@return the value of an attribute that is no set and no place; null when it is absent} */
  public @Nullable Object value(Attribute attribute) {
    return values.get(attribute);
  }

  /** {@return whether some rule asks about the attribute, so that the combination has a piece} */
  public boolean asks(Attribute attribute) {
    return dimensions.stream().anyMatch(dimension -> dimension.attribute() == attribute);
  }

  /** {@return the mentioned elements that are in a set} */
  public Set<Object> elements(Attribute attribute) {
    Set<Object> elements = new TreeSet<>();
    for (int i = 0; i < options.length; i++) {
      if (dimensions.get(i) instanceof Variable.Element one
          && one.attribute() == attribute
          && options[i] == 1) {
        elements.add(one.element());
      }
    }
    return Collections.unmodifiableSet(elements);
  }

  /**
   * {@return the place; empty when no rule asks}
   *
   * @param country the customer's or the partner's
   */
  public Optional<Place> place(Attribute country) {
    return kind(country).map(PlaceClass::example);
  }

  private Optional<PlaceClass> kind(Attribute country) {
    for (int i = 0; i < options.length; i++) {
      if (dimensions.get(i) instanceof Variable.Location some && some.attribute() == country) {
        return Optional.of(some.kinds().get(options[i]));
      }
    }
    return Optional.empty();
  }

  /**
   * {@return the situation on a side's map, with what that map leaves unknown as it was assumed}
   */
  public Situation situation(int side) {
    return inRegions(
        side, assumed(side, Attribute.CUSTOMER_REGIONS), assumed(side, Attribute.PARTNER_REGIONS));
  }

  /** {@return every situation that a side's map allows, whatever was assumed} */
  public List<Situation> situations(int side) {
    List<Situation> all = new ArrayList<>();
    for (Set<String> customer : subsets(maybe(side, Attribute.CUSTOMER_COUNTRY))) {
      for (Set<String> partner : subsets(maybe(side, Attribute.PARTNER_COUNTRY))) {
        all.add(inRegions(side, customer, partner));
      }
    }
    return all;
  }

  private Set<String> assumed(int side, Attribute regions) {
    Set<String> assumed = new TreeSet<>();
    for (int i = 0; i < options.length; i++) {
      if (dimensions.get(i) instanceof Variable.Assumption one
          && one.side() == side
          && one.attribute() == regions
          && options[i] == 1) {
        assumed.add(one.region());
      }
    }
    boolean customer = regions == Attribute.CUSTOMER_REGIONS;
    assumed.retainAll(
        maybe(side, customer ? Attribute.CUSTOMER_COUNTRY : Attribute.PARTNER_COUNTRY));
    return assumed;
  }

  private Set<String> maybe(int side, Attribute country) {
    return kind(country).map(kind -> kind.at(side, date()).maybe()).orElse(Set.of());
  }

  private static List<Set<String>> subsets(Set<String> names) {
    List<Set<String>> subsets = new ArrayList<>(List.of(Set.of()));
    for (String name : names) {
      for (Set<String> without : List.copyOf(subsets)) {
        Set<String> with = new TreeSet<>(without);
        with.add(name);
        subsets.add(with);
      }
    }
    return subsets;
  }

  private Situation inRegions(int side, Set<String> customer, Set<String> partner) {
    Situation situation = values.with(Attribute.GRANT_VENDOR, vendor);
    for (Attribute attribute : Attribute.all()) {
      if (attribute.type() == ValueType.CONSTANT_SET) {
        situation = situation.with(attribute, elements(attribute));
      }
    }
    situation =
        located(situation, side, customer, Attribute.CUSTOMER_COUNTRY, Attribute.CUSTOMER_REGIONS);
    situation =
        located(situation, side, partner, Attribute.PARTNER_COUNTRY, Attribute.PARTNER_REGIONS);
    Optional<Place> place = place(Attribute.CUSTOMER_COUNTRY);
    return situation.with(
        Attribute.CUSTOMER_SUBDIVISION, place.flatMap(Place::subdivision).orElse(null));
  }

  private Situation located(
      Situation situation, int side, Set<String> assumed, Attribute country, Attribute regions) {
    Optional<PlaceClass> kind = kind(country);
    Set<String> in = new TreeSet<>(assumed);
    kind.ifPresent(some -> in.addAll(some.at(side, date()).in()));
    return situation
        .with(country, kind.map(some -> some.example().country()).orElse(null))
        .with(regions, Collections.unmodifiableSet(in));
  }

  /** The piece of the dates; there is one wherever places are asked about. */
  private int date() {
    for (int i = 0; i < options.length; i++) {
      if (dimensions.get(i) instanceof Variable.Scalar some
          && some.attribute() == Attribute.SALE_DATE) {
        return options[i];
      }
    }
    return 0;
  }

  /** {@return the pieces that the values lie in, one per attribute that has pieces} */
  public List<ValueClass> pieces() {
    List<ValueClass> pieces = new ArrayList<>();
    for (int i = 0; i < options.length; i++) {
      if (dimensions.get(i) instanceof Variable.Scalar some) {
        pieces.add(some.pieces().get(options[i]));
      }
    }
    return pieces;
  }

  @Override
  public String toString() {
    return situation(0).toString();
  }
}
