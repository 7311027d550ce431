package io.partnerauth.internal.space;

import io.partnerauth.Place;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** One situation of a space: a value for everything that rules ask about. Immutable. */
public final class Point {
  private final String vendor;
  private final List<Variable> variables;
  private final int[] choice;
  private final Situation values;

  /** The situation of these values, one for each variable, which can occur together. */
  Point(String vendor, List<Variable> variables, int[] choice) {
    this.vendor = vendor;
    this.variables = variables;
    this.choice = choice.clone();
    this.values = values();
  }

  private Situation values() {
    Situation values = Situation.empty().with(Attribute.GRANT_VENDOR, vendor);
    boolean state = false;
    for (ValueClass one : classes()) {
      state |= Space.isState(one.value());
    }
    for (ValueClass one : classes()) {
      values = values.with(one.attribute(), value(one, state));
    }
    for (Variable variable : variables) {
      if (variable instanceof Variable.Element element) {
        values = values.with(element.attribute(), elements(element.attribute()));
      }
    }
    return signedBeforeSale(values);
  }

  private static @Nullable Object value(ValueClass one, boolean state) {
    if (one instanceof ValueClass.ShareClass numbers) {
      boolean whole = state && one.attribute().equals(Attribute.CUSTOMER_STATE_INTEREST);
      return whole ? Share.HUNDRED : numbers.readable();
    }
    return one instanceof ValueClass.DayClass days ? days.sample() : one.value();
  }

  private Situation signedBeforeSale(Situation found) {
    for (ValueClass one : classes()) {
      if (one instanceof ValueClass.DayClass days
          && days.attribute().equals(Attribute.SALE_CONTRACT_SIGNED)
          && found.get(Attribute.SALE_DATE) instanceof LocalDate day) {
        LocalDate sold = days.notBefore(day);
        return found
            .with(Attribute.SALE_DATE, sold)
            .with(Attribute.SALE_CONTRACT_SIGNED, days.notAfter(sold));
      }
    }
    return found;
  }

  /** {@return the classes that the values lie in, of each attribute that is no set and no place} */
  public List<ValueClass> classes() {
    List<ValueClass> classes = new ArrayList<>();
    for (int i = 0; i < choice.length; i++) {
      if (variables.get(i) instanceof Variable.AttributeVariable some) {
        classes.add(some.pieces().get(choice[i]));
      }
    }
    return classes;
  }

  /** {@return the value of a function here} */
  public int value(Diagrams diagrams, int function) {
    return diagrams.value(function, choice);
  }

  /** {@return whose product is sold} */
  public String vendor() {
    return vendor;
  }

  /** {@return the value of an attribute that is no place; null when it is absent} */
  public @Nullable Object value(Attribute attribute) {
    return values.get(attribute);
  }

  /** {@return whether some rule asks about the attribute} */
  public boolean asks(Attribute attribute) {
    return variables.stream().anyMatch(variable -> variable.attribute().equals(attribute));
  }

  /** {@return the mentioned elements that are in a set} */
  public Set<Object> elements(Attribute attribute) {
    return elements(attribute, choice -> choice == 1);
  }

  /** {@return the elements of a set that rules mention, in it or not} */
  public Set<Object> mentioned(Attribute attribute) {
    return elements(attribute, choice -> true);
  }

  private Set<Object> elements(Attribute attribute, IntPredicate chosen) {
    Set<Object> elements = new TreeSet<>();
    for (int i = 0; i < choice.length; i++) {
      if (variables.get(i) instanceof Variable.Element one
          && one.attribute().equals(attribute)
          && chosen.test(choice[i])) {
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
    for (int i = 0; i < choice.length; i++) {
      if (variables.get(i) instanceof Variable.PlaceVariable some
          && some.attribute().equals(country)) {
        return Optional.of(some.kinds().get(choice[i]));
      }
    }
    return Optional.empty();
  }

  /** {@return what rules are asked on a side's map, with what that leaves unknown as assumed} */
  public Situation situation(int side) {
    Situation situation =
        located(values, side, Attribute.CUSTOMER_COUNTRY, Attribute.CUSTOMER_REGIONS);
    situation = located(situation, side, Attribute.PARTNER_COUNTRY, Attribute.PARTNER_REGIONS);
    Optional<Place> place = place(Attribute.CUSTOMER_COUNTRY);
    return situation.with(
        Attribute.CUSTOMER_SUBDIVISION, place.flatMap(Place::subdivision).orElse(null));
  }

  private Situation located(Situation situation, int side, Attribute country, Attribute regions) {
    Optional<PlaceClass> kind = kind(country);
    Set<String> in = new TreeSet<>();
    kind.ifPresent(
        some -> {
          Regional at = some.at(side, date());
          in.addAll(assumed(regions));
          in.retainAll(at.maybe());
          in.addAll(at.in());
        });
    return situation
        .with(country, kind.map(some -> some.example().country()).orElse(null))
        .with(regions, Collections.unmodifiableSet(in));
  }

  private Set<String> assumed(Attribute regions) {
    Set<String> assumed = new TreeSet<>();
    for (int i = 0; i < choice.length; i++) {
      if (variables.get(i) instanceof Variable.DoubtfulRegion one
          && one.attribute().equals(regions)
          && choice[i] == 1) {
        assumed.add(one.region());
      }
    }
    return assumed;
  }

  /** The class of the dates; there is one wherever places are asked about. */
  private int date() {
    for (int i = 0; i < choice.length; i++) {
      if (variables.get(i) instanceof Variable.AttributeVariable some
          && some.attribute().equals(Attribute.SALE_DATE)) {
        return choice[i];
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return situation(0).toString();
  }
}
