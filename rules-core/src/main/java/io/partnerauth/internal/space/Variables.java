package io.partnerauth.internal.space;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the dimensions that the sides ask about, in the order in which the facts declare them. */
public final class Variables {
  private final List<Side> sides;
  private final Partitions landmarks;
  private final PlaceClasses customers;
  private final PlaceClasses partners;
  private final List<ValueClass> days;
  private final List<Variable> found = new ArrayList<>();

  private Variables(List<Side> sides) {
    this.sides = sides;
    List<Rule> rules = sides.stream().flatMap(side -> side.rules().stream()).toList();
    this.landmarks = Partitions.of(rules);
    this.customers = PlaceClasses.ofCustomers(sides, landmarks);
    this.partners = PlaceClasses.ofPartners(sides, landmarks);
    this.days = days();
  }

  public static List<Variable> of(List<Side> sides) {
    Variables dimensions = new Variables(sides);
    Attribute.all().forEach(dimensions::add);
    dimensions.assume(dimensions.customers);
    dimensions.assume(dimensions.partners);
    return List.copyOf(dimensions.found);
  }

  private void add(Attribute attribute) {
    switch (attribute) {
      case CUSTOMER_COUNTRY -> addPlaces(customers);
      case PARTNER_COUNTRY -> addPlaces(partners);
      case SALE_DATE -> addPieces(attribute, days);
      case CUSTOMER_BUYER_CLASS -> addPieces(attribute, classes());
      case CUSTOMER_SUBDIVISION, CUSTOMER_REGIONS, PARTNER_REGIONS, GRANT_VENDOR -> {
        // decided by the place, or fixed
      }
      default -> {
        if (attribute.type() == ValueType.CONSTANT_SET) {
          elements(attribute).forEach(e -> found.add(new Variable.Element(attribute, e)));
        } else {
          List<ValueClass> pieces = landmarks.pieces(attribute);
          addPieces(attribute, pieces.stream().filter(Variables::canOccur).toList());
        }
      }
    }
  }

  /** No host can name a blank, and a sale has a product even if the host does not know which. */
  private static boolean canOccur(ValueClass piece) {
    return piece.value() instanceof String text
        ? !text.isBlank()
        : !(piece instanceof ValueClass.Absent && piece.attribute() == Attribute.SALE_PRODUCT);
  }

  private void addPieces(Attribute attribute, List<ValueClass> pieces) {
    if (!pieces.isEmpty()) {
      found.add(new Variable.Scalar(attribute, pieces));
    }
  }

  private void addPlaces(PlaceClasses places) {
    if (places.asked()) {
      List<LocalDate> one = days.stream().map(piece -> (LocalDate) piece.value()).toList();
      found.add(new Variable.Location(places.country(), places.kinds(one)));
    }
  }

  private Set<Object> elements(Attribute attribute) {
    Set<Object> elements = new TreeSet<>();
    sides.stream()
        .flatMap(side -> side.tests().stream())
        .filter(test -> test.attribute() == attribute)
        .map(Condition.Test::literal)
        .forEach(elements::add);
    return elements;
  }

  /** Every class on its own, since the class can decide what the state holds. */
  private List<ValueClass> classes() {
    Set<Attribute> tied =
        EnumSet.of(
            Attribute.CUSTOMER_BUYER_CLASS,
            Attribute.CUSTOMER_STATE_INTEREST,
            Attribute.CUSTOMER_STATE_CONTROLLED);
    tied.retainAll(landmarks.attributes());
    if (tied.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(BuyerClass.values())
        .<ValueClass>map(
            one -> new ValueClass.Constants(Attribute.CUSTOMER_BUYER_CLASS, Set.of(one)))
        .toList();
  }

  /** The days, cut where a rule or a change on the map of regions cuts them. */
  private List<ValueClass> days() {
    Set<LocalDate> starts = new TreeSet<>();
    starts.addAll(customers.dates());
    starts.addAll(partners.dates());
    landmarks.pieces(Attribute.SALE_DATE).forEach(p -> starts.add(((ValueClass.Days) p).from()));
    starts.remove(LocalDate.MIN);
    boolean asked =
        Stream.of(Attribute.SALE_DATE, Attribute.SALE_CONTRACT_SIGNED)
            .anyMatch(landmarks.attributes()::contains);
    if (!asked && !customers.asked() && !partners.asked()) {
      return List.of();
    }
    List<ValueClass> pieces = new ArrayList<>();
    LocalDate from = LocalDate.MIN;
    for (LocalDate start : starts) {
      pieces.add(new ValueClass.Days(Attribute.SALE_DATE, from, start.minusDays(1)));
      from = start;
    }
    pieces.add(new ValueClass.Days(Attribute.SALE_DATE, from, LocalDate.MAX));
    return List.copyOf(pieces);
  }

  /** What the maps of the sides leave unknown of these places. */
  private void assume(PlaceClasses places) {
    for (Variable dimension : List.copyOf(found)) {
      if (dimension instanceof Variable.Location some && some.attribute() == places.country()) {
        for (int side = 0; side < sides.size(); side++) {
          int of = side;
          Set<String> maybe = new TreeSet<>();
          some.kinds()
              .forEach(kind -> kind.memberships().get(of).forEach(at -> maybe.addAll(at.maybe())));
          maybe.forEach(region -> found.add(new Variable.Assumption(places.regions(), of, region)));
        }
      }
    }
  }
}
