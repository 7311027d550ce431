package io.partnerauth.testkit.reference;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Licence;
import io.partnerauth.OwnFacts;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.name.DeclaredWords;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.rule.Quantities;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every definite situation that the known facts allow, with each value of an unknown fact that a
 * rule or a grant could tell from others.
 *
 * @param clauses of the whole pack
 * @param words those that the pack declares
 * @param vendorCountry that the pack gives the vendor that is asked about
 * @param grants of the vendor that is asked about
 */
record Completions(
    List<ReferenceClause> clauses,
    RegionTable regions,
    DeclaredWords words,
    Optional<String> vendorCountry,
    Customer customer,
    Partner partner,
    Sale sale,
    List<Grant> grants) {
  /** Above it, a question is not for this oracle. */
  private static final int MOST = 200_000;

  private static final Pattern FIGURE =
      Pattern.compile("\\.(interest|owned|single|controlled)(Of|By|From|Listed)");

  /**
   * {@return the situations in one place of the customer}
   *
   * @throws IllegalArgumentException when they are more than 200,000
   */
  List<ReferenceFacts> in(Optional<Place> place, String vendor) {
    List<ReferenceFacts> all =
        List.of(
            ReferenceFacts.NONE
                .with("Grant.vendor", vendor)
                .with("Partner.id", partner.id())
                .with("Sale.kind", sale.kind())
                .with("Sale.channel", sale.channel())
                .with("Sale.date", sale.date()));
    all = each(all, "Customer.country", facts -> countries(place.map(Place::country)));
    all = each(all, "Customer.subdivision", facts -> parts(facts, place));
    all =
        each(
            all,
            "Customer.regions",
            facts -> regions(facts, "Customer.country", "Customer.subdivision"));
    all =
        each(
            all,
            "Customer.headquarters",
            facts -> code(customer.headquarters(), "Customer.headquarters"));
    all = each(all, "Grant.vendorCountry", facts -> code(vendorCountry, "Grant.vendorCountry"));
    all = each(all, "Customer.buyerClass", facts -> classes());
    all = each(all, "Customer.sector", facts -> word(customer.sector(), "Customer.sector"));
    all =
        each(
            all,
            "Customer.stateInterest",
            facts -> shares("Customer.stateInterest", interest(facts)));
    all = each(all, "Customer.stateControlled", this::control);
    all = each(all, "Customer.listings", facts -> sets(customer.listings(), "Customer.listings"));
    all = each(all, "Customer.endUses", facts -> sets(customer.endUses(), "Customer.endUses"));
    all = each(all, "Customer.labels", facts -> sets(customer.labels(), "Customer.labels"));
    all = each(all, "Partner.country", facts -> partnerCountries());
    all = each(all, "Partner.regions", facts -> regions(facts, "Partner.country", ""));
    all =
        each(
            all,
            "Partner.role",
            facts -> word(partner.role().map(Fact::of).orElse(Fact.unknown()), "Partner.role"));
    all = each(all, "Partner.labels", facts -> sets(partner.labels(), "Partner.labels"));
    all = each(all, "Sale.categories", facts -> sets(sale.categories(), "Sale.categories"));
    all = each(all, "Sale.deployment", facts -> word(sale.deployment(), "Sale.deployment"));
    all =
        each(
            all,
            "Sale.classification",
            facts -> word(sale.classification(), "Sale.classification"));
    all = each(all, "Sale.licences", facts -> sets(Fact.of(valid()), "Sale.licences"));
    all = each(all, "Sale.labels", facts -> sets(sale.labels(), "Sale.labels"));
    for (String attribute : own()) {
      all = each(all, attribute, facts -> own(attribute));
    }
    for (String attribute : figures()) {
      all = each(all, attribute, facts -> figures(attribute, owners(attribute, facts, place)));
    }
    all = each(all, "Sale.contractSigned", facts -> contracts());
    return each(all, "Sale.product", facts -> products());
  }

  /** The names of the licences that are valid on the day of the sale. */
  private Set<String> valid() {
    Set<String> names = new TreeSet<>();
    for (Licence licence : sale.licences()) {
      boolean begun = licence.from().isEmpty() || !licence.from().get().isAfter(sale.date());
      boolean over = licence.to().isPresent() && !licence.to().get().isAfter(sale.date());
      if (begun && !over) {
        names.add(licence.name());
      }
    }
    return names;
  }

  private static List<ReferenceFacts> each(
      List<ReferenceFacts> all,
      String attribute,
      Function<ReferenceFacts, Collection<? extends Optional<?>>> values) {
    List<ReferenceFacts> more = new ArrayList<>();
    for (ReferenceFacts facts : all) {
      values.apply(facts).forEach(value -> more.add(facts.with(attribute, value)));
      if (more.size() > MOST) {
        throw new IllegalArgumentException(
            "More than " + MOST + " situations are possible; say more about the customer");
      }
    }
    return more;
  }

  private Stream<ReferenceComparison> tests(String attribute) {
    return clauses.stream()
        .flatMap(clause -> clause.condition().tests())
        .filter(test -> test.attribute().equals(attribute));
  }

  private boolean asked(String attribute) {
    return tests(attribute).findAny().isPresent();
  }

  /** Any one value when nobody asks, else every value that is possible. */
  private List<Optional<?>> some(String attribute, List<?> possible) {
    return (asked(attribute) ? possible : possible.subList(0, 1))
        .stream().<Optional<?>>map(Optional::of).toList();
  }

  /** What is known; else, or where a word is not declared, each that is possible. */
  private List<Optional<?>> word(Fact<String> fact, String attribute) {
    Set<String> known = words(attribute);
    if (!fact.isUnknown() && known.containsAll(fact.candidates())) {
      return some(attribute, fact.candidates());
    }
    List<String> all = new ArrayList<>(known);
    if (!isDeclared(attribute)) {
      all.add("a word that nobody names");
    }
    return some(attribute, all);
  }

  /** The words that the pack declares, perhaps none. */
  SortedMap<String, DeclaredWords.DeclaredWord> declared(String attribute) {
    return words.declared().entrySet().stream()
        .filter(one -> one.getKey().toString().equals(attribute))
        .findFirst()
        .map(one -> one.getValue().words())
        .orElse(Collections.emptySortedMap());
  }

  private boolean isDeclared(String attribute) {
    return !declared(attribute).isEmpty();
  }

  /** Those that the pack declares; where it declares none, those that rules name. */
  private Set<String> words(String attribute) {
    Set<String> all = new TreeSet<>(declared(attribute).keySet());
    if (all.isEmpty()) {
      tests(attribute).forEach(test -> all.add(String.valueOf(test.literal())));
    }
    return all;
  }

  /** The attributes of the pack's own that rules ask about, such as {@code Sale.day["ends"]}. */
  private Set<String> own() {
    return clauses.stream()
        .flatMap(clause -> clause.condition().tests())
        .map(ReferenceComparison::attribute)
        .filter(attribute -> attribute.endsWith("]") && !FIGURE.matcher(attribute).find())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The figures of owners that rules ask for, such as {@code Customer.ownedFrom["RU"]}. */
  private Set<String> figures() {
    return clauses.stream()
        .flatMap(clause -> clause.condition().tests())
        .map(ReferenceComparison::attribute)
        .filter(attribute -> FIGURE.matcher(attribute).find())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private KnownOwners owners(String attribute, ReferenceFacts facts, Optional<Place> place) {
    return attribute.startsWith("Partner")
        ? KnownOwners.of(partner, this)
        : KnownOwners.of(customer, isStateByStatus(facts), place.map(Place::country), this);
  }

  private List<Optional<?>> figures(String attribute, KnownOwners owners) {
    String[] parts = attribute.split("[.\\[\"]+");
    if (parts.length > 2) {
      return shares(attribute, owners.share(parts[1], parts[2]));
    }
    List<Set<String>> sets = List.of(Set.of());
    for (String group : words(attribute)) {
      Optional<Boolean> does = owners.controlled(parts[1], group);
      List<Set<String>> next = new ArrayList<>();
      for (Set<String> set : sets) {
        if (does.filter(known -> known).isEmpty()) {
          next.add(set);
        }
        if (does.filter(known -> !known).isEmpty()) {
          Set<String> with = new TreeSet<>(set);
          with.add(group);
          next.add(with);
        }
      }
      sets = next;
    }
    return sets.stream().<Optional<?>>map(Optional::of).toList();
  }

  /** What is known; else each value that rules name, and those beside them. */
  private List<Optional<?>> own(String attribute) {
    String[] parts = attribute.split("[.\\[\"]+");
    OwnFacts facts =
        switch (parts[0]) {
          case "Customer" -> customer.own();
          case "Partner" -> partner.own();
          default -> sale.own();
        };
    Fact<?> known = facts.of(parts[1], parts[2]);
    Set<Object> values = new LinkedHashSet<>(known.candidates());
    if (known.isUnknown()) {
      tests(attribute)
          .map(ReferenceComparison::literal)
          .forEach(literal -> values.addAll(beside(literal)));
    }
    return values.stream().<Optional<?>>map(Optional::of).toList();
  }

  private static List<?> beside(@Nullable Object literal) {
    if (literal instanceof BigDecimal number) {
      BigDecimal step = new BigDecimal("0.0001"); // nearer than any two literals are
      return Stream.of(number, number.add(step), number.subtract(step).max(BigDecimal.ZERO))
          .map(Quantities::normal)
          .toList();
    }
    return literal instanceof LocalDate day
        ? List.of(day, day.minusDays(1), day.plusDays(1))
        : List.of(true, false);
  }

  /** What is known; else none, and the days on and beside those that rules name. */
  private List<Optional<LocalDate>> contracts() {
    if (!sale.contractSigned().isUnknown()) {
      return sale.contractSigned().candidates();
    }
    Set<LocalDate> days = new TreeSet<>(List.of(sale.date()));
    tests("Sale.contractSigned")
        .map(ReferenceComparison::literal)
        .filter(LocalDate.class::isInstance)
        .map(LocalDate.class::cast)
        .forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
    days.removeIf(day -> day.isAfter(sale.date()));
    List<Optional<LocalDate>> all = new ArrayList<>(days.stream().map(Optional::of).toList());
    all.add(Optional.empty());
    return all;
  }

  /**
   * The known country; else each that a rule, a grant or a region names, and another one; all of
   * them where rules look into the code.
   */
  private List<Optional<String>> countries(Optional<String> country) {
    if (country.isPresent()) {
      return List.of(country);
    }
    Set<String> named = new TreeSet<>();
    regions.rows().forEach(row -> named.add(row.member()));
    grants.forEach(grant -> named.addAll(grant.territory()));
    List<ReferenceComparison> tests =
        Stream.of("Customer.country", "Customer.subdivision", "Partner.country")
            .flatMap(this::tests)
            .toList();
    tests.forEach(test -> named.add(String.valueOf(test.literal())));
    List<String> codes = List.of(Locale.getISOCountries());
    if (tests.stream().anyMatch(ReferenceComparison::looksInside)) {
      return codes.stream().map(Optional::of).toList();
    }
    List<String> some = new ArrayList<>(codes);
    some.removeIf(code -> named.stream().noneMatch(name -> name.startsWith(code)));
    codes.stream().filter(code -> !some.contains(code)).findFirst().ifPresent(some::add);
    return some.stream().map(Optional::of).toList();
  }

  /** The known code of a country; else each that a rule names, and another one. */
  private List<Optional<String>> code(Optional<String> known, String attribute) {
    if (known.isPresent() || !asked(attribute)) {
      return List.of(known);
    }
    List<String> codes = List.of(Locale.getISOCountries());
    if (tests(attribute).anyMatch(ReferenceComparison::looksInside)) {
      return codes.stream().map(Optional::of).toList();
    }
    Set<String> named = new TreeSet<>();
    tests(attribute).forEach(test -> named.add(String.valueOf(test.literal())));
    codes.stream().filter(code -> !named.contains(code)).findFirst().ifPresent(named::add);
    return named.stream().map(Optional::of).toList();
  }

  private List<Optional<String>> partnerCountries() {
    boolean matters = asked("Partner.country") || asked("Partner.regions");
    return matters ? countries(partner.country()) : List.of(partner.country());
  }

  /** The known part; else each that a rule, a grant or a region names, another one, or none. */
  private List<Optional<String>> parts(ReferenceFacts facts, Optional<Place> place) {
    if (place.isPresent() && place.get().subdivision().isPresent()) {
      return List.of(place.get().subdivision());
    }
    String country = facts.text("Customer.country").orElseThrow();
    Set<String> parts = new TreeSet<>(regions.parts(country));
    grants.forEach(grant -> parts.addAll(grant.territory()));
    tests("Customer.subdivision").forEach(test -> parts.add(String.valueOf(test.literal())));
    parts.retainAll(PlaceCodes.parts(country));
    if (tests("Customer.subdivision").anyMatch(ReferenceComparison::looksInside)) {
      parts.addAll(PlaceCodes.parts(country));
    }
    PlaceCodes.parts(country).stream()
        .filter(part -> !parts.contains(part))
        .findFirst()
        .ifPresent(parts::add);
    List<Optional<String>> all = new ArrayList<>(parts.stream().map(Optional::of).toList());
    all.add(Optional.empty());
    return all;
  }

  private List<Optional<Set<String>>> regions(ReferenceFacts facts, String country, String part) {
    return facts.text(country).isEmpty()
        ? List.of(Optional.of(Set.of()))
        : regions.possible(facts.text(country).get(), facts.text(part), sale.date()).stream()
            .map(Optional::of)
            .toList();
  }

  /** Every class, also where no rule asks: it decides what is known of the owners. */
  private List<Optional<BuyerClass>> classes() {
    List<BuyerClass> possible =
        customer.buyerClass().isUnknown()
            ? List.of(BuyerClass.values())
            : customer.buyerClass().candidates();
    return possible.stream().map(Optional::of).toList();
  }

  /** Status comes before arithmetic: the class before shares. */
  private Optional<Boolean> isStateByStatus(ReferenceFacts facts) {
    BuyerClass buyerClass = (BuyerClass) requireNonNull(facts.get("Customer.buyerClass"));
    boolean saysSomething =
        customer.ownership().isPresent()
            || customer.stateInterest().isPresent()
            || !customer.figures().isEmpty()
            || !customer.stateControlled().isUnknown();
    return switch (buyerClass) {
      case GOVERNMENT_AGENCY, STATE_INSTITUTION -> Optional.of(true);
      case PRIVATE_INSTITUTION, PERSON -> saysSomething ? Optional.empty() : Optional.of(false);
      case COMPANY -> Optional.empty();
    };
  }

  private Optional<GroupHolding> computed() {
    return customer.ownership().map(graph -> graph.stateHolding(OwnershipGraph.SELF, sale.date()));
  }

  private ShareRange interest(ReferenceFacts facts) {
    return isStateByStatus(facts)
        .map(state -> ShareRange.exactly(state ? Share.HUNDRED : Share.ZERO))
        .or(() -> computed().map(GroupHolding::interest))
        .or(customer::stateInterest)
        .orElse(ShareRange.UNKNOWN);
  }

  private List<Optional<?>> control(ReferenceFacts facts) {
    List<Boolean> possible =
        isStateByStatus(facts)
            .map(List::of)
            .or(
                () ->
                    computed()
                        .map(
                            holding ->
                                switch (holding.controlled()) {
                                  case YES -> List.of(true);
                                  case NO -> List.of(false);
                                  case UNKNOWN -> List.of(true, false);
                                }))
            .orElse(
                customer.stateControlled().isUnknown()
                    ? List.of(true, false)
                    : customer.stateControlled().candidates());
    return some("Customer.stateControlled", possible);
  }

  /** Every share that a rule names, the middles between those, and the ends, where in range. */
  private List<Optional<?>> shares(String attribute, ShareRange range) {
    TreeSet<Share> marks = new TreeSet<>(List.of(range.low(), range.high()));
    tests(attribute).map(test -> (Share) test.literal()).forEach(marks::add);
    TreeSet<Share> values = new TreeSet<>(marks);
    Share before = Share.ZERO;
    for (Share mark : marks) {
      if (before.compareTo(mark) < 0) {
        values.add(ShareRange.between(before, mark).middle());
      }
      before = mark;
    }
    return some(attribute, values.stream().filter(range::contains).toList());
  }

  /** Every set of the words that rules name; the others are told apart by nobody. */
  private List<Optional<?>> sets(Fact<Set<String>> fact, String attribute) {
    if (fact.isUnknown()) {
      return some(attribute, subsets(attribute));
    }
    Set<String> known = words(attribute);
    Set<Object> sets = new LinkedHashSet<>();
    for (Set<String> said : fact.candidates()) {
      Set<String> set = withUnions(said, attribute);
      if (known.containsAll(set)) {
        sets.add(set);
      } else { // a word that nobody knows may stand for any
        subsets(attribute)
            .forEach(
                other -> {
                  Set<Object> both = new HashSet<>(set);
                  both.addAll(other);
                  sets.add(both);
                });
      }
    }
    return some(attribute, List.copyOf(sets));
  }

  /** Who is on a list is on each list that includes it. */
  private Set<String> withUnions(Set<String> said, String attribute) {
    SortedMap<String, DeclaredWords.DeclaredWord> declared = declared(attribute);
    Set<String> all = new TreeSet<>(said);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<String, DeclaredWords.DeclaredWord> word : declared.entrySet()) {
        grown |= !Collections.disjoint(word.getValue().includes(), all) && all.add(word.getKey());
      }
    }
    return all;
  }

  private List<Set<Object>> subsets(String attribute) {
    Set<Set<Object>> sets = new LinkedHashSet<>(Set.of(Set.of()));
    tests(attribute)
        .map(ReferenceComparison::literal)
        .forEach(
            word ->
                List.copyOf(sets)
                    .forEach(
                        set -> {
                          Set<Object> with = new HashSet<>(set);
                          with.add(word);
                          sets.add(with);
                        }));
    return List.copyOf(sets);
  }

  /** The product that is named; else each that a rule or a grant names, and another one. */
  private List<Optional<String>> products() {
    if (sale.product().isPresent()) {
      return List.of(sale.product());
    }
    Set<String> products = new TreeSet<>(Set.of("a product that nobody names"));
    grants.forEach(grant -> products.addAll(grant.products()));
    tests("Sale.product")
        .filter(test -> test.literal() != null)
        .forEach(
            test -> {
              products.add((String) test.literal());
              if (test.looksInside()) {
                products.add(test.literal() + " edition");
                products.add("Some " + test.literal());
              }
            });
    return products.stream().map(Optional::of).toList();
  }
}
