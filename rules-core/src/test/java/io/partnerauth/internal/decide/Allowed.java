package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.PartlyKnown;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The situations that a question's facts allow in one place: each value that an attribute could
 * have, but only one of those that no rule tells apart.
 */
record Allowed(VendorQuestion question, Partitions landmarks, Regions regions) {
  /** A product that no rule or grant names; the space keeps it apart from real names. */
  private static final String OTHER_PRODUCT = "another product";

  Optional<List<Case>> cases(Optional<Place> place) {
    Customer customer = question.customer();
    Sale sale = question.sale();
    Places customers = Places.ofCustomer(regions, landmarks, sale.date(), question.grants());
    Places partners = Places.ofPartner(regions, landmarks, sale.date());
    Cases cases = new Cases(known());
    for (Attribute attribute : landmarks.attributes()) {
      if (attribute.kind().isOwn()) {
        cases = cases.split(attribute, s -> fact(attribute, own(attribute)));
      }
    }
    cases =
        cases
            .split(Attribute.CUSTOMER_COUNTRY, s -> customers.countries(place.map(Place::country)))
            .split(
                Attribute.CUSTOMER_SUBDIVISION,
                s -> customers.subdivisions(text(s, Attribute.CUSTOMER_COUNTRY), place))
            .split(
                Attribute.CUSTOMER_REGIONS,
                s ->
                    customers.regions(
                        s.get(Attribute.CUSTOMER_COUNTRY), s.get(Attribute.CUSTOMER_SUBDIVISION)))
            .split(
                Attribute.CUSTOMER_HEADQUARTERS,
                s -> code(Attribute.CUSTOMER_HEADQUARTERS, customer.headquarters()))
            .split(
                Attribute.GRANT_VENDOR_COUNTRY,
                s -> code(Attribute.GRANT_VENDOR_COUNTRY, Optional.empty()))
            .split(Attribute.CUSTOMER_BUYER_CLASS, s -> classes(customer.buyerClass()))
            .split(
                Attribute.CUSTOMER_SECTOR, s -> fact(Attribute.CUSTOMER_SECTOR, customer.sector()))
            .split(Attribute.CUSTOMER_STATE_INTEREST, s -> interest(holding(s)))
            .split(
                Attribute.CUSTOMER_STATE_CONTROLLED,
                s -> fact(Attribute.CUSTOMER_STATE_CONTROLLED, holding(s).controlled()))
            .split(
                Attribute.CUSTOMER_LISTINGS,
                s -> sets(Attribute.CUSTOMER_LISTINGS, customer.listings()))
            .split(
                Attribute.CUSTOMER_END_USES,
                s -> sets(Attribute.CUSTOMER_END_USES, customer.endUses()))
            .split(
                Attribute.CUSTOMER_LABELS, s -> sets(Attribute.CUSTOMER_LABELS, customer.labels()))
            .split(Attribute.PARTNER_COUNTRY, s -> partnerCountries(partners))
            .split(
                Attribute.PARTNER_REGIONS,
                s -> partners.regions(s.get(Attribute.PARTNER_COUNTRY), null))
            .split(Attribute.PARTNER_ROLE, s -> roles())
            .split(
                Attribute.PARTNER_LABELS,
                s -> sets(Attribute.PARTNER_LABELS, question.partner().labels()))
            .split(Attribute.SALE_PRODUCT, s -> products())
            .split(
                Attribute.SALE_CATEGORIES, s -> sets(Attribute.SALE_CATEGORIES, sale.categories()))
            .split(
                Attribute.SALE_DEPLOYMENT, s -> fact(Attribute.SALE_DEPLOYMENT, sale.deployment()))
            .split(
                Attribute.SALE_CLASSIFICATION,
                s -> fact(Attribute.SALE_CLASSIFICATION, sale.classification()))
            .split(
                Attribute.SALE_LICENCES,
                s -> sets(Attribute.SALE_LICENCES, Fact.of(sale.licensed())))
            .split(Attribute.SALE_LABELS, s -> sets(Attribute.SALE_LABELS, sale.labels()))
            .split(Attribute.SALE_CONTRACT_SIGNED, s -> contracts());
    KnownFacts facts = KnownFacts.of(question, place.orElse(null), regions);
    for (Attribute attribute : landmarks.attributes()) {
      if (attribute.kind().figure().isPresent()) {
        cases = cases.split(attribute, s -> figures(landmarks.attribute(attribute), facts, s));
      }
    }
    return cases.all();
  }

  private List<Object> figures(Attribute attribute, KnownFacts facts, Situation situation) {
    Owners owners =
        attribute.fact().equals("Partner")
            ? facts.partnersOwners()
            : facts.customersOwners((BuyerClass) situation.get(Attribute.CUSTOMER_BUYER_CLASS));
    if (!attribute.kind().isKeyed()) {
      return controllers(attribute, owners.controllers(attribute));
    }
    if (owners.share(attribute).isExact()) {
      return List.of(owners.share(attribute).low());
    }
    List<Object> values = new ArrayList<>();
    for (ValueClass piece : landmarks.pieces(attribute)) {
      ((ValueClass.ShareClass) piece).within(owners.share(attribute)).ifPresent(values::add);
    }
    return values;
  }

  /** Each set of the groups that rules name which may be all that control. */
  private List<Object> controllers(Attribute attribute, PartlyKnown known) {
    List<Set<Object>> sets = List.of(Set.of());
    for (Object group : landmarks.mentioned(attribute)) {
      Boolean in = known.contains(group);
      List<Set<Object>> next = new ArrayList<>();
      for (Set<Object> before : sets) {
        if (in == null || !in) {
          next.add(before);
        }
        if (in == null || in) {
          Set<Object> more = new HashSet<>(before);
          more.add(group);
          next.add(more);
        }
      }
      sets = next;
    }
    return List.copyOf(sets);
  }

  private Fact<?> own(Attribute attribute) {
    return KnownFacts.own(question.customer(), question.partner(), question.sale(), attribute);
  }

  private Situation known() {
    Sale sale = question.sale();
    return Situation.empty()
        .with(Attribute.PARTNER_ID, question.partner().id())
        .with(Attribute.GRANT_VENDOR, question.vendor())
        .with(Attribute.SALE_KIND, sale.kind())
        .with(Attribute.SALE_CHANNEL, sale.channel())
        .with(Attribute.SALE_DATE, sale.date());
  }

  private Holding holding(Situation situation) {
    return Holding.of(question, situation);
  }

  /** Every class on its own, since the class decides what is known of the owners. */
  private List<BuyerClass> classes(Fact<BuyerClass> known) {
    return known.isUnknown() ? List.of(BuyerClass.values()) : known.candidates();
  }

  private List<Object> interest(Holding holding) {
    if (!asked(Attribute.CUSTOMER_STATE_INTEREST)) {
      return List.of(holding.interest().low());
    }
    ShareRange range = holding.interest();
    if (range.isExact()) {
      return List.of(range.low());
    }
    List<Object> values = new ArrayList<>();
    for (ValueClass.ShareClass piece :
        StateFigures.scale(landmarks, Attribute.CUSTOMER_STATE_INTEREST)) {
      piece.within(range).ifPresent(values::add);
    }
    return values;
  }

  /** Of a word that the pack does not know, each set that it could stand for. */
  private List<?> sets(Attribute attribute, Fact<? extends Set<?>> known) {
    if (!asked(attribute)) {
      return List.of(Set.of());
    }
    if (known.isUnknown()) {
      return fact(attribute, known);
    }
    Attribute meant = landmarks.attribute(attribute);
    Map<Integer, Object> found = new TreeMap<>();
    for (Set<?> set : known.candidates()) {
      if (meant.knows(set)) {
        found.putIfAbsent(landmarks.indexOf(attribute, set), set);
      } else {
        landmarks.pieces(attribute).stream()
            .map(piece -> (Set<?>) Objects.requireNonNull(piece.value()))
            .filter(other -> other.containsAll(mentioned(attribute, set)))
            .forEach(other -> found.putIfAbsent(landmarks.indexOf(attribute, other), other));
      }
    }
    return List.copyOf(found.values());
  }

  private Set<Object> mentioned(Attribute attribute, Set<?> words) {
    Set<Object> mentioned = new HashSet<>(landmarks.mentioned(attribute));
    mentioned.retainAll(words);
    return mentioned;
  }

  private List<?> partnerCountries(Places partners) {
    Optional<String> known = question.partner().country();
    boolean matters = asked(Attribute.PARTNER_COUNTRY) || asked(Attribute.PARTNER_REGIONS);
    return known.isPresent() || matters ? partners.countries(known) : absent();
  }

  /** The code of a country; where it is not known, one of each kind that rules tell apart. */
  private List<?> code(Attribute attribute, Optional<String> known) {
    return fact(attribute, known.map(Fact::of).orElse(Fact.unknown())).stream()
        .filter(code -> !String.valueOf(code).isBlank()) // no host can name one
        .toList();
  }

  private List<?> roles() {
    Fact<String> known = question.partner().role().map(Fact::of).orElse(Fact.unknown());
    return fact(Attribute.PARTNER_ROLE, known);
  }

  /** The product when it is named; else one of each kind that rules and grants tell apart. */
  private List<?> products() {
    if (question.sale().product().isPresent()) {
      return List.of(question.sale().product().get());
    }
    Set<String> granted = new TreeSet<>();
    question.grants().forEach(grant -> granted.addAll(grant.products()));
    List<Object> products = new ArrayList<>(granted);
    if (!asked(Attribute.SALE_PRODUCT)) {
      products.add(OTHER_PRODUCT);
    }
    for (ValueClass piece : landmarks.pieces(Attribute.SALE_PRODUCT)) {
      if (piece.value() instanceof String sample && !sample.isBlank()) { // no host can name one
        ungranted(sample, granted).ifPresent(products::add);
      }
    }
    return products;
  }

  /**
   * The day of the contract, or none; where it is not known, one of each kind that rules tell
   * apart, among those up to the day of the sale.
   */
  private List<@Nullable Object> contracts() {
    Fact<Optional<LocalDate>> known = question.sale().contractSigned();
    List<@Nullable Object> days = new ArrayList<>();
    if (!known.isUnknown()) {
      known.candidates().forEach(day -> days.add(day.orElse(null)));
    } else if (!asked(Attribute.SALE_CONTRACT_SIGNED)) {
      days.add(null);
    } else {
      for (ValueClass piece : landmarks.pieces(Attribute.SALE_CONTRACT_SIGNED)) {
        if (!(piece instanceof ValueClass.DayClass some)
            || !some.from().isAfter(question.sale().date())) {
          days.add(earliest(piece));
        }
      }
    }
    return days;
  }

  private @Nullable Object earliest(ValueClass piece) {
    LocalDate sold = question.sale().date();
    return piece.value() instanceof LocalDate day && day.isAfter(sold) ? sold : piece.value();
  }

  /** A product that no grant names and no rule tells apart from the sample, if there is one. */
  private Optional<String> ungranted(String sample, Set<String> granted) {
    int piece = landmarks.indexOf(Attribute.SALE_PRODUCT, sample);
    for (String more = ""; more.length() <= granted.size(); more += " ") {
      for (int at = 0; at <= sample.length(); at++) {
        String other = sample.substring(0, at) + more + sample.substring(at);
        if (!granted.contains(other) && landmarks.indexOf(Attribute.SALE_PRODUCT, other) == piece) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  /** One value for each piece that the fact could be in; any value when no rule asks. */
  private <T> List<?> fact(Attribute attribute, Fact<T> known) {
    if (!asked(attribute)) {
      return known.isUnknown() ? absent() : known.candidates().subList(0, 1);
    }
    Attribute meant = landmarks.attribute(attribute);
    if (known.isUnknown() || !known.candidates().stream().allMatch(meant::knows)) {
      return landmarks.pieces(attribute).stream().map(ValueClass::value).toList();
    }
    Set<Integer> seen = new TreeSet<>();
    return known.candidates().stream()
        .filter(value -> seen.add(landmarks.indexOf(attribute, value)))
        .toList();
  }

  private boolean asked(Attribute attribute) {
    return landmarks.attributes().contains(attribute);
  }

  private static List<@Nullable Object> absent() {
    List<@Nullable Object> none = new ArrayList<>();
    none.add(null);
    return none;
  }

  private static String text(Situation situation, Attribute attribute) {
    return String.valueOf(situation.get(attribute));
  }
}
