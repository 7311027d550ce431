package io.partnerauth.internal.space;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the variables that the sides ask about, in the order in which diagrams look at them.
 *
 * <p>Country first, dates last: most rules name countries, and of rules that hold from a day on
 * only the last level is then long. Elements of sets that a rule asks about together are
 * neighbours, since conjunctions of elements far apart are what makes diagrams large. What a map of
 * regions leaves unknown comes after all that a host can know.
 */
final class Variables {
  private static final List<Attribute> ORDER =
      List.of(
          Attribute.CUSTOMER_COUNTRY,
          Attribute.CUSTOMER_HEADQUARTERS,
          Attribute.PARTNER_COUNTRY,
          Attribute.SALE_CHANNEL,
          Attribute.CUSTOMER_BUYER_CLASS,
          Attribute.CUSTOMER_STATE_INTEREST,
          Attribute.CUSTOMER_STATE_CONTROLLED,
          Attribute.CUSTOMER_SECTOR,
          Attribute.CUSTOMER_LISTINGS,
          Attribute.CUSTOMER_END_USES,
          Attribute.PARTNER_ID,
          Attribute.PARTNER_ROLE,
          Attribute.GRANT_VENDOR_COUNTRY,
          Attribute.GRANT_PROGRAM,
          Attribute.SALE_PRODUCT,
          Attribute.SALE_KIND);

  private static final List<Attribute> LAST =
      List.of(Attribute.SALE_CONTRACT_SIGNED, Attribute.SALE_DATE);

  /** Every class on its own. */
  private static final Partition EVERY_CLASS =
      new ConstantPartition(Attribute.CUSTOMER_BUYER_CLASS, Set.of(BuyerClass.values()));

  private final String vendor;
  private final List<Side> sides;
  private final Partitions landmarks;
  private final PlaceClasses customers;
  private final PlaceClasses partners;
  private final DatePartition days;
  private final boolean asksDays;
  private final List<Variable> found = new ArrayList<>();

  private Variables(String vendor, List<Side> sides) {
    this.vendor = vendor;
    this.sides = sides;
    List<Rule> rules = sides.stream().flatMap(side -> side.rules().stream()).toList();
    this.landmarks = Partitions.of(rules);
    this.customers = PlaceClasses.ofCustomers(sides, landmarks);
    this.partners = PlaceClasses.ofPartners(sides, landmarks);
    this.days = days();
    this.asksDays = asksDays();
  }

  static List<Variable> of(String vendor, List<Side> sides) {
    Variables variables = new Variables(vendor, sides);
    ORDER.forEach(variables::add);
    variables.landmarks.attributes().stream()
        .filter(attribute -> !ORDER.contains(attribute) && !LAST.contains(attribute))
        .forEach(variables::add);
    LAST.forEach(variables::add);
    variables.assume(variables.customers);
    variables.assume(variables.partners);
    return List.copyOf(variables.found);
  }

  private void add(Attribute attribute) {
    switch (attribute.kind()) {
      case CUSTOMER_COUNTRY -> addPlaces(customers);
      case PARTNER_COUNTRY -> addPlaces(partners);
      case SALE_DATE -> {
        if (asksDays) {
          add(days);
        }
      }
      case CUSTOMER_BUYER_CLASS -> {
        if (asksBuyer()) {
          add(EVERY_CLASS);
        }
      }
      case CUSTOMER_SUBDIVISION, CUSTOMER_REGIONS, PARTNER_REGIONS, GRANT_VENDOR -> {
        // decided by the place, or fixed
      }
      default -> {
        if (attribute.type().set()) {
          Attribute known = landmarks.attribute(attribute);
          elements(attribute).forEach(e -> found.add(new Variable.Element(known, e)));
        } else {
          landmarks.axis(attribute).ifPresent(this::add);
        }
      }
    }
  }

  /**
   * A vendor that the pack knows is in its country. No host can name a blank, and a sale has a
   * product even if the host does not know which.
   */
  private boolean canOccur(ValueClass piece, Partition partition) {
    if (piece.attribute().equals(Attribute.GRANT_VENDOR_COUNTRY)) {
      return piece
          .attribute()
          .countryOf(vendor)
          .map(country -> partition.pieces().get(partition.indexOf(country)).equals(piece))
          .orElse(true);
    }
    return piece.value() instanceof String text
        ? !text.isBlank()
        : !(piece instanceof ValueClass.AbsentClass
            && piece.attribute().equals(Attribute.SALE_PRODUCT));
  }

  private void add(Partition partition) {
    List<ValueClass> all = partition.pieces();
    Attribute attribute = all.get(0).attribute();
    List<ValueClass> possible = all.stream().filter(one -> canOccur(one, partition)).toList();
    found.add(new Variable.AttributeVariable(attribute, possible, partition));
  }

  private void addPlaces(PlaceClasses places) {
    if (places.asked()) {
      List<LocalDate> one =
          days.pieces().stream().map(piece -> ((ValueClass.DayClass) piece).value()).toList();
      found.add(new Variable.PlaceVariable(places.country(), places.kinds(one), places.tests()));
    }
  }

  /** The elements that are asked about, those that rules ask about together side by side. */
  private List<Object> elements(Attribute attribute) {
    Set<Object> left = new TreeSet<>();
    List<Set<Object>> together = new ArrayList<>();
    for (Side side : sides) {
      for (Condition condition : side.conditions()) {
        Set<Object> own = new TreeSet<>();
        condition.forEachTest(
            test -> {
              if (test.attribute().equals(attribute)) {
                own.add(Objects.requireNonNull(test.literal()));
              }
            });
        left.addAll(own);
        if (own.size() > 1) {
          together.add(own);
        }
      }
    }
    List<Object> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Object next = next(ordered, left, together);
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** The one that is most often asked about together with the last one; else the first. */
  private static Object next(List<Object> ordered, Set<Object> left, List<Set<Object>> together) {
    Object first = left.iterator().next();
    if (ordered.isEmpty()) {
      return first;
    }
    Object last = ordered.get(ordered.size() - 1);
    Map<Object, Integer> times = new TreeMap<>(Map.of(first, 0));
    for (Set<Object> own : together) {
      if (own.contains(last)) {
        own.stream().filter(left::contains).forEach(one -> times.merge(one, 1, Integer::sum));
      }
    }
    return Collections.max(
            times.entrySet(),
            Map.Entry.<Object, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().equals(first)))
        .getKey();
  }

  /** Whether it matters which class the buyer is of, since that can decide what the state holds. */
  private boolean asksBuyer() {
    return Stream.of(
                Attribute.CUSTOMER_BUYER_CLASS,
                Attribute.CUSTOMER_STATE_INTEREST,
                Attribute.CUSTOMER_STATE_CONTROLLED)
            .anyMatch(landmarks.attributes()::contains)
        || landmarks.attributes().stream().anyMatch(one -> one.isOfOwners("Customer"));
  }

  private boolean asksDays() {
    return customers.asked()
        || partners.asked()
        || Stream.of(Attribute.SALE_DATE, Attribute.SALE_CONTRACT_SIGNED)
            .anyMatch(landmarks.attributes()::contains);
  }

  /** The days, cut where a rule or a change on the map of regions cuts them. */
  private DatePartition days() {
    Set<LocalDate> starts = new TreeSet<>();
    starts.addAll(customers.dates());
    starts.addAll(partners.dates());
    landmarks
        .pieces(Attribute.SALE_DATE)
        .forEach(p -> starts.add(((ValueClass.DayClass) p).from()));
    starts.remove(LocalDate.MIN);
    return DatePartition.startingOn(Attribute.SALE_DATE, starts);
  }

  /**
   * What the maps of the sides leave unknown of these places. It is unknown about the world, so
   * that all sides share it, and a rule that stays the same is the same function on both.
   */
  private void assume(PlaceClasses places) {
    Set<String> maybe = new TreeSet<>();
    for (Variable variable : found) {
      if (variable instanceof Variable.PlaceVariable some
          && some.attribute().equals(places.country())) {
        some.kinds()
            .forEach(
                kind ->
                    kind.memberships()
                        .forEach(side -> side.forEach(at -> maybe.addAll(at.maybe()))));
      }
    }
    maybe.forEach(region -> found.add(new Variable.DoubtfulRegion(places.regions(), region)));
  }
}
