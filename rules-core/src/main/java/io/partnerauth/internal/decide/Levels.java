package io.partnerauth.internal.decide;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Fact;
import io.partnerauth.FactValues;
import io.partnerauth.Place;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.internal.space.Variable;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a question's facts say and leave open in one place, in the order in which the vendor's table
 * asks, cut finer where grants tell values apart.
 */
final class Levels {
  /** A product that no rule or grant names; the space keeps it apart from real names. */
  private static final String OTHER_PRODUCT = "another product";

  final PlaceOptions places;
  final PlaceOptions partners;

  /** For each class that the buyer could be of, what is known of its owners. */
  final Map<BuyerClass, Holding> holdings = new EnumMap<>(BuyerClass.class);

  private final VendorQuestion question;
  private final Partitions landmarks;
  private final KnownFacts facts;

  /** By attribute that is a share, the stretches of it that rules tell apart, by position. */
  private final Map<Attribute, List<ValueClass.ShareClass>> stretches = new HashMap<>();

  private final List<Level> all = new ArrayList<>();

  /** By variable of the table the level that stands for it. */
  private final int[] ofVariable;

  Levels(
      VendorQuestion question,
      Optional<Place> place,
      List<Variable> variables,
      PlaceFinder finder) {
    this.question = question;
    this.landmarks = finder.landmarks();
    this.facts = KnownFacts.of(question, place.orElse(null), finder.regions());
    LocalDate date = question.sale().date();
    this.places = finder.customers(place, date, question.grants());
    this.partners = finder.partners(question.partner().country(), date);
    this.ofVariable = new int[variables.size()];
    Set<String> customersMaybe = places.maybe();
    Set<String> partnersMaybe = partners.maybe();
    addPlaces(Attribute.CUSTOMER_COUNTRY, places);
    all.add(
        new Level(
            Attribute.CUSTOMER_SUBDIVISION,
            null,
            IntStream.range(0, places.mostParts())
                .mapToObj(part -> new Level.Option(null, FactValues.any(List.of()), part))
                .toList()));
    addPlaces(Attribute.PARTNER_COUNTRY, partners);
    for (int i = 0; i < variables.size(); i++) {
      ofVariable[i] = all.size();
      Variable variable = variables.get(i);
      if (variable instanceof Variable.PlaceVariable) {
        ofVariable[i] = variable.attribute().equals(Attribute.CUSTOMER_COUNTRY) ? 0 : 2;
      } else if (variable instanceof Variable.Element one) {
        all.add(element(one));
      } else if (variable instanceof Variable.AttributeVariable some) {
        all.add(new Level(some.attribute(), null, options(some)));
      } else if (variable instanceof Variable.DoubtfulRegion one) {
        addAssumption(
            one.attribute(),
            one.region(),
            one.attribute().equals(Attribute.CUSTOMER_REGIONS) ? customersMaybe : partnersMaybe);
      }
    }
    if (find(Attribute.SALE_PRODUCT) < 0) {
      all.add(new Level(Attribute.SALE_PRODUCT, null, products(List.of(), OTHER_PRODUCT)));
    }
    List.copyOf(customersMaybe)
        .forEach(region -> addAssumption(Attribute.CUSTOMER_REGIONS, region, customersMaybe));
  }

  private void addPlaces(Attribute attribute, PlaceOptions options) {
    List<Level.Option> countries = new ArrayList<>();
    options
        .countries()
        .forEach(
            one ->
                countries.add(
                    new Level.Option(one.code(), Values.of(one.code()), countries.size())));
    all.add(new Level(attribute, null, countries));
  }

  /** Each region once, where it is unknown of some place that is possible. */
  private void addAssumption(Attribute attribute, String region, Set<String> maybe) {
    FactValues named = Values.of(region);
    List<Level.Option> no = List.of(new Level.Option(false, named, 0));
    List<Level.Option> either = List.of(no.get(0), new Level.Option(true, named, 1));
    all.add(new Level(attribute, region, maybe.remove(region) ? either : no));
  }

  /** {@return all, in order} */
  List<Level> all() {
    return all;
  }

  /** {@return position of the level of a variable of the table} */
  int ofVariable(int variable) {
    return ofVariable[variable];
  }

  /** {@return position of the level of an attribute that is no set; negative when there is none} */
  int find(Attribute attribute) {
    return find(attribute, null);
  }

  /** {@return position of the level of an element; negative when there is none} */
  int find(Attribute attribute, @Nullable Object element) {
    for (int i = 0; i < all.size(); i++) {
      Level level = all.get(i);
      if (level.attribute().equals(attribute)
          && (element == null ? level.element() == null : element.equals(level.element()))) {
        return i;
      }
    }
    return -1;
  }

  /** {@return as far as a share, as it is known, lies in the stretch of an option} */
  Optional<ShareRange> within(Attribute share, Level.Option option, ShareRange known) {
    return requireNonNull(stretches.get(share)).get(option.position()).range().intersect(known);
  }

  KnownFacts facts() {
    return facts;
  }

  /** {@return whether a fact has a value that the table has no position for, such as a blank} */
  boolean hasStrangers(List<Variable> variables) {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i) instanceof Variable.AttributeVariable
          && all.get(ofVariable[i]).options().stream().anyMatch(one -> one.position() < 0)) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether it is known of a set that it is one of some, all words of which are known} */
  boolean isOneOfSome(Attribute attribute) {
    List<?> sets = facts.candidates(attribute);
    return sets != null && sets.stream().allMatch(landmarks.attribute(attribute)::knows);
  }

  /** {@return the partner in one of the countries that it could be in} */
  Situation partner(int country) {
    return Situation.empty()
        .with(Attribute.PARTNER_COUNTRY, partners.countries().get(country).code());
  }

  /** {@return what is known of the owners that an attribute is about, for each class of buyer} */
  List<Owners> owners(Attribute attribute) {
    return attribute.fact().equals("Partner")
        ? List.of(facts.partnersOwners())
        : holdings.keySet().stream().map(facts::customersOwners).toList();
  }

  /** {@return whether one of the groups of owners may control, or may not} */
  static boolean mayControl(Owners owners, Attribute attribute, Object group, boolean does) {
    Boolean known = owners.controllers(attribute).contains(group);
    return known == null || known == does;
  }

  private Level element(Variable.Element one) {
    if (one.attribute().kind().figure().isPresent()) {
      List<Level.Option> either = new ArrayList<>();
      for (int with = 0; with < 2; with++) {
        boolean does = with == 1;
        if (owners(one.attribute()).stream()
            .anyMatch(some -> mayControl(some, one.attribute(), one.element(), does))) {
          either.add(new Level.Option(does, Values.of(one.element()), with));
        }
      }
      return new Level(one.attribute(), one.element(), either);
    }
    List<?> sets = facts.candidates(one.attribute());
    List<Level.Option> options = new ArrayList<>();
    for (int with = 0; with < 2; with++) {
      boolean contained = with == 1;
      if (sets == null || sets.stream().anyMatch(set -> mayContain(one, (Set<?>) set, contained))) {
        options.add(new Level.Option(contained, Values.of(one.element()), with));
      }
    }
    return new Level(one.attribute(), one.element(), options);
  }

  /** A word that the pack does not know may mean any. */
  private static boolean mayContain(Variable.Element one, Set<?> set, boolean contained) {
    return set.contains(one.element()) == contained || (contained && !one.attribute().knows(set));
  }

  /** The stretches of a share in which it may lie, as it is known under one class or another. */
  private List<Level.Option> shares(Variable.AttributeVariable some, List<ShareRange> known) {
    List<ValueClass.ShareClass> pieces =
        some.pieces().stream().map(ValueClass.ShareClass.class::cast).toList();
    stretches.put(some.attribute(), pieces);
    List<Level.Option> options = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      ValueClass.ShareClass piece = pieces.get(i);
      Optional<Share> value =
          known.stream().flatMap(range -> piece.within(range).stream()).findFirst();
      if (value.isPresent()) {
        options.add(new Level.Option(value.get(), piece.values(), i));
      }
    }
    return options;
  }

  private List<Level.Option> options(Variable.AttributeVariable some) {
    if (some.attribute().kind().figure().isPresent()) {
      return shares(
          some,
          owners(some.attribute()).stream().map(owners -> owners.share(some.attribute())).toList());
    }
    return switch (some.attribute().kind()) {
      case CUSTOMER_BUYER_CLASS -> classes(some);
      case CUSTOMER_STATE_INTEREST ->
          shares(some, holdings.values().stream().map(Holding::interest).toList());
      case CUSTOMER_STATE_CONTROLLED -> control(some);
      case SALE_PRODUCT -> products(some.pieces(), null);
      default -> values(some, facts.candidates(some.attribute()));
    };
  }

  /** One value of each class that the fact could be in. */
  private List<Level.Option> values(Variable.AttributeVariable some, @Nullable List<?> candidates) {
    List<Level.Option> options = new ArrayList<>();
    if (candidates == null || !candidates.stream().allMatch(some.partition().attribute()::knows)) {
      for (int i = 0; i < some.pieces().size(); i++) {
        ValueClass piece = some.pieces().get(i);
        if (facts.allows(some, piece)) {
          options.add(new Level.Option(possible(piece), values(piece), i));
        }
      }
      return options;
    }
    Set<Integer> seen = new HashSet<>();
    for (Object value : candidates) {
      int at = some.partition().indexOf(value);
      if (seen.add(at)) {
        ValueClass piece = some.partition().pieces().get(at);
        options.add(new Level.Option(value, values(piece), some.pieces().indexOf(piece)));
      }
    }
    return options;
  }

  private static FactValues values(ValueClass piece) {
    return piece instanceof ValueClass.AbsentClass
            && piece.attribute().equals(Attribute.SALE_CONTRACT_SIGNED)
        ? Values.NO_CONTRACT
        : piece.values();
  }

  private @Nullable Object possible(ValueClass piece) {
    LocalDate sold = question.sale().date();
    boolean contract = piece.attribute().equals(Attribute.SALE_CONTRACT_SIGNED);
    return contract && piece.value() instanceof LocalDate day && day.isAfter(sold)
        ? sold
        : piece.value();
  }

  private List<Level.Option> classes(Variable.AttributeVariable some) {
    Fact<BuyerClass> known = question.customer().buyerClass();
    List<BuyerClass> classes =
        known.isUnknown() ? List.of(BuyerClass.values()) : known.candidates();
    for (BuyerClass one : classes) {
      holdings.put(one, Holding.of(question.customer(), one, question.sale().date()));
    }
    return values(some, classes);
  }

  private List<Level.Option> control(Variable.AttributeVariable some) {
    Set<Boolean> values = new TreeSet<>();
    for (Holding holding : holdings.values()) {
      values.addAll(
          holding.controlled().isUnknown()
              ? List.of(true, false)
              : holding.controlled().candidates());
    }
    return values(some, List.copyOf(values));
  }

  /** The product when it is named; else one of each kind that rules and grants tell apart. */
  private List<Level.Option> products(List<ValueClass> pieces, @Nullable String other) {
    Optional<String> known = question.sale().product();
    if (known.isPresent()) {
      return List.of(product(known.get(), pieces, Values.of(known.get())));
    }
    Set<String> granted = new TreeSet<>();
    question.grants().forEach(grant -> granted.addAll(grant.products()));
    List<Level.Option> products = new ArrayList<>();
    granted.forEach(name -> products.add(product(name, pieces, Values.of(name))));
    if (other != null) {
      products.add(new Level.Option(other, FactValues.inWords(other), -1));
    }
    for (ValueClass piece : pieces) {
      ungranted(String.valueOf(piece.value()), granted)
          .ifPresent(name -> products.add(product(name, pieces, piece.values())));
    }
    return products;
  }

  private Level.Option product(String name, List<ValueClass> pieces, FactValues values) {
    if (pieces.isEmpty()) {
      return new Level.Option(name, values, -1);
    }
    ValueClass piece =
        landmarks
            .pieces(Attribute.SALE_PRODUCT)
            .get(landmarks.indexOf(Attribute.SALE_PRODUCT, name));
    return new Level.Option(name, values, pieces.indexOf(piece));
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
}
