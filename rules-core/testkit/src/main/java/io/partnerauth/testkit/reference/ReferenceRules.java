package io.partnerauth.testkit.reference;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.Vendor;
import io.partnerauth.facts.Channel;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.SourceFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides as the library does, but in the plainest way: rules are read by Drools' own parser, every
 * rule is asked of every situation that the known facts allow, and nothing is remembered.
 *
 * <p>An oracle for tests: {@code assertEquals(reference.outcome(customer, partner, sale),
 * rules.evaluate(customer, partner, sale).outcome())}. It reads packs that the library accepts; it
 * checks nothing. What a state holds through others comes from the library's own ownership graph.
 * Immutable and thread-safe.
 */
public final class ReferenceRules {
  private static final Set<String> PLACES =
      Set.of("Customer.country", "Customer.subdivision", "Customer.regions");

  private final List<ReferenceClause> clauses;
  private final RegionTable regions;
  private final NameTables names;
  private final Outcome unverified;

  private ReferenceRules(
      List<ReferenceClause> clauses, RegionTable regions, NameTables names, Outcome unverified) {
    this.clauses = clauses;
    this.regions = regions;
    this.names = names;
    this.unverified = unverified;
  }

  /**
   * {@return the rules of a pack whose files are these texts}
   *
   * @param texts by path within the pack, with slashes; those that are no rules or regions are left
   *     out
   * @throws IllegalArgumentException when Drools does not read one of them
   */
  public static ReferenceRules of(Map<String, String> texts) {
    List<String> files =
        new TreeMap<>(Mistakes.all("path", "text of a file", Mistakes.given("map of texts", texts)))
            .entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .map(Map.Entry::getValue)
                .toList();
    return new ReferenceRules(
        ReferenceReader.of(files),
        RegionTable.of(Optional.ofNullable(texts.get("regions.csv"))),
        names(texts),
        Outcome.REVIEW);
  }

  private static NameTables names(Map<String, String> texts) {
    return NameTables.read(
        table(texts, "vendors.csv"),
        table(texts, "products.csv"),
        table(texts, "words.csv"),
        Optional.empty());
  }

  private static Optional<SourceFile> table(Map<String, String> texts, String name) {
    return Optional.ofNullable(texts.get(name)).map(text -> new SourceFile(name, text));
  }

  /**
   * {@return the rules in a folder}
   *
   * @throws IllegalArgumentException when Drools does not read one of them
   */
  public static ReferenceRules in(Path folder) {
    return of(PackFiles.in(Mistakes.given("rules folder", folder)).texts());
  }

  /**
   * {@return the shipped rules, from the artifact {@code rules-drl} on the class path}
   *
   * @throws IllegalArgumentException when Drools does not read one of them
   */
  public static ReferenceRules shipped() {
    return of(PackFiles.onClassPath().texts());
  }

  /**
   * {@return the same under another policy for directives that only the press reported}
   *
   * @param outcome the most that their verdicts count for: CONDITIONAL, REVIEW (the default) or
   *     REVOKED
   */
  public ReferenceRules unverified(Outcome outcome) {
    return new ReferenceRules(clauses, regions, names, Mistakes.given("outcome", outcome));
  }

  /**
   * {@return the outcome of the sale: the most severe over the vendors that are asked about and the
   * customer's places}
   *
   * @throws IllegalArgumentException when the unknown facts allow more than 200,000 situations
   */
  public Outcome outcome(Customer customer, Partner partner, Sale sale) {
    Mistakes.given("customer", customer);
    Mistakes.given("partner", partner);
    Mistakes.given("sale", sale);
    return vendors(partner, sale).stream()
        .map(vendor -> ruling(customer, partner, sale, vendor))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Set<String> vendors(Partner partner, Sale sale) {
    Set<String> vendors = new TreeSet<>();
    partner.grants().forEach(grant -> vendors.add(grant.vendor()));
    if (sale.vendor().isPresent()) {
      return Set.of(sale.vendor().get());
    }
    return vendors.isEmpty() ? Set.of("") : vendors;
  }

  private Outcome ruling(Customer customer, Partner partner, Sale sale, String vendor) {
    List<Grant> grants =
        partner.grants().stream().filter(grant -> grant.vendor().equals(vendor)).toList();
    List<Optional<Place>> places =
        customer.places().isEmpty()
            ? List.of(Optional.empty())
            : customer.places().stream().map(Optional::of).toList();
    Asked asked = new Asked(customer, partner, sale, vendor);
    Outcome certain =
        Stream.concat(
                places.stream().map(place -> in(place, asked, grants)),
                customer.places().stream().flatMap(place -> inSecondCountry(place, asked, grants)))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Outcome worst =
        customer.places().stream()
            .filter(place -> place.subdivision().isEmpty())
            .flatMap(place -> inSharedPart(place, asked, grants))
            .reduce(certain, Outcome::max);
    return worst == certain ? certain : certain.max(Outcome.REVIEW);
  }

  private record Asked(Customer customer, Partner partner, Sale sale, String vendor) {}

  private Outcome in(Optional<Place> place, Asked asked, List<Grant> grants) {
    Completions completions =
        new Completions(
            clauses,
            regions,
            names.words(),
            Optional.ofNullable(names.vendors().get(asked.vendor)).flatMap(Vendor::country),
            asked.customer,
            asked.partner,
            described(asked.sale, asked.vendor),
            grants);
    return agreed(completions.in(place, asked.vendor), grants);
  }

  /** With what products.csv says that the product is. */
  private Sale described(Sale sale, String vendor) {
    Optional<Vendor> of = Optional.ofNullable(names.vendors().get(vendor));
    Optional<Vendor.Product> product =
        of.stream()
            .flatMap(known -> known.products().stream())
            .filter(
                known ->
                    sale.product()
                        .filter(name -> name.equals(known.name()) || known.aliases().contains(name))
                        .isPresent())
            .findFirst();
    return product
        .map(
            known ->
                sale.toBuilder()
                    .categories(said(known.categories(), sale.categories()))
                    .deployment(said(known.deployment(), sale.deployment()))
                    .classification(said(known.classification(), sale.classification()))
                    .build())
        .orElse(sale);
  }

  private static <T> Fact<T> said(Fact<T> pack, Fact<T> host) {
    return pack.isUnknown() ? host : pack;
  }

  /** What is said of the parts that a country shares with another one. */
  private Stream<Outcome> inSharedPart(Place country, Asked asked, List<Grant> grants) {
    return Stream.concat(
        PlaceCodes.shared(country.country()).stream()
            .flatMap(part -> inSecondCountry(Place.of(part), asked, grants)),
        PlaceCodes.alsoIn(country.country()).stream()
            .filter(part -> isNamed(part, asked.vendor))
            .map(part -> in(Optional.of(Place.of(part)), asked, covering(country, asked, grants))));
  }

  /** Whether a rule about the vendor's sales names a place itself, or a region that does. */
  private boolean isNamed(String place, String vendor) {
    ReferenceFacts facts = ReferenceFacts.NONE.with("Grant.vendor", vendor);
    Set<Object> literals =
        clauses.stream()
            .filter(
                clause ->
                    !clause.namesVendor()
                        || clause
                            .condition()
                            .tests()
                            .anyMatch(
                                test ->
                                    test.attribute().equals("Grant.vendor") && test.test(facts)))
            .flatMap(clause -> clause.condition().tests())
            .filter(test -> PLACES.contains(test.attribute()))
            .map(test -> test.literal())
            .collect(toSet());
    return literals.contains(place)
        || regions.rows().stream()
            .anyMatch(row -> row.member().equals(place) && literals.contains(row.region()));
  }

  /** What the rules about a place's second country say, if its own code may be sold to. */
  private Stream<Outcome> inSecondCountry(Place place, Asked asked, List<Grant> grants) {
    return PlaceCodes.second(place.toString()).stream()
        .map(country -> in(Optional.of(Place.of(country)), asked, covering(place, asked, grants)));
  }

  /** The grants, those that may cover a place without a territory. */
  private List<Grant> covering(Place place, Asked asked, List<Grant> grants) {
    Set<String> names = new TreeSet<>(List.of(place.country(), place.toString()));
    regions
        .possible(place.country(), place.subdivision(), asked.sale.date())
        .forEach(names::addAll);
    return grants.stream()
        .map(
            grant ->
                grant.territory().stream().noneMatch(names::contains)
                    ? grant
                    : grant.toBuilder().territory(List.of()).build())
        .toList();
  }

  /** What all situations agree on, else REVIEW: unknown is never permission. */
  private Outcome agreed(List<ReferenceFacts> situations, List<Grant> grants) {
    List<Outcome> outcomes =
        situations.stream().map(facts -> outcome(facts, grants)).distinct().limit(2).toList();
    return outcomes.size() == 1 ? outcomes.get(0) : Outcome.REVIEW;
  }

  private Outcome outcome(ReferenceFacts facts, List<Grant> grants) {
    return grants.stream()
        .filter(grant -> covers(grant, facts))
        .map(grant -> worst(facts.with("Grant.program", grant.program()), clauses))
        .min(Comparator.naturalOrder()) // the partner uses the grant that suits best
        .orElseGet(
            () ->
                worst(facts, clauses.stream().filter(clause -> !clause.namesVendor()).toList())
                    .max(Outcome.NO_GRANT));
  }

  private Outcome worst(ReferenceFacts facts, List<ReferenceClause> asked) {
    return asked.stream()
        .filter(clause -> clause.condition().test(facts))
        .map(clause -> clause.weight(unverified))
        .max(Comparator.naturalOrder())
        .orElse(Outcome.AUTHORIZED);
  }

  private static boolean covers(Grant grant, ReferenceFacts facts) {
    LocalDate date = (LocalDate) requireNonNull(facts.values().get("Sale.date"));
    Set<String> where = new TreeSet<>();
    facts.set("Customer.regions").forEach(region -> where.add((String) region));
    facts.text("Customer.country").ifPresent(where::add);
    facts.text("Customer.subdivision").ifPresent(where::add);
    where.retainAll(grant.territory());
    return (grant.territory().isEmpty() || !where.isEmpty())
        && (grant.channels().isEmpty()
            || grant.channels().contains((Channel) facts.values().get("Sale.channel")))
        && (grant.products().isEmpty()
            || facts.text("Sale.product").filter(grant.products()::contains).isPresent())
        && (grant.from().isEmpty() || !date.isBefore(grant.from().get()))
        && (grant.to().isEmpty() || date.isBefore(grant.to().get()));
  }
}
