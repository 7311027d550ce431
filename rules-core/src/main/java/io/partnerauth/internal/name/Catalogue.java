package io.partnerauth.internal.name;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Fact;
import io.partnerauth.Licence;
import io.partnerauth.Sale;
import io.partnerauth.Vendor;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.Folding;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Letters;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import io.partnerauth.internal.text.Sha256;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The vendors, products and words that are known when a question is decided.
 *
 * <p>They stand in the pack's {@code vendors.csv}, {@code products.csv} and {@code words.csv}.
 * Where it leaves out the first, those vendors are known that its rules name; a host may add
 * vendors. Immutable and thread-safe.
 */
public final class Catalogue {
  private final SortedMap<String, Vendor> vendors;
  private final KnownNames vendorNames;
  private final Map<String, KnownNames> products = new HashMap<>();

  /** By vendor and name, the products of which more is known than their names. */
  private final Map<String, Map<String, Vendor.Product>> descriptions = new HashMap<>();

  private final DeclaredWords declared;
  private final Map<Attribute, KnownNames> words;
  private final String added;

  private Catalogue(
      SortedMap<String, Vendor> vendors,
      DeclaredWords declared,
      Map<Attribute, KnownNames> words,
      String added) {
    this.added = added;
    this.vendors = vendors;
    this.vendorNames = NameTables.names(vendors);
    this.declared = declared;
    this.words = words;
    Map<List<Vendor.Product>, KnownNames> alike = new HashMap<>(); // a host may give all to each
    vendors.forEach(
        (name, vendor) -> {
          products.put(
              name, alike.computeIfAbsent(vendor.products(), of -> NameTables.products(vendor)));
          describe(vendor);
        });
  }

  private void describe(Vendor vendor) {
    Map<String, Vendor.Product> of = new HashMap<>();
    for (Vendor.Product product : vendor.products()) {
      if (!(product.categories().isUnknown()
          && product.deployment().isUnknown()
          && product.classification().isUnknown())) {
        of.put(product.name(), withUnions(product));
      }
    }
    if (!of.isEmpty()) {
      descriptions.put(vendor.name(), of);
    }
  }

  private Vendor.Product withUnions(Vendor.Product product) {
    if (product.categories().isUnknown()) {
      return product;
    }
    return new Vendor.Product(
        product.name(),
        product.aliases(),
        Fact.oneOf(
            product.categories().candidates().stream()
                .map(some -> withUnions(Attribute.SALE_CATEGORIES, some))
                .toList()),
        product.deployment(),
        product.classification());
  }

  /** {@return the sale of a vendor's product, with what the pack says that the product is} */
  public Sale described(Sale sale, String vendor) {
    Map<String, Vendor.Product> of = descriptions.get(vendor);
    if (of == null || sale.product().isEmpty()) {
      return sale;
    }
    String written = sale.product().get();
    Vendor.Product product = of.get(written);
    if (product == null) {
      product = products(vendor).find(written).map(of::get).orElse(null);
    }
    return product == null
        ? sale
        : sale.toBuilder()
            .categories(said(product.categories(), sale.categories()))
            .deployment(said(product.deployment(), sale.deployment()))
            .classification(said(product.classification(), sale.classification()))
            .build();
  }

  /** {@return the names that a pack of these tables and rules knows} */
  public static Catalogue of(NameTables tables, Collection<Rule> rules) {
    SortedMap<String, Vendor> vendors = new TreeMap<>(tables.vendors());
    if (!tables.vendorsListed()) {
      named(rules, Attribute.GRANT_VENDOR)
          .forEach(name -> vendors.putIfAbsent(name, Vendor.of(name)));
    }
    if (!tables.productsListed()) {
      vendors.replaceAll((name, vendor) -> with(vendor, productsNamed(rules, name)));
    }
    Map<Attribute, KnownNames> words = new HashMap<>();
    DeclaredWords.attributes()
        .forEach(
            attribute ->
                words.put(
                    attribute,
                    tables
                        .words()
                        .names(attribute)
                        .orElseGet(() -> KnownNames.of(named(rules, attribute)))));
    return new Catalogue(vendors, tables.words(), words, "");
  }

  /**
   * {@return the same catalogue with more vendors; one that it has already gets the aliases and
   * products of both}
   *
   * @throws IllegalArgumentException when a name or alias already means another vendor or product
   */
  public Catalogue and(Collection<Vendor> more) {
    SortedMap<String, Vendor> all = new TreeMap<>(vendors);
    more.forEach(vendor -> all.merge(vendor.name(), vendor, Catalogue::merged));
    Map<String, Vendor> knownFirst = new LinkedHashMap<>();
    vendors.keySet().forEach(name -> knownFirst.put(name, all.get(name)));
    knownFirst.putAll(all);
    checkApart(knownFirst.values());
    return changed(all, programs());
  }

  /**
   * {@return the same catalogue with more partner programs}
   *
   * @throws IllegalArgumentException when a name is none
   */
  public Catalogue withPrograms(Collection<String> more) {
    more.forEach(name -> checkLetters("program", name));
    return changed(vendors, programs().and(KnownNames.of(more)));
  }

  /** Itself when nothing is new. */
  private Catalogue changed(SortedMap<String, Vendor> all, KnownNames allPrograms) {
    if (all.equals(vendors) && allPrograms.names().equals(programs().names())) {
      return this;
    }
    String digest = Sha256.of(all.values() + "\n" + allPrograms.names()).substring(0, 12);
    Map<Attribute, KnownNames> more = new HashMap<>(words);
    more.put(Attribute.GRANT_PROGRAM, allPrograms);
    return new Catalogue(all, declared, more, "+{names=" + digest + "}");
  }

  /** {@return what is added to a pack's version when a host added names; else empty} */
  public String added() {
    return added;
  }

  private static Vendor merged(Vendor one, Vendor other) {
    Set<String> aliases = new TreeSet<>(one.aliases());
    aliases.addAll(other.aliases());
    return with(
        new Vendor(one.name(), aliases, one.country().or(other::country), one.products()),
        other.products());
  }

  private static Vendor with(Vendor vendor, Collection<Vendor.Product> more) {
    Map<String, Vendor.Product> all = new TreeMap<>();
    vendor.products().forEach(product -> all.put(product.name(), product));
    for (Vendor.Product product : more) {
      all.merge(product.name(), product, Catalogue::merged);
    }
    return new Vendor(vendor.name(), vendor.aliases(), vendor.country(), List.copyOf(all.values()));
  }

  private static Vendor.Product merged(Vendor.Product one, Vendor.Product other) {
    Set<String> aliases = new TreeSet<>(one.aliases());
    aliases.addAll(other.aliases());
    return new Vendor.Product(
        one.name(),
        aliases,
        said(one.categories(), other.categories()),
        said(one.deployment(), other.deployment()),
        said(one.classification(), other.classification()));
  }

  /** What the first one says counts. */
  private static <T> Fact<T> said(Fact<T> one, Fact<T> other) {
    return one.isUnknown() ? other : one;
  }

  private static void checkApart(Collection<Vendor> vendors) {
    Map<String, String> taken = new HashMap<>();
    for (Vendor vendor : vendors) {
      checkApart("vendor", vendor.name(), vendor.aliases(), taken);
      Map<String, String> ofVendor = new HashMap<>();
      for (Vendor.Product product : vendor.products()) {
        checkApart("product", product.name(), product.aliases(), ofVendor);
      }
    }
  }

  private static void checkApart(
      String kind, String name, Set<String> aliases, Map<String, String> taken) {
    Stream.concat(Stream.of(name), aliases.stream())
        .forEach(
            said -> {
              checkLetters(kind, said);
              String other = taken.putIfAbsent(Folding.fold(said), name);
              if (other != null && !other.equals(name)) {
                throw new IllegalArgumentException(
                    "\"%s\" already means the %s \"%s\"; a name means one thing"
                        .formatted(said, kind, other));
              }
            });
  }

  /** As strict as the tables: a name that looks like another one would be known beside it. */
  private static void checkLetters(String kind, String name) {
    Letters.flawOfName(name)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException(
                  "The name \"%s\" of a %s has %s; %s"
                      .formatted(Printable.of(name), kind, flaw.what(), flaw.help()));
            });
  }

  /** {@return the products that rules about this vendor's sales name} */
  private static List<Vendor.Product> productsNamed(Collection<Rule> rules, String vendor) {
    List<Rule> about =
        rules.stream()
            .filter(rule -> rule.vendors().isEmpty() || rule.vendors().contains(vendor))
            .toList();
    return named(about, Attribute.SALE_PRODUCT).stream().map(Vendor.Product::of).toList();
  }

  private static SortedSet<String> named(Collection<Rule> rules, Attribute attribute) {
    return rules.stream()
        .flatMap(Rule::tests)
        .flatMap(test -> name(test, attribute).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> name(Condition.Test test, Attribute attribute) {
    boolean whole =
        test.operator() != Operator.STARTS_WITH && test.operator() != Operator.ENDS_WITH;
    return test.attribute().equals(attribute) && whole
        ? Optional.ofNullable((String) test.literal())
        : Optional.empty();
  }

  /** {@return the rules, with the words that are known of each attribute that has no others} */
  public List<Rule> withWords(List<Rule> rules) {
    Map<Attribute, Attribute> named = new HashMap<>(); // each once: thousands of tests may share it
    words.forEach((attribute, known) -> named.put(attribute, attribute.words(known.names(), true)));
    named.put(
        Attribute.GRANT_VENDOR_COUNTRY, Attribute.GRANT_VENDOR_COUNTRY.countries(countries()));
    return rules.stream()
        .map(rule -> rule.tests().anyMatch(named(named)) ? with(rule, named) : rule)
        .toList();
  }

  private static Predicate<Condition.Test> named(Map<Attribute, Attribute> named) {
    return test -> test.attribute().open() && named.containsKey(test.attribute());
  }

  /** {@return the countries of the vendors, as far as they are known, by vendor} */
  private Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    vendors.forEach((name, one) -> one.country().ifPresent(code -> countries.put(name, code)));
    return countries;
  }

  /** {@return the same rules, where one asks for vendors' countries with those that this knows} */
  public List<Rule> withCountries(List<Rule> rules) {
    boolean asked =
        rules.stream()
            .flatMap(Rule::tests)
            .anyMatch(test -> test.attribute().equals(Attribute.GRANT_VENDOR_COUNTRY));
    return asked ? withWords(rules) : rules;
  }

  private static Rule with(Rule rule, Map<Attribute, Attribute> named) {
    return rule.parts(
        rule.parts().stream()
            .map(
                part ->
                    new Conjunct(
                        part.condition().replaceTests(test -> with(test, named)),
                        part.text(),
                        part.location()))
            .toList());
  }

  private static Condition with(Condition.Test test, Map<Attribute, Attribute> named) {
    return named(named).test(test)
        ? new Condition.Test(
            requireNonNull(named.get(test.attribute())), test.operator(), test.literal())
        : test;
  }

  /** {@return whether every name means the same as in another catalogue} */
  public boolean meansTheSame(Catalogue other) {
    return vendors.equals(other.vendors)
        && words.keySet().stream().allMatch(attribute -> meansTheSame(attribute, other));
  }

  private boolean meansTheSame(Attribute attribute, Catalogue other) {
    Set<String> names = words(attribute).names();
    return names.equals(other.words(attribute).names())
        && names.stream()
            .map(Set::of)
            .allMatch(one -> withUnions(attribute, one).equals(other.withUnions(attribute, one)));
  }

  /** {@return the vendors, by name} */
  public List<Vendor> vendors() {
    return List.copyOf(vendors.values());
  }

  /** {@return the names of the vendors} */
  public KnownNames vendorNames() {
    return vendorNames;
  }

  /** {@return the names of a vendor's products; none when the vendor is not known} */
  public KnownNames products(String vendor) {
    return products.getOrDefault(vendor, KnownNames.NONE);
  }

  /** {@return the names of the partner programs} */
  public KnownNames programs() {
    return words(Attribute.GRANT_PROGRAM);
  }

  /** {@return the words of an attribute; none when it has no words of a pack's own} */
  public KnownNames words(Attribute attribute) {
    return words.getOrDefault(attribute, KnownNames.NONE);
  }

  /** {@return the words of an attribute, each with what the pack says it means, perhaps nothing} */
  public SortedMap<String, String> meanings(Attribute attribute) {
    SortedMap<String, String> meanings = new TreeMap<>();
    words(attribute).names().forEach(word -> meanings.put(word, ""));
    Optional.ofNullable(declared.declared().get(attribute))
        .ifPresent(
            list -> list.words().forEach((word, said) -> meanings.put(word, said.meaning())));
    return meanings;
  }

  /** Takes note where an exception of a desk's own ends later than the pack lets it. */
  public void checkException(Mistakes mistakes, Licence licence) {
    Optional<DeclaredWords.DeclaredWord> word =
        Optional.ofNullable(declared.declared().get(Attribute.SALE_LICENCES))
            .flatMap(list -> list.names().find(licence.name()).map(list.words()::get));
    if (!licence.isException()) {
      Optional<String> lacks = licence.lacks();
      if (lacks.isPresent() && word.filter(one -> one.source().isBlank()).isPresent()) {
        mistakes.add(
            IssueCode.EXCEPTION,
            "The licence \"%s\" has no source in words.csv, so whoever issued it needs %s; give that, or write there who issues it"
                .formatted(Printable.of(licence.name()), lacks.get()));
      }
      return;
    }
    LocalDate from = licence.from().orElseThrow();
    Optional<Integer> days = word.flatMap(DeclaredWords.DeclaredWord::exceptionDays);
    LocalDate end = days.map(from::plusDays).orElse(from.plusYears(1));
    if (licence.to().orElseThrow().isAfter(end)) {
      String name = Printable.of(licence.name());
      mistakes.add(
          IssueCode.EXCEPTION,
          days.filter(most -> most == 0).isPresent()
              ? "Only who issues the licence \"%s\" gives it, so no desk makes an exception of that name; give its issuer"
                  .formatted(name)
              : "The exception \"%s\" from %s on ends on %s; the pack lets it end on %s at the latest"
                  .formatted(name, from, licence.to().get(), end));
    }
  }

  /** {@return the attributes that the pack adds to a fact} */
  public List<Attribute> own(String fact) {
    return declared.own(fact);
  }

  /** {@return the attributes that the pack adds, each with its unit and meaning} */
  public SortedMap<Attribute, DeclaredWords.Own> own() {
    return declared.own();
  }

  /** {@return whether these are words as the pack writes them, with the unions that they are in} */
  public boolean isSpelled(Attribute attribute, Set<String> some) {
    if (some.isEmpty()) {
      return true;
    }
    KnownNames known = words(attribute);
    for (String word : some) {
      if (!known.contains(word)) {
        return known == KnownNames.NONE;
      }
    }
    return declared.hasUnions(attribute, some);
  }

  /** {@return the words with the unions that they are in; the same set when it has them all} */
  public Set<String> withUnions(Attribute attribute, Set<String> some) {
    return declared.withUnions(attribute, some);
  }
}
