package io.partnerauth.internal.combination;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.cell.Landmarks;
import io.partnerauth.internal.cell.Piece;
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
final class Dimensions {
  private final List<Side> sides;
  private final Landmarks landmarks;
  private final PlaceFinder customers;
  private final PlaceFinder partners;
  private final List<Piece> days;
  private final List<Dimension> found = new ArrayList<>();

  private Dimensions(List<Side> sides) {
    this.sides = sides;
    List<Rule> rules = sides.stream().flatMap(side -> side.rules().stream()).toList();
    this.landmarks = Landmarks.of(rules);
    this.customers = PlaceFinder.ofCustomers(sides, landmarks);
    this.partners = PlaceFinder.ofPartners(sides, landmarks);
    this.days = days();
  }

  static List<Dimension> of(List<Side> sides) {
    Dimensions dimensions = new Dimensions(sides);
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
          elements(attribute).forEach(e -> found.add(new Dimension.Element(attribute, e)));
        } else {
          List<Piece> pieces = landmarks.pieces(attribute);
          addPieces(attribute, pieces.stream().filter(Dimensions::canOccur).toList());
        }
      }
    }
  }

  /** No host can name a blank, and a sale has a product even if the host does not know which. */
  private static boolean canOccur(Piece piece) {
    return piece.value() instanceof String text
        ? !text.isBlank()
        : !(piece instanceof Piece.Absent && piece.attribute() == Attribute.SALE_PRODUCT);
  }

  private void addPieces(Attribute attribute, List<Piece> pieces) {
    if (!pieces.isEmpty()) {
      found.add(new Dimension.Pieces(attribute, pieces));
    }
  }

  private void addPlaces(PlaceFinder places) {
    if (places.asked()) {
      List<LocalDate> one = days.stream().map(piece -> (LocalDate) piece.value()).toList();
      found.add(new Dimension.Places(places.country(), places.kinds(one)));
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
  private List<Piece> classes() {
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
        .<Piece>map(one -> new Piece.Constants(Attribute.CUSTOMER_BUYER_CLASS, Set.of(one)))
        .toList();
  }

  /** The days, cut where a rule or a change on the map of regions cuts them. */
  private List<Piece> days() {
    Set<LocalDate> starts = new TreeSet<>();
    starts.addAll(customers.dates());
    starts.addAll(partners.dates());
    landmarks.pieces(Attribute.SALE_DATE).forEach(p -> starts.add(((Piece.Days) p).from()));
    starts.remove(LocalDate.MIN);
    boolean asked =
        Stream.of(Attribute.SALE_DATE, Attribute.SALE_CONTRACT_SIGNED)
            .anyMatch(landmarks.attributes()::contains);
    if (!asked && !customers.asked() && !partners.asked()) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    LocalDate from = LocalDate.MIN;
    for (LocalDate start : starts) {
      pieces.add(new Piece.Days(Attribute.SALE_DATE, from, start.minusDays(1)));
      from = start;
    }
    pieces.add(new Piece.Days(Attribute.SALE_DATE, from, LocalDate.MAX));
    return List.copyOf(pieces);
  }

  /** What the maps of the sides leave unknown of these places. */
  private void assume(PlaceFinder places) {
    for (Dimension dimension : List.copyOf(found)) {
      if (dimension instanceof Dimension.Places some && some.attribute() == places.country()) {
        for (int side = 0; side < sides.size(); side++) {
          int of = side;
          Set<String> maybe = new TreeSet<>();
          some.kinds()
              .forEach(kind -> kind.memberships().get(of).forEach(at -> maybe.addAll(at.maybe())));
          maybe.forEach(
              region -> found.add(new Dimension.Assumption(places.regions(), of, region)));
        }
      }
    }
  }
}
